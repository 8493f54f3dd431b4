"""A message of the server that was printed into the page.

"Warning: Undefined variable in /var/www/…" is meant for the people who run the site. Readers take
the page for broken, and attackers learn how it is built. Mend the cause, and have messages
written to a log instead of the page.
"""

from collections.abc import Iterator

from pagelint.finding import Finding, Severity, Span
from pagelint.page import Block, Element, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import target
from pagelint_rules.text import _server_messages as messages
from pagelint_rules.text._shapes import Found, find_shapes, shape
from pagelint_rules.text._texts import Texts, prose, unless_about

_PHP = shape("", "PHP")
_PHP_LENGTH = 1200
_HAS_PLACE = pattern(r" on line \d|\.(?:php|inc|phtml|module|tpl)\b")
_HINT = "mend the cause, and write messages to a log instead of the page"
_ABOUT = pattern(
    r"\bfix|\bsolv|troubleshoot|\bdebug|error (?:message|code|log|handling)|\bexceptions?\b"
    r"|fehler(?:meldung|behebung)|beheben|message d.erreur|résoudre|solucionar|risolvere|oplossen"
)
_ERROR_TITLE = pattern(r"(?i)\b50[0-4]\b|\berror|fehler|erreur|errore|\berro\b|\bfout|błąd")
# In the pages that servers write by themselves.
_SERVERS_WORDS = pattern(
    r"(?i)misconfiguration|webmaster|server administrator|error log|invalid response from|upstream"
    r"|\bnginx|\bapache|try again in 30 seconds|maintenance downtime or capacity"
)
_SENTENCE = 4  # blanks
_OPENING_TAG = pattern(r"<(?:b|strong)>\Z")
_CLOSING_TAG = pattern(r"</(?:b|strong)>")


@rule(
    category="text",
    severity="error",
    since="0.1",
    covers=["long-sentence", "typo", "undeclared-language"],
    bad=[
        "<p>⟦<b>Warning</b>: Undefined array key 3 in <b>/srv/web/p.php</b> on line <b>17</b>⟧</p>",
        "<p>⟦Fatal error: Uncaught ValueError: no such row in /srv/bread.php:8⟧</p>",
        "<p>⟦Fatal error: Uncaught Error: no in /srv/a.php:8⟧ Stack trace: #0 {main} thrown</p>",
        "<h1>⟦Error establishing a database connection⟧</h1>",
        "<title>Farm</title><h1>⟦Internal Server Error⟧</h1><p>We sell eggs on all days.</p>",
        "<p>Hours: ⟦[an error occurred while processing this directive]⟧</p>",
        "<p>⟦Liquid error: wrong number of arguments (1 for 2)⟧</p>",
    ],
    good=[
        "<p><b>Warning:</b> no trains on line 3 before six in the morning.</p>",
        "<h1>What to do about “Error establishing a database connection”</h1>",
        "<p>Sorry, there is nothing here. Go to the start page.</p>",
        """<title>Error | Farm</title><h1>Internal Server Error</h1><p>The hens are at it, sorry.
Go <a href="/">home</a> for now.</p>""",
        "<p>MySQL says <samp>You have an error in your SQL syntax; check the manual</samp></p>",
        "<p>A fatal error of judgement; the notice in the window.</p>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report the messages of servers, databases and languages that are worded like nothing else."""
    texts = page.once(Texts)
    yield from unless_about(_ABOUT, texts, _findings(texts))


def _is_designed(page: Page) -> bool:
    """Whether a site made this page for its readers to see when an error happens.

    Its title says so, it tells them something in a sentence of its own, and leads them on.
    """
    if not _ERROR_TITLE.search(page.title):
        return False
    told = (block.text for block in page.blocks if block.kind == "paragraph")
    own = (not _SERVERS_WORDS.search(text) for text in told if text.count(" ") >= _SENTENCE)
    return any(own) and any(map(_is_within_site, page.select("a[href]")))


def _is_within_site(link: Element) -> bool:
    address = target(link)
    has_host = address.startswith("//") or ":" in address.partition("/")[0]
    return not has_host and address[:1] not in ("", "#")


def _findings(texts: Texts) -> Iterator[Finding]:
    for block in texts.having(*messages.SIGNS):
        yield from _check_block(block)
    for block in texts.opening(messages.FIRST_WORDS):
        if not any(sign in block.text for sign in messages.SIGNS):
            yield from _check_block(block)
    for block in texts.opening(messages.first_words()):
        if block.text[: messages.KEY].lower().replace("’", "'") in messages.heads():
            yield from _check_beginning(block)


def _check_block(block: Block) -> Iterator[Finding]:
    text = prose(block)
    found = find_shapes(text, messages.SHAPES, _php(text))
    for before, each in zip([None, *found], found, strict=False):
        if before is None or not _goes_on(text, before, each):
            yield _finding(block, each.start, each.end)


def _goes_on(text: str, before: Found, each: Found) -> bool:
    """Whether a stack trace belongs to the message before it."""
    return text.startswith("Stack trace", each.start) and not text[before.end : each.start].strip()


def _php(text: str) -> Iterator[Found]:
    if not _HAS_PLACE.search(text):
        return
    for head in messages.PHP.finditer(text):
        place = messages.PHP_PLACE.search(text, head.end(), head.end() + _PHP_LENGTH)
        if place is not None:
            yield Found(head.start(), place.end(), _PHP)


def _check_beginning(block: Block) -> Iterator[Finding]:
    lower = block.text.lower().replace("’", "'")
    if lower.startswith(messages.SURE):
        yield _finding(block, 0, len(block.text))
    elif lower.startswith(messages.LIKELY):
        yield _finding(block, 0, len(block.text), Severity.WARNING)
    elif (
        lower.rstrip(".!") in messages.STATUS
        and block.kind in ("heading", "title")
        and not block.page.once(_is_designed)
    ):
        yield _finding(block, 0, len(block.text))


def _finding(block: Block, start: int, end: int, severity: Severity = Severity.ERROR) -> Finding:
    shown = block.text[start:end]
    message = f"error message of the server: {shown:.60}"
    made = block.finding(start, end, message, hint=_HINT, severity=severity)
    made.span = _with_tags(block.page.source.text, made.span) if made.span else None
    return made


def _with_tags(source: str, span: Span) -> Span:
    """The span with the bold tags that PHP writes around the first and the last word."""
    opening = _OPENING_TAG.search(source, max(0, span.start - 12), span.start)
    closing = _CLOSING_TAG.match(source, span.end)
    start = opening.start() if opening else span.start
    return Span(start, closing.end() if closing else span.end)
