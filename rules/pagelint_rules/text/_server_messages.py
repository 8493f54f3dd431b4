"""What servers, databases and languages say when something fails, word for word."""

from __future__ import annotations

from functools import cache

from pagelint.patterns import pattern
from pagelint_rules.text._shapes import Table, shape

PHP = pattern(
    r"(?:PHP )?(?:(?:Catchable |Recoverable )?[Ff]atal error|Parse error|Warning|Notice|Deprecated"
    r"|Strict Standards|User (?:warning|notice|deprecated))\s?: "
)
PHP_PLACE = pattern(
    r" in (?:(?:[A-Z]:[\\/]|/|phar:|vfs:)[^\s:]{1,400}+(?: : [\w()' -]{4,40}? code)?|Unknown)"
    r"(?: on line \d+|:\d+)"
)
# Beginnings of blocks, in lower case and with straight apostrophes, up to where they vary.
SURE = (
    "error establishing a database connection",
    "there has been a critical error on th",
    "there has been a critical error on your website",
    "es gab einen kritischen fehler auf d",
    "il y a eu une erreur critique sur ",
    "ha habido un error crítico en ",
    "c'è stato un errore critico sul ",
    "si è verificato un errore critico sul ",
    "er heeft zich een kritieke fout voorgedaan op ",
    "houve um erro crítico n",
    "ocorreu um erro crítico n",
    "w witrynie wystąpił błąd krytyczny",
    "fehler beim aufbau einer datenbankverbindung",
    "erreur lors de la connexion à la base de données",
    "error al establecer una conexión con la base de datos",
    "error estableciendo una conexión con la base de datos",
    "errore nello stabilire una connessione al database",
    "fout bij het maken van een verbinding met de database",
    "erro ao estabelecer uma conexão com o banco de dados",
    "błąd podczas łączenia się z bazą danych",
    "server error in '/",
    "whitelabel error page",
    "application error: a client-side exception has occurred",
    "application error: a server-side exception has occurred",
    "briefly unavailable for scheduled maintenance. check back in a minute",
    "the website encountered an unexpected error",
    "error: contact form not found",
    "error: no feed found",
    "error: access token is not valid",
    "object reference not set to an instance of an object",
    "oops! we could not locate your form",
)
LIKELY = (
    "there has been an error processing your request",
    "sorry, this content could not be embedded",
    "database error: unable to connect",
    "db error: ",
    "smarty error: ",
    "query failed: error: ",
    "oops! something went wrong. this page didn't load google maps correctly",
    "for development purposes only",
)
# The page of a web server that could not answer.
STATUS = frozenset({
    "internal server error", "500 internal server error", "500 - internal server error",
    "502 bad gateway", "503 service unavailable", "503 service temporarily unavailable",
    "504 gateway time-out", "server error (500)", "error 500 - internal server error",
})  # fmt: skip
_JAVA = shape(
    r"(?<![\w.])[a-z]{3,5}\.(?:\w{1,40}\.){1,9}[A-Z]\w{0,60}(?:Exception|Error)\b"
    r"(?:: .{1,200}|.{0,200}\(\w+\.java:\d+\))",
    "Java",
)
SHAPES = Table(
    {
        "SQLSTATE[": (shape(r"SQLSTATE\[\w{5}\][^<>]{0,300}", "database"),),
        "You have an error in your SQL": (
            shape(r"You have an error in your SQL syntax; check the manual.{0,200}", "database"),
        ),
        "Unknown column '": (shape(r"Unknown column '[^']{1,99}' in '[a-z ]{1,40}'", "database"),),
        "Table '": (shape(r"Table '[\w.]{1,99}' doesn't exist", "database"),),
        "Access denied for user '": (
            shape(r"Access denied for user '[^']{0,99}'@'[^']{1,99}'", "database"),
        ),
        "Microsoft ": (
            shape(
                r"Microsoft (?:OLE DB Provider for|VBScript (?:runtime|compilation)).{1,200}", "ASP"
            ),
        ),
        "ORA-": (shape(r"ORA-\d{5}: .{1,200}", "database"),),
        "[an error": (
            shape(r"\[an error occurred while processing (?:this|the) directive\]", "SSI"),
        ),
        "Liquid ": (shape(r"Liquid (?:syntax )?error(?: \([^()]{1,99}\))?: .{1,200}", "Liquid"),),
        "Traceback (": (shape(r"Traceback \(most recent call last\):.{0,300}", "Python"),),
        "Uncaught ": (
            shape(r"Uncaught (?:[A-Z]\w*(?:Error|Exception)|\(in promise\)).{0,300}", "script"),
        ),
        "at ": (shape(r"\bat (?:[\w$]{1,60}\.){2,9}[\w$<>]{1,60}\(\w+\.java:\d+\)", "Java"),),
        "Exception in thread": (shape(r"Exception in thread \"[^\"]{1,80}\".{0,200}", "Java"),),
        "System.": (shape(r"System\.(?:\w{1,60}\.){0,5}\w{1,60}Exception: .{1,200}", ".NET"),),
        "Call to undefined ": (
            shape(r"Call to undefined (?:function|method) [\w\\:]{1,120}\(\)", "PHP"),
        ),
        "undefined ": (
            shape(r"undefined (?:local variable or )?method [`'][^`']{1,80}' for .{1,80}", "Ruby"),
        ),
        "Stack trace: ": (shape(r"Stack trace: #0 [/\w{].{0,200}", "PHP"),),
        "Action": (shape(r"Action(?:Controller|View)::\w+(?:::\w+)*Error\b.{0,200}", "Rails"),),
        "Element ": (shape(r"Element [A-Z_.]+ is undefined in [A-Z_.]+\.?", "ColdFusion"),),
        **dict.fromkeys(("java.", "javax.", "org.", "com.", "net."), (_JAVA,)),
    }
)
KEY = 8
# A block with any of the shapes has one of these, or begins with one of the words.
SIGNS = (" on line ", "SQL", "xception", "Uncaught ", "[")
FIRST_WORDS = frozenset({
    "element", "liquid", "microsoft", "smarty", "stack", "traceback", "twig", "undefined",
    "unknown",
})  # fmt: skip


@cache
def first_words() -> frozenset[str]:
    """The words that messages at the start of a block begin with."""
    return frozenset(sentence.partition(" ")[0] for sentence in (*SURE, *LIKELY, *STATUS))


@cache
def heads() -> frozenset[str]:
    """Their first characters, by which most blocks are passed over."""
    return frozenset(sentence[:KEY] for sentence in (*SURE, *LIKELY, *STATUS))
