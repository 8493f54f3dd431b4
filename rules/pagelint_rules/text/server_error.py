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
from pagelint_rules.text._shapes import Table, find_shapes, shape
from pagelint_rules.text._texts import Texts, prose

_PHP = pattern(
    r"(?:PHP )?(?:(?:Catchable |Recoverable )?[Ff]atal error|Parse error|Warning|Notice|Deprecated"
    r"|Strict Standards|User (?:warning|notice|deprecated))\s?: "
)
_PHP_PLACE = pattern(
    r" in (?:(?:[A-Z]:[\\/]|/|phar:|vfs:)[^\s:]{1,400}+|Unknown)(?: on line \d+|:\d+)"
)
_PHP_LENGTH = 1200
_HINT = "mend the cause, and write messages to a log instead of the page"
_STARTS = ("arning", "otice", "rror", "eprecated", "Standards")
# Sentences that are a whole paragraph or its beginning, in lower case up to where they vary.
_WHOLE = {
    "error establishing a database connection": Severity.ERROR,
    "there has been a critical error on th": Severity.ERROR,
    "there has been a critical error on your website": Severity.ERROR,
    "es gab einen kritischen fehler auf d": Severity.ERROR,
    "il y a eu une erreur critique sur ": Severity.ERROR,
    "ha habido un error crítico en ": Severity.ERROR,
    "c'è stato un errore critico sul ": Severity.ERROR,
    "si è verificato un errore critico sul ": Severity.ERROR,
    "er heeft zich een kritieke fout voorgedaan op ": Severity.ERROR,
    "houve um erro crítico n": Severity.ERROR,
    "ocorreu um erro crítico n": Severity.ERROR,
    "w witrynie wystąpił błąd krytyczny": Severity.ERROR,
    "fehler beim aufbau einer datenbankverbindung": Severity.ERROR,
    "erreur lors de la connexion à la base de données": Severity.ERROR,
    "error al establecer una conexión con la base de datos": Severity.ERROR,
    "error estableciendo una conexión con la base de datos": Severity.ERROR,
    "errore nello stabilire una connessione al database": Severity.ERROR,
    "fout bij het maken van een verbinding met de database": Severity.ERROR,
    "erro ao estabelecer uma conexão com o banco de dados": Severity.ERROR,
    "błąd podczas łączenia się z bazą danych": Severity.ERROR,
    "server error in '/": Severity.ERROR,
    "whitelabel error page": Severity.ERROR,
    "application error: a client-side exception has occurred": Severity.ERROR,
    "application error: a server-side exception has occurred": Severity.ERROR,
    "briefly unavailable for scheduled maintenance. check back in a minute": Severity.ERROR,
    "the website encountered an unexpected error": Severity.ERROR,
    "error: contact form not found": Severity.ERROR,
    "error: no feed found": Severity.ERROR,
    "error: access token is not valid": Severity.ERROR,
    "object reference not set to an instance of an object": Severity.ERROR,
    "oops! we could not locate your form": Severity.ERROR,
    "there has been an error processing your request": Severity.WARNING,
    "sorry, this content could not be embedded": Severity.WARNING,
    "database error: unable to connect": Severity.WARNING,
    "db error: ": Severity.WARNING,
    "smarty error: ": Severity.WARNING,
    "query failed: error: ": Severity.WARNING,
    "oops! something went wrong. this page didn't load google maps correctly": Severity.WARNING,
    "for development purposes only": Severity.WARNING,
}
# The page of a web server that could not answer.
_STATUS = frozenset({
    "internal server error", "500 internal server error", "500 - internal server error",
    "502 bad gateway", "503 service unavailable", "503 service temporarily unavailable",
    "504 gateway time-out", "server error (500)", "error 500 - internal server error",
})  # fmt: skip
_SHAPES: Table = {
    "SQL": (
        shape(r"SQLSTATE\[\w{5}\][^<>]{0,300}", "database"),
        shape(r"You have an error in your SQL syntax; check the manual.{0,200}", "database"),
    ),
    "'": (
        shape(r"Unknown column '[^']{1,99}' in '[a-z ]{1,40}'", "database"),
        shape(r"Table '[\w.]{1,99}' doesn't exist", "database"),
        shape(r"Access denied for user '[^']{0,99}'@'[^']{1,99}'", "database"),
        shape(r"Microsoft (?:OLE DB Provider for|VBScript (?:runtime|compilation)).{1,200}", "ASP"),
    ),
    "ORA-": (shape(r"ORA-\d{5}: .{1,200}", "database"),),
    "[an error occurred": (
        shape(
            r"\[an error occurred while processing (?:this|the) directive\]", "server-side include"
        ),
    ),
    "Liquid": (shape(r"Liquid (?:syntax )?error(?: \([^()]{1,99}\))?: .{1,200}", "Liquid"),),
    "Traceback": (shape(r"Traceback \(most recent call last\):.{0,300}", "Python"),),
    "Uncaught": (
        shape(r"Uncaught (?:[A-Z]\w*(?:Error|Exception)|\(in promise\)).{0,300}", "script"),
    ),
    ".java:": (
        shape(r"(?:[a-z]\w*\.){1,9}[A-Z]\w*(?:Exception|Error)\b.{0,200}\(\w+\.java:\d+\)", "Java"),
        shape(r"\bat (?:[\w$]+\.){2,9}[\w$<>]+\(\w+\.java:\d+\)", "Java"),
    ),
    "xception": (
        shape(r"Exception in thread \"[^\"]{1,80}\".{0,200}", "Java"),
        shape(r"(?:[a-z]\w*\.){2,9}[A-Z]\w*Exception: .{1,200}", "Java"),
        shape(r"System\.(?:\w+\.){0,5}\w*Exception: .{1,200}", ".NET"),
    ),
    "ndefined ": (
        shape(r"\bCall to undefined (?:function|method) [\w\\:]{1,120}\(\)", "PHP"),
        shape(r"\bundefined (?:local variable or )?method [`'][^`']{1,80}' for .{1,80}", "Ruby"),
    ),
    "Stack trace": (shape(r"\bStack trace: #0 [/\w{].{0,200}", "PHP"),),
    "Action": (shape(r"\bAction(?:Controller|View)::\w+(?:::\w+)*Error\b.{0,200}", "Rails"),),
    " is undefined in ": (shape(r"Element [A-Z_.]+ is undefined in [A-Z_.]+\.?", "ColdFusion"),),
    "Template Error": (shape(r"^(?:Smarty|Twig|Template) Error:.{1,200}", "template"),),
}
_EXPLAINS = pattern(
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
        "<p>⟦<b>Warning</b>: Undefined variable $a in <b>/var/www/p.php</b> on line <b>42</b>⟧</p>",
        "<p>⟦Fatal error: Uncaught Error: no such function in /srv/page.php:12⟧</p>",
        "<h1>⟦Error establishing a database connection⟧</h1>",
        "<p>Hours: ⟦[an error occurred while processing this directive]⟧</p>",
        "<p>⟦Liquid error: Could not find asset snippets/top.liquid⟧</p>",
    ],
    good=[
        "<p><b>Warning:</b> delays on line 5 between the station and the airport.</p>",
        "<h1>How to fix “Error establishing a database connection”</h1>",
        "<p>Oops! Something went wrong. Try the search.</p>",
        "<p><samp>You have an error in your SQL syntax; check the manual</samp></p>",
        "<p>“Fatal Error” is a thriller from 1999; the parse error of the week.</p>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report the messages of servers, databases and languages that are worded like nothing else."""
    texts = page.once(Texts)
    if _EXPLAINS.search(texts.headings):
        return
    for block in texts.having(*_STARTS, *_SHAPES):
        yield from _check_block(block)
    for block in texts.beginning(*_WHOLE, *_STATUS):
        yield from _check_whole(block)


def _check_block(block: Block) -> Iterator[Finding]:
    text = prose(block)
    for head in _PHP.finditer(text):
        place = _PHP_PLACE.search(text, head.end(), head.end() + _PHP_LENGTH)
        if place is not None:
            yield _finding(block, head.start(), place.end())
    for each in find_shapes(text, _SHAPES):
        yield _finding(block, each.start, each.end)


def _check_whole(block: Block) -> Iterator[Finding]:
    lower = block.text.lower().replace("’", "'")
    if lower.rstrip(".!") in _STATUS and block.kind in ("heading", "title"):
        yield _finding(block, 0, len(block.text))
    for sentence, severity in _WHOLE.items():
        if lower.startswith(sentence):
            yield block.finding(
                0,
                len(block.text),
                f"error message of the server: {block.text:.60}",
                hint=_HINT,
                severity=severity,
            )


def _finding(block: Block, start: int, end: int) -> Finding:
    made = block.finding(
        start, end, f"error message of the server: {block.text[start:end]:.60}", hint=_HINT
    )
    made.span = _with_tags(block.page.source.text, made.span) if made.span else None
    return made


def _with_tags(source: str, span: Span) -> Span:
    """The span with the bold tags that PHP writes around the first and the last word."""
    opening = _OPENING_TAG.search(source, max(0, span.start - 12), span.start)
    closing = _CLOSING_TAG.match(source, span.end)
    start = opening.start() if opening else span.start
    return Span(start, closing.end() if closing else span.end)
