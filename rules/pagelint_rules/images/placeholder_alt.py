"""Alt text that doesn't describe the picture.

A file name, "image" or "alt text goes here" is what a camera, an editor or a template left. A
screen reader reads it out, and the reader knows no more than before. Say what the picture tells
the reader, or write `alt=""` if it is decoration.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Element
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import quoted, unescaped

_ENDING = r"\.(?:jpe?g|jfif|png|gif|webp|svg|bmp|tiff?|avif|heic|eps|psd)"
_FILE = pattern(rf"(?i)[^\s/\\][^/\\]{{0,200}}{_ENDING}")
_MONTH = (
    r"(?:jan|feb|fév|mar|mär|apr|avr|abr|may|mai|jun|juin|jul|juil|aug|aoû|ago|sep|set|oct|okt|ott"
    r"|nov|dec|dez|déc|dic)"
)
_LAYER = (
    r"frame|group|rectangle|ellipse|vector|layer|artboard|asset|component|mask group"
    r"|clip path group"
    r"|polygon|shape|slide|ebene|gruppe|rechteck|rahmen|zeichenfläche|folie|calque|groupe|capa|livello"
    r"|plan de travail|diapositive|diapositiva|picture|bildschirmfoto|objekt|objet"
)
_CAMERA = pattern(
    r"(?i)_?(?:(?:fb|mg)_)?(?:img|dscn?|dscf|pxl|p\d|mvi|gopr|pict|sam|cimg|imag|wp|vid|dji|hpim|mg|received"
    r"|snapchat)"
    r"[-_ ]?\d{3,}[\w()-]*"
    r"|[12]\d{3}[01]\d[0-3]\d[-_]\d{4,}[\w()-]*|image\d{1,4}|unnamed(?:[-_ ]?\(?\d+\)?)?"
    r"|(?:screen ?shot|bildschirmfoto|capture d.écran|captura de pantalla|schermata"
    r"|schermafbeelding|captura de ecrã|zrzut ekranu|whatsapp image)"
    r"[-_ ]+(?:[^\W_]+[-_ ]+){0,2}\d{2,4}[-_.].*"
    r"|(?:shutterstock|adobestock|istock(?:photo)?|gettyimages|depositphotos|dreamstime|fotolia"
    r"|pexels|pixabay|unsplash|canva|freepik)[-_ ]?\d{4,}\w*"
    r"|(?:photo|foto|video|image|scan|screen ?shot|chatgpt image|dall.e|midjourney|firefly)[-_ ,]+"
    rf"(?:{_MONTH}[a-zé]*\.? \d{{1,2}}|\d{{1,4}}[-. ]\d{{1,2}}[-. ]\d{{1,4}})\b.*\d\d?[-_ .:]\d\d.*"
    r"|(?:photo-\d{9,}-[0-9a-f]+|gemini_generated_image\w*|download[-_ ]?\(?\d+\)?)"
    # Layers and pages of drawing programs.
    rf"|(?:{_LAYER})[-_ ]?\d{{1,6}}(?:@\d(?:\.\d)?x)?(?:[-_ ](?:copy|kopie|copie|copia)(?: \d+)?)?"
    r"|(?:untitled|unbenannt|sans[-_ ]titre|sin[-_ ]t[ií]tulo|senza[-_ ]titolo|naamloos"
    r"|sem[-_ ]t[ií]tulo|bez[-_ ]tytu[łl]u)(?:[-_ ]?(?:design|\d+))*"
)
_NOUN = (
    r"(?:image|img|picture|pic|photo|photograph|graphic|bild|foto|grafik|abbildung|imagen"
    r"|fotograf[ií]a|immagine|afbeelding|imagem|zdj[eę]cie|obraz|obrazek)"
)
_TEXT = r"(?:alt(?:ernat(?:iv|e|ive))?[-_ ]?(?:text|tag)|(?:image )?description)"
_WORDS = pattern(
    rf"(?i){_NOUN}[-_ ]?\d{{0,3}}|alt|{_TEXT}|(?:{_NOUN} )?{_TEXT}(?: goes)? here"
    rf"|(?:insert|add|enter|your|write)(?: an?| your| the)? (?:{_NOUN} )?{_TEXT}(?: here)?"
    rf"|{_NOUN}[-_ ](?:description|alt|alt[-_ ]text|placeholder|title|name)"
    r"|alternativtext|texte alternatif|texto alternativo|testo alternativo|alternatieve tekst"
    r"|tekst alternatywny|bildbeschreibung|beschreibung|placeholder(?:[-_ ](?:image|img))?"
    r"|undefined|null|nan|todo|tbd|xxx+|\.{3}|default(?:[-_ ]image)?|no[-_ ]image"
    r"|dummy(?:[-_ ]image)?|(?-i:([a-z])\1{1,5})|asdf\w*|qwert\w*|test(?:[-_ ]?\d+)?|[-_.,*~+/]+"
)
_HASH = pattern(r"(?i)(?=[a-f-]{0,40}\d)[0-9a-f]{16,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_ADDRESS = pattern(rf"(?i)(?:https?://|www\.)\S+|[\w./-]*/[\w.-]+{_ENDING}")
_STEM = pattern(r"(?s)(?:[^/?#]*/)*(?P<stem>[^/?#]*)\.\w{2,5}(?:[?#].*)?")
_NOTHING = "describes nothing"
_TEXTS = (
    (
        "alt",
        "alt text",
        'say what the picture tells the reader, or write alt="" if it is decoration',
    ),
    (
        "title",
        "title",
        "readers see it when they point at the picture: say something, or remove it",
    ),
)
_SLUG = pattern(r"[^\s_-]+(?:_+[^\s_-]+)+|[^\s_-]+(?:-+[^\s_-]+){2,}")


@rule(
    category="images",
    severity="warning",
    since="0.1",
    wcag=["1.1.1"],
    elements="img[alt],img[title],area[alt],input[type=image i][alt]",
    bad=[
        '⟦<img src="a.jpg" alt="IMG_2034.JPG">⟧',
        '⟦<img src="a.jpg" alt="DSC00123">⟧',
        '⟦<img src="a.jpg" alt="Rectangle 12">⟧ ⟦<img src="a.jpg" alt="Foto 02.03.21, 09 15 44">⟧',
        '⟦<img src="a.jpg" alt="The clinic" title="IMG_2034">⟧ ⟦<img src="a.jpg" alt="bb">⟧',
        '⟦<img src="a.jpg" alt="image">⟧',
        '⟦<img src="a.jpg" alt="Alt text goes here">⟧',
        '⟦<img src="a.jpg" alt="Bildbeschreibung">⟧',
        '⟦<img src="a.jpg" alt="https://clinic.example/a.jpg">⟧',
        '⟦<img src="a.jpg" alt="9f86d081884c7d659a2feaa0c55ad015">⟧',
        '⟦<img src="/up/house_front.jpg" alt="house_front">⟧',
    ],
    good=[
        '<img src="a.jpg" alt="The clinic from the street">',
        '<img src="a.jpg" alt="">',
        '<img src="readme.png" alt="Icon of the file README.md">',
        '<img src="a.jpg" alt="WH-1000XM4"><img src="b.jpg" alt="2024">',
        '<img src="a.jpg" alt="Screenshot of the settings page">',
        '<img src="mary-ann.jpg" alt="Mary-Ann">',
        '<img src="a.jpg" alt="UK"><img src="b.jpg" alt="Group photo, May 3, 2021">',
    ],
)
def check(image: Element, context: Context) -> Iterator[Finding]:
    """Report alt texts that a machine wrote or nobody filled in; else such titles."""
    for name, what, hint in _TEXTS:
        text = " ".join((image.get(name) or "").split())
        fact = _fact(text, image) if text and not image.hidden else ""
        # What a title may be is not said: "Default" may be the name of a style.
        if fact and (name == "alt" or fact != _NOTHING):
            yield image.finding(f"{what} {quoted(text)} {fact}", hint=hint)
            return


def _fact(alt: str, image: Element) -> str:
    if _ADDRESS.fullmatch(alt):
        return "is an address"
    if _FILE.fullmatch(alt) or _CAMERA.fullmatch(alt) or _is_stem(alt, image.get("src") or ""):
        return "is a file name"
    if _HASH.fullmatch(alt):
        return "is a machine's name for a file"
    return _NOTHING if _WORDS.fullmatch(alt) else ""


def _is_stem(alt: str, source: str) -> bool:
    """Whether the alt text is the file's name without its ending, written as files are."""
    stem = _STEM.fullmatch(source)
    return bool(stem and _SLUG.fullmatch(alt) and unescaped(stem["stem"]).lower() == alt.lower())
