"""A link to a script that does nothing.

`href="javascript:void(0)"` is a link that a script was to take over. Where none does, the reader
clicks in vain. Put in the address; use a `<button>` for what a script does.
"""

from collections.abc import Iterator

from pagelint.accessibility.names import accessible_name
from pagelint.finding import Finding, Severity
from pagelint.page import Element
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import is_control, is_scripted, opens_menu, quoted, target

_IDLE = pattern(
    r"(?i)(?:void(?:\(?(?:0|null|''|\"\")?\)?)|return(?:false)?|false|true|null|undefined|0|#|//.*"
    r"|alert\(.*\)|\{\})?"
)


@rule(
    category="links",
    severity="warning",
    since="0.1",
    elements='a[href*="javascript:" i],area[href*="javascript:" i]',
    bad=[
        '<p>⟦<a href="javascript:void(0)">⟧Terms</a></p>',
        '<p>⟦<a href=" JavaScript: void( 0 ); ">⟧Terms</a></p>',
        '<p>⟦<a href="javascript:">⟧Terms</a></p>',
        "<p>⟦<a href=\"javascript:alert('soon')\">⟧Shop</a></p>",
    ],
    good=[
        '<p><a href="javascript:void(0)" onclick="share()">Share</a></p>',
        '<p><a href="javascript:;" role="button">Menu</a></p>',
        '<p><a href="javascript:window.print()">Print</a></p>',
        '<p><a href="javascript:void(0)" class="js-open">Menu</a></p>',
    ],
)
def check(link: Element, context: Context) -> Iterator[Finding]:
    """Report links to idle scripts, which nothing suggests that another script handles."""
    address = target(link)
    if not _is_idle(address) or link.hidden or is_scripted(link) or is_control(link):
        return
    name = accessible_name(link)
    if name and not opens_menu(link):
        severity = Severity.INFO if "class" in link else Severity.WARNING
        message = f"link {quoted(name)} leads to {quoted(address)}, which does nothing"
        hint = "put in the address; use a button for what a script does"
        yield link.finding(message, hint=hint, severity=severity)


def _is_idle(address: str) -> bool:
    scheme, _, code = "".join(address.split()).partition(":")
    return scheme.lower() == "javascript" and _IDLE.fullmatch(code.strip(";")) is not None
