"""Words in a text, and where a word stands."""

from pagelint.patterns import pattern

WORD = pattern(r"[^\W\d_]++(?:['’\u00ad\u200b][^\W\d_]++)*+")
SENTENCE_START = frozenset(".!?:;…\"“”'‘’([{<•·–—-|*>»")
TECHNICAL = frozenset("0123456789_@#/\\&=~<>{}|+%$*^`:§°™®©\ufffc")
APOSTROPHES = "'’"
APOSTROPHE = pattern(r"['’]")
OPENED = pattern(r"(?<![^\W_])['‘](?=\w)")  # a quotation: its end is no apostrophe
CLOSED = pattern(r"['’](?![^\W_])")
CUT_OFF = pattern(r" ?[\[(]?(?:…|\.\.)")
LEADS_ON = pattern(r" [»›→]\s*\Z")
TEMPLATES = (
    ("{%", "%}"), ("{{", "}}"), ("{#", "#}"), ("<%", "%>"), ("<?", "?>"), ("[%", "%]"), ("[", "]"),
)  # fmt: skip
POSSESSIVES = ("'s", "’s")
INNER = pattern(r"['’\u00ad\u200b]")
COMBINING = frozenset(map(chr, range(0x300, 0x370)))  # accents written after their letter
REACH = 80
KEYED = '(["”’'  # between a letter to press and the rest of the word: (o)ptions, "d"ownload
ENDS = ".,;:!?)\"”'’"
PLURALS = ("(s)", "(es)", "(e)", "(n)", "(en)")
QUOTES = frozenset("\"“”„'‘’‚«»‹›`´")
# What texts about software hold: calls, manual pages, names_of_variables, --options, code, paths.
# Each begins with a letter of its own: such a search skips most of a text.
SOFTWARE = (
    pattern(r"\(\)(?<=\w..)"),
    pattern(r"\(\d\)(?<=[A-Za-z]...)"),
    pattern(r"_[a-z](?<=[a-z]..)"),
    pattern(r"::\w(?<=\w...)"),
    pattern(r" --?[a-z][a-z-]+"),
    pattern(r" \ufffc{2,40}(?!\ufffc)"),
    pattern(r"/(?:etc|usr|var|bin|home|dev)/"),
)
BEFORE_NAMES = "Dr Drs Mr Mrs Ms Prof St Sr Jr Rev Hon Gen Col Capt Lt Sgt Fr vs Mt Ft"
TITLES = frozenset(BEFORE_NAMES.split())
LONGEST_TITLE = 4


def folded(word: str) -> str:
    """The word as the lexicon knows it: lower case, straight apostrophes, no soft hyphens."""
    if not word.isascii():
        word = word.replace("\u00ad", "").replace("\u200b", "").replace("’", "'")
        if not word.isascii():
            from unicodedata import normalize

            word = normalize("NFKC", word)
    return word.lower()


def bounds(token: str, elisions: frozenset[str]) -> tuple[int, int]:
    """Where a token's word starts and ends, without possessive ending and without "l'"."""
    end = len(token) - 2 if token.lower().endswith(POSSESSIVES) else len(token)
    mark = APOSTROPHE.search(token) if elisions else None
    elided = mark and mark.end() < end and folded(token[: mark.end()]) in elisions
    return mark.end() if mark and elided else 0, end


def chunk_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The range between the white space before and after a word, at most REACH away."""
    first, last = max(0, start - REACH), min(len(text), end + REACH)
    while start > first and not text[start - 1].isspace():
        start -= 1
    while end < last and not text[end].isspace():
        end += 1
    return start, end


def is_technical(text: str, start: int, end: int) -> bool:
    """Whether a word is part of an address, a file name, a number, code or a tag, or is cut off."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if before in TECHNICAL - {":"} or after in TECHNICAL - {":"}:
        return True
    if before.isalnum() or after.isalnum() or not COMBINING.isdisjoint((before, after)):
        return True
    if before in KEYED and text[start - 2 : start - 1].isalnum():
        return True
    if before in ")]" or (after in "([" and not text.startswith(PLURALS, end)):
        return True
    if after == "…" or text.startswith("..", end):
        return True
    left, right = chunk_around(text, start, end)
    chunk = text[left:right]
    if "@" in chunk or "://" in chunk or "www." in chunk or "\\" in chunk:
        return True
    joined_left = before in ".:'’" and start > 1 and text[start - 2].isalnum()
    joined_right = after in ".:'’" and end + 1 < len(text) and text[end + 1].isalnum()
    return joined_left or joined_right or is_in_template(text, start, end)


def is_clipped(text: str, start: int, end: int) -> bool:
    """Whether an apostrophe stands for letters left out at either end: "keepin'", "'nother"."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if after and after in APOSTROPHES and text[end - 1] != "s":
        return not OPENED.search(text, max(0, start - REACH), start)
    if before and before in APOSTROPHES:
        return not CLOSED.search(text, end, end + REACH)
    return False


def is_in_template(text: str, start: int, end: int) -> bool:
    """Whether a word stands inside "{% … %}", "{{ … }}", "<% … %>", or a "[shortcode a=1]"."""
    left, right = text[max(0, start - REACH) : start], text[end : end + REACH]
    for opening, closing in TEMPLATES:
        at = left.rfind(opening)
        if at >= 0 and closing in right and closing not in left[at:]:
            inside = f"{left[at + 1 :]}{right.partition(closing)[0]}"
            return opening != "[" or inside[:1] == "/" or "=" in inside
    return False


def is_cut_off(text: str, end: int) -> bool:
    """Whether what follows a word tells that an excerpt ends there: " …", " [...]", " »"."""
    if CUT_OFF.match(text, end):
        return True
    return LEADS_ON.match(text, end) is not None and "«" not in text


def neighbours(text: str, start: int, end: int) -> tuple[str, str]:
    """The folded words that one space parts from a word, empty where there is none."""
    before = text[max(0, start - REACH) : start].rpartition(" ")
    left = before[0].rpartition(" ")[2] if before[1] and not before[2] else ""
    right = text[end + 1 : end + REACH].partition(" ")[0] if text[end : end + 1] == " " else ""
    return folded(left), folded(right.rstrip(ENDS))


def is_quoted(text: str, start: int, end: int) -> bool:
    """Whether a word stands alone between quotation marks: it is spoken of."""
    return text[start - 1 : start] in QUOTES and text[end : end + 1] in QUOTES


def opens_sentence(text: str, start: int) -> bool:
    """Whether a word is the first of its text or follows the end of a sentence or a quote mark."""
    at = start - 1
    while at >= 0 and text[at].isspace():
        at -= 1
    if at >= 0 and text[at] == ".":
        return not is_title(text, at)
    return at < 0 or text[at] in SENTENCE_START or text[at].isdigit()


def is_title(text: str, dot: int) -> bool:
    """Whether a dot ends an initial or what stands before a name: "Dr.", "St.", "J."."""
    word = text[max(0, dot - LONGEST_TITLE - 1) : dot].rpartition(" ")[2]
    return word in TITLES or (len(word) == 1 and word.isupper())


def matched_case(suggestion: str, word: str) -> str:
    """The suggestion with the capitals of the word it replaces."""
    letters = [c for c in word if c.isalpha()]
    if len(letters) > 1 and all(c.isupper() for c in letters):
        return suggestion.upper()
    return suggestion[:1].upper() + suggestion[1:] if word[:1].isupper() else suggestion
