"""A message of the server that was printed into the page.

"Warning: Undefined variable in /var/www/…" is meant for the people who run the site. Readers take
the page for broken, and attackers learn how it is built. Mend the cause, and have messages
written to a log instead of the page.
"""

from collections.abc import Iterator

from pagelint.finding import Finding, Severity, Span
from pagelint.page import Block, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
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
_OPENING_TAG = pattern(r"<(?:b|strong)>\Z")
_CLOSING_TAG = pattern(r"</(?:b|strong)>")


@rule(
    category="text",
    severity="error",
    since="0.1",
    bad=[
        "<p>⟦<b>Warning</b>: Undefined array key 3 in <b>/srv/web/p.php</b> on line <b>17</b>⟧</p>",
        "<p>⟦Fatal error: Uncaught ValueError: no such row in /srv/bread.php:8⟧</p>",
        "<h1>⟦Error establishing a database connection⟧</h1>",
        "<p>Hours: ⟦[an error occurred while processing this directive]⟧</p>",
        "<p>⟦Liquid error: wrong number of arguments (1 for 2)⟧</p>",
    ],
    good=[
        "<p><b>Warning:</b> no trains on line 3 before six in the morning.</p>",
        "<h1>What to do about “Error establishing a database connection”</h1>",
        "<p>Sorry, there is nothing here. Go to the start page.</p>",
        "<p>MySQL says <samp>You have an error in your SQL syntax; check the manual</samp></p>",
        "<p>A fatal error of judgement; the notice in the window.</p>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report the messages of servers, databases and languages that are worded like nothing else."""
    texts = page.once(Texts)
    yield from unless_about(_ABOUT, texts, _findings(texts))


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
    for each in find_shapes(text, messages.SHAPES, _php(text)):
        yield _finding(block, each.start, each.end)


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
    elif lower.rstrip(".!") in messages.STATUS and block.kind in ("heading", "title"):
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
