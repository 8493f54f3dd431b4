"""Alt text that doesn't describe the picture.

A file name, "image" or "alt text goes here" is what a camera, an editor or a template left. A
screen reader reads it out, and the reader knows no more than before. Say what the picture tells
the reader, or write `alt=""` if it is decoration.
"""

import re
from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Element
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import quoted, unescaped

_FILE = re.compile(
    r"[^\s/\\][^/\\]{0,200}\.(?:jpe?g|jfif|png|gif|webp|svg|bmp|tiff?|avif|heic|eps|psd)", re.I
)
_CAMERA = re.compile(
    r"(?:img|dscn?|dscf|pxl|p\d|mvi|gopr|pict|sam|cimg|imag|wp|vid|dji|hpim|mg)[-_ ]?\d{3,}[\w()-]*"
    r"|[12]\d{3}[01]\d[0-3]\d[-_]\d{4,}[\w()-]*|_?mg_\d{4}|image\d{1,4}|unnamed(?:[-_ ]?\(?\d+\)?)?"
    r"|(?:screen ?shot|bildschirmfoto|capture d.écran|captura de pantalla|schermata|schermafbeelding"
    r"|captura de ecrã|zrzut ekranu|whatsapp image)[-_ ]+(?:\w+[-_ ]+){0,2}\d{2,4}[-_.].*"
    r"|(?:shutterstock|adobestock|istock(?:photo)?|gettyimages|depositphotos|dreamstime|fotolia"
    r"|pexels|pixabay|unsplash|canva|freepik)[-_ ]?\d{4,}\w*"
    r"|(?:pexels|pixabay|unsplash)-[\w-]+-\w*\d\w*"
    r"|(?:untitled|unbenannt|sans[-_ ]titre|sin[-_ ]t[ií]tulo|senza[-_ ]titolo|naamloos"
    r"|sem[-_ ]t[ií]tulo|bez[-_ ]tytu[łl]u)(?:[-_ ]?(?:design|\d+))*",
    re.I,
)
_KIND = (
    r"(?:image|img|picture|pic|photo|photograph|graphic|bild|foto|grafik|abbildung|imagen|fotograf[ií]a"
    r"|immagine|afbeelding|imagem|zdj[eę]cie|obraz|obrazek)"
)
_WORDS = re.compile(
    rf"{_KIND}[-_ ]?\d{{0,3}}|alt|alt[-_ ]?(?:text|tag|attribute|description)(?: (?:goes )?here)?"
    rf"|(?:{_KIND} )?(?:alt(?:ernat(?:iv|e|ive))?[-_ ]?text|description)(?: goes)? here"
    rf"|(?:insert|add|enter|your|write)(?: an?| your| the)? (?:{_KIND} )?(?:alt(?:ernative)?[-_ ]?text"
    rf"|(?:image )?description)(?: here)?|{_KIND}[-_ ](?:description|alt|alt[-_ ]text|placeholder|title|name)"
    r"|alternativtext|texte alternatif|texto alternativo|testo alternativo|alternatieve tekst"
    r"|tekst alternatywny|bildbeschreibung|beschreibung|description|placeholder(?:[-_ ](?:image|img))?"
    r"|undefined|null|nan|none|\[object object\]|todo|tbd|xxx+|\.{3}|default(?:[-_ ]image)?|no[-_ ]image"
    r"|dummy(?:[-_ ]image)?|%\w+%|\{\{.*|\[[\w-]+\]",
    re.I,
)
_HASH = re.compile(
    r"(?=[a-f-]{0,40}\d)[0-9a-f]{16,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.I
)
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|(?:\.{0,2}/)?(?:[\w.-]+/)+[\w.-]+\.(?:jpe?g|png|gif|webp|svg)", re.I
)
_STEM = re.compile(r"(?:[^/?#]*/)*(?P<stem>[^/?#]*?)\.\w{2,5}(?:[?#].*)?", re.S)
_SLUG = re.compile(r"[^\s_-]+(?:_+[^\s_-]+)+|[^\s_-]+(?:-+[^\s_-]+){2,}")


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
