"""The tokens of content management systems, as their authors write them."""

from __future__ import annotations

from pagelint_rules.text._shapes import Table, shape

# What Smarty closes; see unrendered-template.
_SMARTY = r"(?:if|foreach|section|literal|block|capture|for|while|strip|include|assign|extends)"
TOKENS = Table({
    "{": (
        shape(r"\{load(?:position|module(?:id)?)\s[^{}]{1,200}\}", "Joomla"),
        shape(r"\{module(?:pos)?\s\[?[\w-]{1,40}\]?\}", "Joomla"),
        shape(rf"(?<!\{{)\{{/(?!{_SMARTY}\b)[A-Za-z]\w{{1,30}}\}}(?!\}})", "Joomla"),
        shape(
            rf"\{{(?!{_SMARTY}\b)([A-Za-z]\w{{1,30}}?)s?(?:[\s=][^{{}}]{{0,300}})?\}}"
            r"(?=[^{}]{0,500}\{/\1s?\})",
            "Joomla",
        ),
        shape(
            rf"\{{(?!{_SMARTY}\b)[a-z]\w{{1,30}}\s\w{{1,30}}=[\"'“”″][^{{}}]{{0,300}}\}}", "Joomla"
        ),
        shape(
            r"\{(?:mos(?:image|pagebreak)|emailcloak=\w+|jcomments \w+|rsform \d+"
            r"|phoca\w+ \w[^{}]{0,200})\}",
            "Joomla",
        ),
        shape(r"\{/?exp:\w+[^{}]{0,300}\}|\{embed=[\"'][^{}]{1,200}\}", "ExpressionEngine"),
        shape(
            r"\{l s='[^{}]{0,300}'[^{}]{0,100}\}|\{hook h=['\"]\w+['\"][^{}]{0,100}\}", "PrestaShop"
        ),
        shape(r"\{CCM:\w+_\d+\}", "Concrete CMS"),
        shape(r"\{(?:entry|asset|category):\d+:\w+[^{}]{0,200}\}", "Craft"),
        shape(
            r"\{(?:toc|children|excerpt|pagetree|recently-updated|include|jira|info|note|panel)"
            r":[^{}]{1,200}\}|\{(?:toc|pagetree|recently-updated)\}"
            r"|\{(?:code|noformat|panel|quote|color)(?::[^{}]{1,80})?\}(?=[^{}]{0,500}\{(?:code|noformat"
            r"|panel|quote|color)\})|\{(?:code|noformat|panel|quote|color)\}$",
            "Confluence",
            sure=False,
        ),
        shape(r"\{node\.[a-z][\w.]{0,80}\}", "Neos", sure=False),
        shape(r"\{\|\s?class=", "MediaWiki"),
    ),
    "[": (
        shape(
            r"\[(?:site|node|current-(?:user|page|date)|term|user|comment|vocabulary|menu-link|profile"
            r"|commerce-\w+|webform_submission|date|file|media|paragraph|random):[a-z][\w-]*(?::[\w-]+){0,6}\]",
            "Drupal",
        ),
        shape(r"\[(?:sitetree|file)_link[,\s]\s?id=\d+\]", "Silverstripe"),
    ),
    "[[": (
        shape(r"\[\[\{\"(?:fid|type|nid)\"(?:[^\]]|\](?!\])){1,2000}\]\]", "Drupal"),
        shape(
            r"\[\[:?(?:Category|File|Image|Media|Special|Template|Kategorie|Datei|Bild|Catégorie|Fichier"
            r"|Categoría|Archivo|Categoria|Arquivo|Ficheiro|Categorie|Bestand|Kategoria|Plik|nid):\s?"
            r"[^\[\]]{1,300}\]\]",
            "MediaWiki",
        ),
        shape(r"\[\[[!~*$+%-]{1,2}[A-Za-z0-9_.][^\[\]]{0,400}\]\]", "MODX"),
        shape(r"\[\[[A-Za-z]\w*\?\s?&[^\[\]]{0,400}\]\]", "MODX"),
        shape(r"\[\[[^\[\]|]{1,120}\|[^\[\]|]{1,120}\]\]", "wiki link"),
    ),
    "~~": (shape(r"~~NO(?:TOC|CACHE)~~", "DokuWiki"),),
    "'''": (shape(r"(?<!')'''(?![\s'])[^']{2,200}(?<!\s)'''(?!')", "MediaWiki", sure=False),),
    "==": (shape(r"^(={2,5})\s?[^=<>]{2,80}\s?\1$", "MediaWiki", sure=False),),
    "[!": (shape(r"\[![A-Z]\w{2,40}(?:\?[^\[\]]{0,300})?!\]", "MODX Evolution"),),
    "[+": (shape(r"\[\+[a-z][\w.:-]{1,60}\+\]", "MODX Evolution"),),
    "[(": (shape(r"\[\((?:site|base|modx)_\w{1,40}\)\]", "MODX Evolution"),),
    "[*": (shape(r"\[\*#?[a-z]\w{2,40}\*\]", "MODX Evolution"),),
    "###": (shape(r"(?<!#)###[A-Z][A-Z0-9_:.-]{2,60}###(?!#)", "TYPO3"),),
    "%%": (
        shape(
            r"%%(?:title|sitename|sitedesc|sep|page|excerpt|excerpt_only|category|primary_category"
            r"|category_description|tag|term_title|term_description|term404|searchphrase|date|name"
            r"|currentyear|currentmonth|currentdate|focuskw|pt_single|pt_plural|pagenumber|pagetotal"
            r"|cf_\w+|ct_\w+|archive_title|post_title)%%",
            "Yoast SEO",
        ),
    ),
    "%": (
        shape(
            r"%(?:title|sitename|sep|seo_title|seo_description|excerpt|sitedesc|term|page|currentyear)%",
            "Rank Math",
            sure=False,
        ),
    ),
    "#": (
        shape(
            r"#(?:post|site|separator|page|author|taxonomy|archive|current)_(?:title|sa|tagline|excerpt"
            r"|name|content|link|date|year)(?:\s#(?:post|site|separator|page|author|taxonomy|archive"
            r"|current)_(?:title|sa|tagline|excerpt|name|content|link|date|year))*",
            "All in One SEO",
            sure=False,
        ),
    ),
    "__": (shape(r"__(?:NO|FORCE)?(?:TOC|EDITSECTION|GALLERY|INDEX)__", "MediaWiki"),),
    "<": (
        shape(r"<!--\s/?wp:[a-z][\s\S]{0,2000}?-->", "WordPress block"),
        shape(r"</?(?:txp|mt|cms|umbraco|roxen):\w+[^<>]{0,200}>", "template tag"),
        shape(r"</?f:\w+(?:\.\w+)*(?:\s[^<>]{0,200})?/?>", "TYPO3 Fluid"),
        shape(r"<!--\s?(?:more|nextpage|break|pagebreak|noteaser)\s?-->", "page break"),
        shape(
            r"<ref(?:\s+name\s?=[^<>]{1,80})?/?>|</ref>"
            r"|</?(?:nowiki|noinclude|includeonly|onlyinclude)\s?/?>|<references\s?/>",
            "MediaWiki",
        ),
        shape(r"<\$MT\w{2,40}[^<>]{0,100}>|<\?UMBRACO_MACRO[^<>]{0,300}>", "template tag"),
    ),
})  # fmt: skip
