"""A date or a time that no calendar or clock shows.

"12:120" or "31 February" is a slip of the hand or of a program, and readers can't tell what was
meant: they miss the train, or call. Look the right one up, and write it.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.text._texts import Texts, is_quoted, prose

# Scores, ratios and durations have a colon, too: a time is what stands beside a date or says so.
_DATE = r"(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2})"
_MINUTES = r"\d{1,2}:(?:[6-9]\d|\d{3})(?![\d:.]*\d)"
_HOURS = r"(?:2[5-9]|[3-9]\d):[0-5]\d(?![\d:.]*\d)"
_DAY_MONTH = (
    r"(?:3[01] (?:February|Februar|février|febrero|febbraio|fevereiro|februari|lutego)"
    r"|30\.? (?:February|Februar|février|febrero|febbraio|fevereiro|februari|lutego)"
    r"|31\.? (?:April|June|September|November|Juni|avril|juin|septembre|novembre|abril|junio"
    r"|septiembre|noviembre|aprile|giugno|settembre|junho|setembro|novembro|juni|kwietnia|czerwca)"
    r"|(?:February 3[01]|(?:April|June|September|November) 31)(?=[.,;)]|\s(?:19|20)\d\d|\Z))(?!\w)"
)
_SLIP = pattern(
    rf"(?P<time>(?<!\d){_DATE},?(?: at| um| à)? (?:{_MINUTES}|{_HOURS}))"
    rf"|(?P<clock>(?<![\d:.]){_MINUTES}(?= ?(?:Uhr|o'clock|[ap]\.?m\.?)\b))"
    rf"|(?P<day>(?<![\d.,/])\b{_DAY_MONTH})"
)
# Nearly every time and date has one of these beside it; most texts have neither.
_SIGN = pattern(r":\d\d|3[01]\b")


@rule(
    category="text",
    severity="warning",
    since="0.1",
    bad=[
        "<p>The oven is lit on ⟦14/05/2026 10:75⟧ for the first time.</p>",
        "<p>Bread is ready at ⟦7:90⟧ Uhr, and on ⟦31 June⟧.</p>",
        "<p>Closed from ⟦February 30⟧; opened ⟦2026-05-14 26:10⟧.</p>",
    ],
    good=[
        "<p>Open from 8:00 to 24:00, on 14/05/2026 at 10:45, 29 February 2028 and 31 May.</p>",
        "<p>They won 98:102, it took 125:30 minutes, at a ratio of 1:75 and John 3:165.</p>",
        "<p>May 31 guests come; in June 31 loaves were left.</p>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report minutes over 59, hours over 24, and days that a month doesn't have."""
    for block in page.once(Texts).matching(_SIGN):
        text = prose(block)
        for match in _SLIP.finditer(text):
            if not is_quoted(text, *match.span()):
                yield block.finding(
                    *match.span(),
                    f"there is no {match[0]}",
                    hint="look up which date or time was meant",
                )
