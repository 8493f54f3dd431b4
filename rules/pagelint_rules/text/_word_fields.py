"""What word processors print for a field without a result, and the prompts of their forms."""

from __future__ import annotations

from pagelint.patterns import pattern
from pagelint_rules.text._shapes import Table, shape

# What follows "Error!" in Word: a sentence about one of these things, up to its full stop.
_THINGS = (
    r"bookmark|reference source|hyperlink reference|specified style|style not defined|not a valid"
    r"|document property|property name|main document only|switch argument|file ?name not|data "
    r"source"
    r"|header record|mergefield|cannot be created from editing|entries found|no topic|digit "
    r"expected"
    r"|objects cannot|autotext entry|zero divide|too many (?:fields|levels)"
    r"|textmarke|verweisquelle|formatvorlage|verknüpfung|hyperlink-referenz|dokument-?eigenschaft"
    r"|schalter-?argument|dateiname|index"
    r"|signet|source du renvoi|répondant à ce style|lien hypertexte|liaison incorrecte|nom de "
    r"propriété"
    r"|marcador|origen de la referencia|estilo especificado|vínculo no válido|hipervínculo"
    r"|segnalibro|origine riferimento|stile specificato|collegamento"
    r"|indicador|origem da referência|estilo especificado|hiperlink|fonte de referência"
    r"|bladwijzer|verwijzingsbron|opgegeven stijl|hyperlinkverwijzing|koppeling"
    r"|zakładk|źródła odwołania|określonym stylu|odwołanie hiperłącza"
    r"|bokmärke|referenskälla|formatmall|bogmærke|henvisningskilde|bokmerke|referansekilde"
    r"|záložka|zdroj odkaz|záložka|zdroj odkazov|könyvjelző|hivatkozási forrás"
    r"|kirjanmerk|viitteen läh|yer işareti|başvuru kaynağı|marcaj în document|sursă de referință"
    r"|закладка|источник ссылки|текст указанного стиля|закладку|джерело посилання"
)
_ERRORS = (
    r"(?:¡?Error|Fehler|Erreur|Errore|Erro|Fout|Błąd|Fel|Fejl|Feil|Chyba|Hiba|Virhe|Hata|Eroare"
    r"|Ошибка|Помилка)"
)
_ERROR = (
    rf"(?<!\w){_ERRORS}(?:\s?!|:|\.) (?=[^.]{{0,60}}?(?i:{_THINGS}))[^.]{{3,140}}(?:\.|\Z|(?=,))"
)
ERROR = shape(_ERROR, "an error of a field", ignore_case=False)
_HEADS = (
    "Error! ", "Error: Reference", "Fehler! ", "Fehler: ", "Erreur ! ", "Erreur\u00a0! ",
    "Erreur! ", "Errore. ", "Errore! ", "Erro! ", "Fout! ", "Błąd! ", "Fel! ", "Fejl! ", "Feil! ",
    "Chyba! ", "Hiba! ", "Virhe. ", "Virhe! ", "Hata! ", "Eroare! ", "Ошибка! ", "Помилка! ",
)  # fmt: skip
_LIBRE = shape(
    r"(?:Error: Reference source not found|Fehler: (?:Verweis|Referenz) nicht gefunden"
    r"|Error: no se encontró el origen de la referencia|Erreur : source de la référence non trouvée"
    r"|Errore: sorgente del riferimento non trovata|Fout: Bron van verwijzing niet gevonden)\b",
    "an error of a field (LibreOffice)",
)
_EMPTY = tuple(
    shape(each, "an empty table of contents")
    for each in (
        r"No (?:table of (?:contents|figures|authorities)|index) entries (?:were )?found\.",
        r"Es konnten keine Einträge für ein (?:Inhalts|Abbildungs)verzeichnis gefunden werden\.",
        (
            r"Aucune entrée (?:de table des matières|de table d['’]illustration"
            r"|d['’]index)[^.]{0,30} trouvée\."
        ),
        (
            r"No se (?:encontraron|encuentran) (?:entradas|elementos) de tabla de"
            r" (?:contenido|ilustraciones)\."
        ),
        r"Non è stata trovata alcuna voce d(?:i|el|ell['’]indice)[^.]{0,30}\.",
        r"Nenhuma entrada de (?:sumário|índice)[^.]{0,40} foi encontrada\.",
        r"Geen (?:inhoudsopgave|lijst met afbeeldingen)[^.]{0,20} gevonden\.",
        r"Nie znaleziono (?:żadnych )?pozycji spisu [^.]{3,20}\.",
    )
)
_PROMPT = "a form's prompt"
_PROMPTS = tuple(
    shape(each, _PROMPT)
    for each in (
        r"Click (?:or tap )?(?:here )?to (?:enter|add) (?:text|a date|title|subtitle)\b\.?",
        r"Click to edit Master \w+ styles?\b",
        r"Choose (?:an item|a building block)\.",
        r"Enter any content that you want to repeat, including other content controls\.",
        r"Klicken (?:oder tippen )?Sie(?: hier)?, um (?:Text|ein Datum) einzugeben\.",
        r"Wählen Sie ein(?:en Baustein|e?n? Element) aus\.",
        r"Cliquez (?:ou appuyez )?ici pour (?:entrer|taper) (?:du texte|une date)\.",
        r"Choisissez un (?:élément|bloc de construction)\.",
        r"Haga clic (?:o pulse )?aquí para escribir (?:texto|una fecha)\.",
        r"Elija un (?:elemento|bloque de creación)\.",
        r"Fare clic (?:o toccare )?qui per immettere (?:il )?(?:testo|una data)\.",
        r"Scegliere un (?:elemento|blocco predefinito)\.",
        r"Clique (?:ou toque )?aqui para (?:inserir|introduzir) (?:o )?(?:texto|uma data)\.",
        r"Escolh(?:er|a) um (?:item|bloco de construção)\.",
        r"Klik (?:of tik )?(?:hier )?om (?:tekst|een datum) in te voeren\.",
        r"Kies een (?:item|bouwsteen)\.",
        r"Kliknij (?:lub naciśnij )?tutaj, aby wprowadzić (?:tekst|datę)\.",
        r"Wybierz (?:element|blok konstrukcyjny)\.",
        r"Klicka eller tryck här för att ange (?:text|datum)\.",
    )
)
_DOCUMENT = (
    r"(?:document|report|book|newsletter|brochure|presentation)\s(?:title|sub-?title|name)"
    r"|(?:title|subtitle|author|company|subject|publish|report|course|instructor"
    r"|recipient)\s(?:name|date|title)"
    r"|subtitle|abstract|publish date|year|author|subject|keywords|comments|status"
)
_BRACKETS = (
    shape(
        r"\[(?:Type|Enter|Pick|Choose|Select|Insert|Draw|Grab|Cite|Add|Click)\s(?:here|text|your"
        r"|the|a|an)\b[^\[\]]{0,300}\]",
        "a form's prompt",
    ),
    shape(
        r"\[(?:Hier eingeben|Geben Sie [^\[\]]{3,120} ein[^\[\]]{0,100}|Text eingeben|Wählen Sie "
        r"[^\[\]]{3,60}"
        r"|(?:Dokument|Unter|Haupt)titel|Titel des Dokuments|Tapez (?:ici|du texte|[^\[\]]{3,100})"
        r"|Titre du document|Sous-titre du document|Escriba (?:aquí|texto|[^\[\]]{3,100})"
        r"|Título del documento|Digitare [^\[\]]{3,100}|Titolo del documento|Digite [^\[\]]{3,100}"
        r"|Título do documento|Typ hier|Titel van document|Wpisz tutaj|Tytuł dokumentu)\]",
        "a form's prompt",
    ),
    shape(rf"^\[(?i:{_DOCUMENT})\]\Z", "a document's property", sure=False),
    shape(r"\[(?i:(?:document|report) (?:title|sub-?title|name))\]", "a document's property"),
)
_CODE = (
    shape(
        r"\{\s?(?:PAGEREF|REF|NOTEREF|STYLEREF|HYPERLINK|TOC|SEQ|MERGEFIELD|DOCPROPERTY"
        r"|INCLUDEPICTURE"
        r"|INCLUDETEXT|FORMTEXT|FORMCHECKBOX|CITATION|ADDIN|XE|TC|NUMPAGES|SECTIONPAGES|CREATEDATE"
        r"|SAVEDATE|PRINTDATE|FILENAME|FILLIN)\s[^{}]{1,300}\}"
        r"|\{ (?:AUTHOR|TITLE|PAGE|DATE|TIME|FILENAME|NUMPAGES|SECTIONPAGES)(?: \\[^{}]{0,60})? \}",
        "a field's code",
    ),
)
_BARE = (
    shape(
        r"(?<!\w)(?:PAGEREF|NOTEREF|REF) _(?:Toc|Ref|Hlk)\d{3,12}\b(?: \\\w){0,4}"
        r"|(?<!\w)HYPERLINK (?:\\l )?[\"“][^\"“”]{1,300}[\"”″](?: \\\w){0,3}"
        r"|(?<!\w)TOC \\[a-z] [\"“]\d-\d[\"”″](?: \\\w){0,5}"
        r"|(?<!\w)MERGEFIELD [\"“]?[\w ]{1,40}[\"”″]?(?: \\\*? ?\w{1,12}){0,4}(?= \\|\Z|[.,])"
        r"|(?<!\w)INCLUDEPICTURE [\"“][^\"“”]{1,300}[\"”″](?: \\\w){0,3}",
        "a field's code",
    ),
)
_SWITCH = shape(r"\\\* ?(?:MERGEFORMAT|CHARFORMAT|ARABIC|ROMAN)\b", "a field's code")
FIELDS = Table(
    {
        **dict.fromkeys(_HEADS, (_LIBRE, ERROR)),
        "¡Error": (ERROR,),
        "Erreur : ": (_LIBRE,),
        "Errore: ": (_LIBRE,),
        "Fout: ": (_LIBRE,),
        "Error: no se": (_LIBRE,),
        "错误!": (
            shape(
                r"错误! ?(?:未定义书签|未找到引用源|文档中没有指定样式的文字)。",
                "an error of a field",
            ),
        ),
        "エラー": (
            shape(
                r"エラー! ?(?:ブックマークが定義されていません|参照元が見つかりません)。",
                "an error of a field",
            ),
        ),
        **dict.fromkeys(
            (
                "No ",
                "Es konnten",
                "Aucune entr",
                "Non è stata",
                "Nenhuma entr",
                "Geen ",
                "Nie znal",
            ),
            _EMPTY,
        ),
        **dict.fromkeys(
            (
                "Click ",
                "Choose a",
                "Enter any content",
                "Klicken ",
                "Wählen Sie",
                "Cliquez ",
                "Choisissez un",
                "Haga clic",
                "Elija un",
                "Fare clic",
                "Scegliere un",
                "Clique ",
                "Escolh",
                "Klik ",
                "Kies een",
                "Kliknij ",
                "Wybierz ",
                "Klicka ",
            ),
            _PROMPTS,
        ),
        "[": _BRACKETS,
        "{": _CODE,
        **dict.fromkeys(
            (
                "PAGEREF ",
                "NOTEREF ",
                "REF _",
                "HYPERLINK ",
                "TOC \\",
                "MERGEFIELD ",
                "INCLUDEPICTURE ",
            ),
            _BARE,
        ),
        "\\*": (_SWITCH,),
    }
)
# Every block with a field is found by one of these.
SIGN = pattern(
    r"Error[!:. ]|Fehler[!:]|Erreur[ \u00a0!]|Errore[.:!]|Erro!|Fout[!:]|Błąd!|Fel!|Fejl!|Feil!"
    r"|Chyba!"
    r"|Hiba!|Virhe[.!]|Hata!|Eroare!|Ошибка!|Помилка!|错误!|エラー!|No (?:table|index)|Es konnten"
    r"|Aucune entr|No se enc|Non è st|Nenhuma e|Geen [il]|Nie znal|Click |Choose a|Enter any c"
    r"|Klicken "
    r"|Wählen S|Cliquez |Choisissez un|Haga clic|Elija un|Fare clic|Scegliere un|Clique |Escolh"
    r"|Klik "
    r"|Kies een|Kliknij |Wybierz|Klicka |\[[A-Zats][\w-]{2,12}[ \]]|\{ ?[A-Z]{2}|_(?:Toc|Ref|Hlk)\d"
    r"|HYPERLINK |TOC \\|MERGEFIELD |INCLUDEPICTURE |\\\* ?[A-Z]"
)
