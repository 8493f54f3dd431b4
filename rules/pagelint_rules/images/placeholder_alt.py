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
_CAMERA = pattern(
    r"(?i)(?:img|dscn?|dscf|pxl|p\d|mvi|gopr|pict|sam|cimg|imag|wp|vid|dji|hpim|mg)"
    r"[-_ ]?\d{3,}[\w()-]*"
    r"|[12]\d{3}[01]\d[0-3]\d[-_]\d{4,}[\w()-]*|image\d{1,4}|unnamed(?:[-_ ]?\(?\d+\)?)?"
    r"|(?:screen ?shot|bildschirmfoto|capture d.écran|captura de pantalla|schermata"
    r"|schermafbeelding|captura de ecrã|zrzut ekranu|whatsapp image)"
    r"[-_ ]+(?:[^\W_]+[-_ ]+){0,2}\d{2,4}[-_.].*"
    r"|(?:shutterstock|adobestock|istock(?:photo)?|gettyimages|depositphotos|dreamstime|fotolia"
    r"|pexels|pixabay|unsplash|canva|freepik)[-_ ]?\d{4,}\w*"
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
    r"|dummy(?:[-_ ]image)?"
)
_HASH = pattern(r"(?i)(?=[a-f-]{0,40}\d)[0-9a-f]{16,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_ADDRESS = pattern(rf"(?i)(?:https?://|www\.)\S+|[\w./-]*/[\w.-]+{_ENDING}")
_STEM = pattern(r"(?s)(?:[^/?#]*/)*(?P<stem>[^/?#]*)\.\w{2,5}(?:[?#].*)?")
_SLUG = pattern(r"[^\s_-]+(?:_+[^\s_-]+)+|[^\s_-]+(?:-+[^\s_-]+){2,}")


@rule(
    category="images",
    severity="warning",
    since="0.1",
    wcag=["1.1.1"],
    elements="img[alt],area[alt],input[type=image i][alt]",
    bad=[
        '⟦<img src="a.jpg" alt="IMG_2034.JPG">⟧',
        '⟦<img src="a.jpg" alt="DSC00123">⟧',
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
    ],
)
def check(image: Element, context: Context) -> Iterator[Finding]:
    """Report alt texts that a machine wrote or nobody filled in."""
    alt = " ".join((image.get("alt") or "").split())
    if not alt or image.hidden:
        return
    fact = _fact(alt, image)
    if fact:
        hint = 'say what the picture tells the reader, or write alt="" if it is decoration'
        yield image.finding(f"alt text {quoted(alt)} {fact}", hint=hint)


def _fact(alt: str, image: Element) -> str:
    if _ADDRESS.fullmatch(alt):
        return "is an address"
    if _FILE.fullmatch(alt) or _CAMERA.fullmatch(alt) or _is_stem(alt, image.get("src") or ""):
        return "is a file name"
    if _HASH.fullmatch(alt):
        return "is a machine's name for a file"
    return "describes nothing" if _WORDS.fullmatch(alt) else ""


def _is_stem(alt: str, source: str) -> bool:
    """Whether the alt text is the file's name without its ending, written as files are."""
    stem = _STEM.fullmatch(source)
    return bool(stem and _SLUG.fullmatch(alt) and unescaped(stem["stem"]).lower() == alt.lower())
