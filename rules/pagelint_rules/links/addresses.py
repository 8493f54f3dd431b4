"""What the rules about link targets share: the value as browsers read it, and who handles a click."""

import re

from pagelint.page import Element, Page

LINKS = "a[href],area[href]"
HTTP = re.compile(r"(?:https?:)?//(?P<authority>[^/?#\\]*)(?P<rest>.*)", re.I | re.S)

# Attributes by which a script may take an element over: handlers, hooks and frameworks' bindings.
_SCRIPTED = re.compile(r"on|data-|aria-|[@:*#(\[]|v-|ng-|x-|hx-|up-|wire:|bind:|js")
_TARGETS = frozenset({"id", "role", "name", "tabindex", "is", "slot"})
_FRAMEWORK = re.compile(
    r"""[\s"'](?:v-[a-z]|(?:data-)?ng-|x-(?:data|bind|text|html|for|if|show|on)\b|\*ng[A-Z]
    |[:@][a-z][\w.:-]*=["'])""",
    re.X,
)
_ESCAPES = re.compile(r"(?:%[0-9a-fA-F]{2})+")


def target(link: Element, attribute: str = "href") -> str:
    """A link's target as browsers read it: no blanks or control characters around it."""
    return (link.get(attribute) or "").strip("".join(map(chr, range(33))))


def quoted(text: str, limit: int = 60) -> str:
    """Text from a page for a message: in quotes, on one line, its end cut off where it is long."""
    text = " ".join(text.split())
    return f'"{text}"' if len(text) <= limit else f'"{text[: limit - 1]}…"'


def unescaped(address: str) -> str:
    """An address with its percent escapes decoded."""
    return _ESCAPES.sub(
        lambda run: bytes.fromhex(run[0].replace("%", "")).decode("utf-8", "replace"), address
    )


def is_scripted(element: Element) -> bool:
    """Whether an attribute suggests that a script gives the element its meaning."""
    return any(name in _TARGETS or _SCRIPTED.match(name) for name in element.attrs)


def is_application(page: Page) -> bool:
    """Whether a framework fills the page in while it runs; for `Page.once`."""
    return _FRAMEWORK.search(page.source.text) is not None
