"""What documentation and citation tools print for a reference whose target they did not find."""

from __future__ import annotations

from pagelint.patterns import pattern
from pagelint_rules.text._shapes import Table, shape

# What a number follows: "see section ??".
_BEFORE = (
    "section", "sections", "figure", "figures", "fig.", "table", "tables", "chapter",
    "equation", "eq.",
    "page", "see", "in", "appendix", "listing", "algorithm", "theorem", "lemma", "part", "§",
    "Section",
    "Figure", "Fig.", "Table", "Chapter", "Equation", "Eq.", "Page", "See", "Appendix", "Listing",
    "Abschnitt", "Abbildung", "Abb.", "Tabelle", "Kapitel", "Seite", "siehe", "Siehe", "Gleichung",
    "tableau", "Tableau", "chapitre", "Chapitre", "voir", "Voir", "sección", "Sección", "figura",
    "Figura", "tabla", "Tabla", "capítulo", "página", "sezione", "tabella", "capitolo", "pagina",
    "sectie", "tabel", "hoofdstuk", "bladzijde",
)  # fmt: skip
_AFTER = "|".join(rf"(?<={word.replace('.', '[.]')}[ \u00a0])" for word in _BEFORE)
_KEY = r"[A-Za-z][\w:./+-]{1,60}"
_ITEM = rf"(?:[^\[\]@;]{{0,60}}\s)?-?@{_KEY}(?:,? [^\[\]@;]{{0,60}})?"
_NAMED = r"(?:fig|tbl|tab|eq|sec|lst|thm|lem|chp|exm|exr|cor|prp|ref)"
REFERENCES = Table(
    {
        "??": (
            shape(
                rf"(?:{_AFTER}|(?<=[(\[]))\?{{2,4}}(?=[\s.,;:)\]–-]|\Z)(?! [A-Z])",
                "a reference",
                sure=False,
            ),
        ),
        "[?": (shape(r"(?<=[^\W\d_] )\[\?\](?=[.,;:)]|\s[a-z]|\Z)", "a citation", sure=False),),
        "?@": (
            shape(
                r"\?@(?:fig|tbl|eq|sec|lst|thm|lem|cor|prp|exm|exr|def)-[\w-]{1,60}",
                "a reference (Quarto)",
            ),
        ),
        "¿": (shape(rf"¿{_NAMED}:[\w:-]{{1,60}}\?", "a reference (pandoc-crossref)"),),
        "(": (
            shape(
                r"\((?:see )?[A-Za-z][A-Za-z_:-]{1,40}(?:19|20)\d\d[a-z]?\w{0,20}\?(?:; "
                r"?[\w:-]{2,60}\?){0,9}\)",
                "a citation (Pandoc)",
            ),
            shape(r"\(ref:[A-Za-z][\w-]{1,60}\)", "a text by name (bookdown)"),
            shape(rf"\(\\?#{_NAMED}:[\w:-]{{1,60}}\)", "a label (bookdown)"),
        ),
        "[": (
            shape(rf"\[{_ITEM}(?:; ?{_ITEM}){{0,9}}\]", "a citation (Pandoc)", sure=False),
            shape(r"\[BROKEN LINK: [^\[\]]{1,300}\]", "a link (Org)"),
            shape(
                r"\[CSL STYLE ERROR: [^\[\]]{1,200}\]|\[NO_PRINTED_FORM\]", "a citation (Zotero)"
            ),
            shape(r"\[CITATION \w{2,40}(?: \\\w \d{4}){0,3}[^\[\]]{0,60}\]", "a citation (Word)"),
            shape(r"\[\?{3,4}\]", "a reference"),
        ),
        "{": (
            shape(r"\{No value for [‘`'\"][^{}]{1,80}['’\"]\}", "a value (Texinfo)"),
            shape(
                r"\{[A-Z][\w .&-]{1,60}, (?:19|20)\d\d[a-z]? "
                r"#\d{1,6}(?:@[^{}]{0,40})?(?:;[^{}]{1,300"
                r"})?\}",
                "a citation (EndNote)",
            ),
            shape(
                r"\{(?:ref|doc|numref|eq|term|cite(?::\w{1,3})?|cite:[pt]s?|prf:ref|download|abbr"
                r"|kbd|math|py:\w{2,6})\}[`\ufffc]",
                "a reference (MyST)",
            ),
            shape(r"\{Citation\}|\{Updating\}", "a citation (Zotero)", sure=False),
        ),
        "Unresolved ": (
            shape(
                r"Unresolved directive in \S{1,120} - \S.{0,200}", "a file to include (Asciidoctor)"
            ),
        ),
        "@ref(": (shape(r"\\?@ref\([\w:-]{1,80}\)", "a reference (bookdown)"),),
        "\\@ref(": (shape(r"\\@ref\([\w:-]{1,80}\)", "a reference (bookdown)"),),
        "???": (shape(r"(?<![\w?])\?{3}[A-Z][A-Z_]{2,40}\?{3}", "a text (DocBook)"),),
        "REF_NOT_FOUND": (shape(r"REF_NOT_FOUND", "a link (Hugo)"),),
        "LABEL:": (shape(r"\bLABEL:[A-Za-z][\w:-]{1,60}", "a reference (LaTeXML)"),),
        "|": (
            shape(
                r"(?<![\w|])(?<!\| )(?:\A|(?<=[\w,.:(] )|(?<=\())\|[a-z]{3,20}(?:[-_ "
                r"]?[a-z]{2,20}){0,3}\|(?=[\s.,;:)]|\Z)(?! ?\|)(?=[^|]*\Z)",
                "a substitution (reStructuredText)",
                sure=False,
            ),
        ),
    }
)
SIGN = pattern(
    r"\?\?|\[\?|\?@\w|¿\w{2,3}:|\(\\?#\w{2,3}:|\(ref:|\(\w[\w:-]{2,60}\?|\[[^\[\]@\n]{0,60}@\w"
    r"|\[BROKEN|\[CSL|\[NO_P|\[CITATION"
    r"|\{No value|#\d+\}|\{(?:ref|doc|numref|eq|term|cite|prf|download|abbr|kbd|math|py)\b"
    r"|\{Citation|\{Updating|Unresolved dir|@ref\(|REF_NOT|LABEL:"
    r"|\|[a-z][a-z_ -]{1,60}\|"
)
