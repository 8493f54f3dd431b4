"""The tokens of content management systems, as their authors write them."""

from __future__ import annotations

from pagelint_rules.text._shapes import Table, shape

# What Smarty closes; see unrendered-template.
_SMARTY = r"(?:if|foreach|section|literal|block|capture|for|while|strip|include|assign|extends)"
_FOSWIKI = (
    shape(
        r"%(?:TOC|ATTACHURL|PUBURL|WEB|TOPIC|WIKINAME|SEARCHBOX|INCLUDE\{[^{}]{1,200}\}"
        r"|SEARCH\{[^{}]{1,300}\}|IMAGE\{[^{}]{1,200}\}|META:\w{2,20}\{[^{}]{1,200}\})%",
        "Foswiki or TWiki",
    ),
)
TOKENS = Table(
    {
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
                rf"\{{(?!{_SMARTY}\b)[a-z]\w{{1,30}}\s\w{{1,30}}=[\"'“”″][^{{}}]{{0,300}}\}}",
                "Joomla",
            ),
            shape(
                r"\{(?:mos(?:image|pagebreak)|emailcloak=\w+|jcomments \w+|rsform \d+"
                r"|phoca\w+ \w[^{}]{0,200})\}",
                "Joomla",
            ),
            shape(r"\{/?exp:\w+[^{}]{0,300}\}|\{embed=[\"'][^{}]{1,200}\}", "ExpressionEngine"),
            shape(
                r"\{l s='[^{}]{0,300}'[^{}]{0,100}\}|\{hook h=['\"]\w+['\"][^{}]{0,100}\}",
                "PrestaShop",
            ),
            shape(r"\{CCM:\w+_\d+\}", "Concrete CMS"),
            shape(r"\{(?:entry|asset|category):\d+:\w+[^{}]{0,200}\}", "Craft"),
            shape(
                r"\{(?:toc|children|excerpt|pagetree|recently-updated|include|jira|info|note|panel)"
                r":[^{}]{1,200}\}|\{(?:toc|pagetree|recently-updated)\}"
                r"|\{(?:code|noformat|panel|quote|color)(?::[^{}]{1,80})?\}(?=[^{}]{0,500}\{(?:code"
                r"|noformat"
                r"|panel|quote|color)\})|\{(?:code|noformat|panel|quote|color)\}$",
                "Confluence",
                sure=False,
            ),
            shape(r"\{node\.[a-z][\w.]{0,80}\}", "Neos", sure=False),
            shape(r"\{\|\s?(?:class|style|border|width)\s?=", "MediaWiki"),
            shape(
                r"(?<!\{)\{\{\{[A-Za-z1-9][\w -]{0,40}(?:\|[^{}]{0,80})?\}\}\}(?!\})", "MediaWiki"
            ),
            shape(
                r"(?<!\{)\{\{(?:[A-Z][\w -]{1,40}\|\s?[\w -]{1,30}=|[Ii]nfobox\b)[^{}]{0,300}\Z",
                "MediaWiki",
            ),
            shape(r"\{[A-Z][A-Z_]{2,30}\([^(){}]{0,200}\)\}", "Tiki"),
            shape(
                r"\{\{(?!/(?:each|if|with|unless)\b)(?:[:/.][\w:./-]{1,120}|\s?[\w:/-]{1,120}\.(?:png|jpe?g|gif|svg"
                r"|pdf))(?:\?[\w&=]{1,40})?\s?(?:\|[^{}]{0,120})?\}\}",
                "DokuWiki",
            ),
            shape(r"\{\{attachment:[^{}]{1,200}\}\}", "MoinMoin"),
        ),
        "[": (
            shape(
                r"\[(?:site|node|current-(?:user|page|date)|term|user|comment|vocabulary|menu-link"
                r"|profile"
                r"|commerce-\w+|webform_submission|date|file|media|paragraph"
                r"|random):[a-z][\w-]*(?::[\w-]+){0,6}\]",
                "Drupal",
            ),
            shape(r"\[(?:sitetree|file)_link[,\s]\s?id=\d+\]", "Silverstripe"),
        ),
        "[[": (
            shape(r"\[\[\{\"(?:fid|type|nid)\"(?:[^\]]|\](?!\])){1,2000}\]\]", "Drupal"),
            shape(
                r"\[\[:?(?:Category|File|Image|Media|Special|Template|Kategorie|Datei|Bild"
                r"|Catégorie"
                r"|Fichier"
                r"|Categoría|Archivo|Categoria|Arquivo|Ficheiro|Categorie|Bestand|Kategoria|Plik"
                r"|nid):\s?"
                r"[^\[\]]{1,300}\]\]",
                "MediaWiki",
            ),
            shape(
                r"\[\[!(?:meta|tag|taglink|inline|table|map|toc|template|img|shortcut|sidebar|if"
                r"|sparkline|graph"
                r"|pagestats|progress|poll|brokenlinks|orphans|calendar|comment|cutpaste|date"
                r"|edittemplate|format"
                r"|ftime|haiku|linkmap|listdirectives|more|parentlinks|polygen|postsparkline"
                r"|pagetemplate|pageversion"
                r"|teximg|toggle|toggleable|traillink|version|waypoint"
                r"|wikipage)\b[^\[\]]{0,400}\]\]",
                "ikiwiki",
            ),
            shape(r"\[\[[!~*$+%-]{1,2}[A-Za-z0-9_.][^\[\]]{0,400}\]\]", "MODX"),
            shape(
                r"\[\[(?:module [A-Z]\w+|(?:div|span|size|collapsible|iframe|image|button"
                r"|user)\s[^\[\]=]{0,60}=)[^\[\]]{0,200}\]\]"
                r"|\[\[/(?:module|div|span|size|tabview|tab|collapsible|html|code)\]\]",
                "Wikidot",
            ),
            shape(
                r"\[\[(?:PageOutline|TicketQuery|RecentChanges|TitleIndex|Include"
                r"|TableOfContents)\b[^\[\]]{0,200}\]\]",
                "Trac",
            ),
            shape(r"\[\[[A-Za-z]\w*\?\s?&[^\[\]]{0,400}\]\]", "MODX"),
            shape(r"\[\[[^\[\]|]{1,120}\|[^\[\]|]{1,120}\]\]", "wiki link"),
        ),
        "~~": (shape(r"~~[A-Z]{3,20}(?::[^~]{1,60})?~~", "DokuWiki"),),
        "~~~": (
            shape(
                r"(?<!~)~{3,5}(?!~)(?=\s|\Z)(?<=\w ~{3})|(?<=\w )~{4}(?!~)", "MediaWiki", sure=False
            ),
        ),
        "((": (
            shape(
                r"(?<=\w )\(\((?=[A-Za-z])(?=[^()]{0,300} )[^()]{4,400}(?:\)\)|\Z)(?!\))",
                "DokuWiki",
                sure=False,
            ),
        ),
        "^ ": (
            shape(
                r"(?:\A|(?<=\s))\^ [^^|]{1,80}(?: [\^|] [^^|]{0,80}){0,12} \^(?=\s"
                r"|\Z)(?:\s?\|.{0,300}\|(?=\s|\Z))?",
                "DokuWiki",
            ),
        ),
        "@": (
            shape(
                r"(?<!\w)@(?:DATE|NAME|USER|MAIL|ID|PAGE|FILE|YEAR|MONTH|DAY|NS|!\w{2,20}!?"
                r"|FULLNAME"
                r"|EMAIL|TITLE|AUTHOR|TIME|CURPAGE|CONTENT|SUMMARY|[A-Z]{3,16})@(?!\w)",
                "DokuWiki",
            ),
        ),
        "====": (shape(r"(?<!=)={5,6}\s[^=]{2,80}\s={5,6}(?!=)", "DokuWiki"),),
        "//": (
            shape(
                r"(?<![\w:/])//(?=[^\W\d_])(?=[^/]{0,100} )[^/]{3,120}(?<=[\w.!?])//(?![\w/])",
                "DokuWiki or Creole",
                sure=False,
            ),
        ),
        "(:": (shape(r"\(:[a-z]{2,20}(?:\s[^()]{0,120})?:\)", "PmWiki"),),
        "<<": (
            shape(
                r"<<(?:TableOfContents|BR|Include|MailTo|FootNote|Navigation|Anchor|PageList"
                r"|AttachList|Date|DateTime|FullSearch|RecentChanges|RandomPage|toc|list-links|tabs"
                r"|tag|html|image|link)\b(?:\([^()]{0,200}\)|\s[^<>]{0,200})?>>",
                "MoinMoin, Creole or TiddlyWiki",
            ),
        ),
        "#REDIRECT": (shape(r"#REDIRECT ?\[\[[^\[\]]{1,120}\]\]", "MediaWiki"),),
        **{
            f"h{n}. ": (shape(rf"\Ah{n}\. [^\W\d_].{{1,100}}\Z", "Textile or Jira", sure=False),)
            for n in range(1, 7)
        },
        "bq. ": (shape(r"\Abq\. [^\W\d_].{3,300}", "Textile or Jira", sure=False),),
        "'''": (shape(r"(?<!')'''(?![\s'])[^']{2,200}(?<!\s)'''(?!')", "MediaWiki", sure=False),),
        "==": (shape(r"^(={2,5})\s?[^=<>]{2,80}\s?\1$", "MediaWiki", sure=False),),
        "[!": (shape(r"\[![A-Z]\w{2,40}(?:\?[^\[\]]{0,300})?!\]", "MODX Evolution"),),
        "[+": (shape(r"\[\+[a-z][\w.:-]{1,60}\+\]", "MODX Evolution"),),
        "[(": (shape(r"\[\((?:site|base|modx)_\w{1,40}\)\]", "MODX Evolution"),),
        "[*": (shape(r"\[\*#?[a-z]\w{2,40}\*\]", "MODX Evolution"),),
        "###": (shape(r"(?<!#)###[A-Z][A-Z0-9_:.-]{2,60}###(?!#)", "TYPO3"),),
        "%%": (
            shape(
                r"%%(?:title|sitename|sitedesc|sep|page|excerpt|excerpt_only|category"
                r"|primary_category"
                r"|category_description|tag|term_title|term_description|term404|searchphrase"
                r"|date|name"
                r"|currentyear|currentmonth|currentdate|focuskw|pt_single|pt_plural|pagenumber"
                r"|pagetotal"
                r"|cf_\w+|ct_\w+|archive_title|post_title)%%",
                "Yoast SEO",
            ),
        ),
        "%": (
            *_FOSWIKI,
            shape(
                r"%(?:title|sitename|sep|seo_title|seo_description|excerpt|sitedesc|term|page"
                r"|currentyear)%",
                "Rank Math",
                sure=False,
            ),
        ),
        "#": (
            shape(
                r"#(?:post|site|separator|page|author|taxonomy|archive|current)_(?:title|sa|tagline"
                r"|excerpt"
                r"|name|content|link|date|year)(?:\s#(?:post|site|separator|page|author|taxonomy"
                r"|archive"
                r"|current)_(?:title|sa|tagline|excerpt|name|content|link|date|year))*",
                "All in One SEO",
                sure=False,
            ),
        ),
        "__": (shape(r"__(?:NO|FORCE)?(?:TOC|EDITSECTION|GALLERY|INDEX)__", "MediaWiki"),),
        "<": (
            shape(r"<!(?:--|–|—)\s?/?wp:[a-z][^>]{0,2000}?\s?/?(?:--|–|—)>", "WordPress block"),
            shape(r"</?(?:txp|mt|cms|umbraco|roxen):\w+[^<>]{0,200}>", "template tag"),
            shape(r"</?f:\w+(?:\.\w+)*(?:\s[^<>]{0,200})?/?>", "TYPO3 Fluid"),
            shape(r"<!--\s?(?:more|nextpage|break|pagebreak|noteaser)\s?-->", "page break"),
            shape(
                r"<(?P<tag>math|gallery|poem|syntaxhighlight|timeline|score|chem|ce|hiero"
                r"|imagemap|categorytree"
                r"|inputbox|maplink|mapframe|graph|indicator"
                r"|templatestyles)(?:\s[^<>]{0,120})?>[^<>]{0,400}</(?P=tag)>",
                "MediaWiki",
            ),
            shape(
                r"<(?P<name>WRAP|wrap|note|box|tabbox|hidden|fs|fc|bg|ff|color|todo|btn|alert"
                r"|callout|panel|grid"
                r"|accordion|carousel|jumbotron|columns|newcolumn|folded|spoiler|searchform|faicon"
                r"|php|PHP|inline|block"
                r"|typo|lead|badge|well|thumbnail|imgcaption|book|slider|popup|mermaid|graphviz|uml"
                r"|diagram)"
                r"(?:[ :][^<>]{0,120})?>(?P<inside>[^<>]{0,400})</(?P=name)>|</?(?:WRAP|newcolumn"
                r"|searchform|tabbox)(?:[ :][^<>]{0,120})?/?>",
                "DokuWiki",
            ),
            shape(
                r"<(?:section (?:begin|end)=[^<>]{1,60}|references(?:\s[^<>]{0,80})?)\s?/?>",
                "MediaWiki",
            ),
            shape(
                r"<ref(?:\s+name\s?=[^<>]{1,80})?/?>|</ref>"
                r"|</?(?:nowiki|noinclude|includeonly|onlyinclude)\s?/?>|<references\s?/>",
                "MediaWiki",
            ),
            shape(r"<\$MT\w{2,40}[^<>]{0,100}>|<\?UMBRACO_MACRO[^<>]{0,300}>", "template tag"),
        ),
    }
)
