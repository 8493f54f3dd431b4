"""The statements of a script that say for sure what a shadow tree holds; see `scripts`."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from pagelint.html import dom
from pagelint.page.shadow.hosts import between_tags, inert
from pagelint.page.shadow.script_tokens import NAME, SIGN, STRING, Token, unescaped
from pagelint.page.shadow.written import Content
from pagelint.patterns import pattern

if TYPE_CHECKING:
    from pagelint.html.source import Source

_DECLARES = frozenset({"const", "let", "var"})
_SWITCHES = frozenset({"delegatesFocus", "clonable", "serializable"})
_WITH_HEADER = frozenset({"if", "for", "while", "with", "switch", "catch"})
_GOES_ON = frozenset({"else", "catch", "finally", "while", "in", "instanceof", "of", "from", "as"})
_ID_ALONE = pattern(r"#[A-Za-z_][\w-]*")
_MOST_LOOKED_UP = 200  # selectors, each of which costs a walk over the page
_HALVES = frozenset({"else", "do", "try", "finally", "return", "throw", "new", "typeof", "await"})


class Where:
    """Looks elements up as a script does, in the document as it stands."""

    def __init__(self, document: dom.Document, source: Source) -> None:
        self._document = document
        self._text = source.normalized
        self._found: dict[str, dom.Element | None] = {}

    @cached_property
    def _order(self) -> dict[dom.Element, int]:
        return {node: number for number, node in enumerate(self._document.iter_elements())}

    @cached_property
    def _inert(self) -> set[dom.Node]:
        return inert(self._document)

    @cached_property
    def _ids(self) -> dict[str, dom.Element]:
        found: dict[str, dom.Element] = {}
        for node in self._order:
            identity = node.attr("id")
            if identity and node not in self._inert:
                found.setdefault(identity, node)
        return found

    def find(self, method: str, argument: str, script: dom.Element | None) -> dom.Element | None:
        """The element that a method of `document` gives; None for none before the script."""
        if method == "querySelector" and _ID_ALONE.fullmatch(argument):
            method, argument = "getElementById", argument[1:]
        node = self._ids.get(argument) if method == "getElementById" else self._first(argument)
        if node is None or (script is not None and self._order[node] > self._order[script]):
            return None
        return node

    def inside(self, template: dom.Element) -> Content | None:
        """What stands between a template's tags."""
        inside = between_tags(template, self._text)
        return Content(*inside, exact=True) if inside else None

    def _first(self, selector: str) -> dom.Element | None:
        if selector not in self._found:
            node = None
            if len(self._found) < _MOST_LOOKED_UP:
                with suppress(ValueError):
                    found = self._document.select(selector)
                    node = next((each for each in found if each not in self._inert), None)
            self._found[selector] = node
        return self._found[selector]


class Attached:
    """A host, what its shadow tree holds, and the variables by which it may change."""

    def __init__(self, host: dom.Element, names: Iterable[str]) -> None:
        self.host = host
        self.contents: list[Content] = []
        self.names = set(names)


class _Value(NamedTuple):
    """What an expression gives, and the variables that it came by.

    `thing`: nothing for "document" and "done", an element, an Attached for "root", a Content for
    "nodes" and "string".
    """

    kind: str
    thing: dom.Element | Attached | Content | None
    names: frozenset[str] = frozenset()


_DONE = _Value("done", None)
_DOCUMENT = _Value("document", None)


class Reader:
    """Reads one script; `before` is the script element that hosts must stand before."""

    def __init__(
        self, where: Where, before: dom.Element | None, start: int, found: list[Token]
    ) -> None:
        self._where = where
        self._before = before
        self._start = start  # of the script, in the page's source
        self._tokens = found
        self._at = 0
        self._variables: dict[str, _Value] = {}
        self._attached: list[Attached] = []
        self._doubtful: set[str] = set()  # names in statements that are not understood

    def run(self) -> list[Attached]:
        """What the script attaches, without what it may change by other means."""
        while self._at < len(self._tokens):
            start, known = self._at, len(self._attached)
            if not self._statement():
                self._at = start
                del self._attached[known:]
                self._skip()
        return [each for each in self._attached if each.names.isdisjoint(self._doubtful)]

    # Tokens

    def _peek(self, ahead: int = 0) -> Token | None:
        at = self._at + ahead
        return self._tokens[at] if at < len(self._tokens) else None

    def _is(self, text: str, kind: str = SIGN) -> bool:
        token = self._peek()
        return token is not None and token.kind == kind and token.text == text

    def _take(self, text: str, kind: str = SIGN) -> bool:
        """Whether a token comes next, which is then behind."""
        found = self._is(text, kind)
        self._at += found
        return found

    def _take_any(self, kind: str) -> Token | None:
        token = self._peek()
        if token is None or token.kind != kind:
            return None
        self._at += 1
        return token

    # Statements

    def _statement(self) -> bool:
        """Read a statement; false for one that isn't understood."""
        token = self._peek()
        if token is not None and token.kind == NAME and token.text in _DECLARES:
            self._at += 1
            return self._declarations() and self._ends()
        return self._take(";") or (self._expression() is not None and self._ends())

    def _declarations(self) -> bool:
        while True:
            name = self._take_any(NAME)
            if name is None or name.text in self._variables or not self._take("="):
                return False
            value = self._expression()
            if value is None or value.kind == "done":
                return False
            names = value.names | {name.text}
            if isinstance(value.thing, Attached):
                value.thing.names.add(name.text)
            self._variables[name.text] = value._replace(names=names)
            if not self._take(","):
                return True

    def _ends(self) -> bool:
        """Whether a statement ends here; the next line doesn't go on with it."""
        token = self._peek()
        if token is None or self._take(";"):
            return True
        return token.starts_line and token.kind == NAME and token.text not in _GOES_ON

    def _skip(self) -> None:
        """Pass over a statement, to where the next one begins for sure."""
        headed = False
        while (token := self._take_next()) is not None:
            if token.depth:
                continue
            if token.text == ";" and token.kind == SIGN:
                return
            headed = headed or (token.kind == NAME and token.text in _WITH_HEADER)
            if headed and token.text == ")":
                headed = False  # what follows a header belongs to it
            elif self._is_last(token):
                return

    def _take_next(self) -> Token | None:
        token = self._peek()
        self._at += 1
        if token is not None and token.kind == NAME:
            self._doubtful.add(token.text)
        return token

    def _is_last(self, token: Token) -> bool:
        following = self._peek()
        if following is None:
            return True
        if following.kind != NAME or following.text in _GOES_ON:
            return False
        if token.kind == SIGN and token.text == "}":
            return True
        if not following.starts_line or (token.kind == NAME and token.text in _HALVES):
            return False
        return token.kind != SIGN or token.text in (")", "]", "++", "--")

    # Expressions

    def _expression(self) -> _Value | None:
        value = self._primary()
        while value is not None and value.kind != "done" and self._take("."):
            name = self._take_any(NAME)
            value = self._member(value, name.text) if name else None
        return value

    def _primary(self) -> _Value | None:
        token = self._peek()
        self._at += 1
        if token is None:
            return None
        if token.kind == STRING:
            exact = "\\" not in token.text
            content = Content(unescaped(token.text), self._start + token.start, exact)
            return _Value("string", content)
        if token.kind != NAME:
            return None
        if token.text == "document":
            return _DOCUMENT
        return self._variables.get(token.text)

    def _member(self, value: _Value, name: str) -> _Value | None:
        if value.kind == "document":
            return self._of_document(name)
        if isinstance(value.thing, dom.Element):
            return self._of_element(value.thing, value.names, name)
        if isinstance(value.thing, Attached):
            return self._of_root(value.thing, name)
        if value.kind == "nodes" and name == "cloneNode":
            return value if self._arguments_are("true") else None
        return None

    def _of_document(self, name: str) -> _Value | None:
        if name == "body":
            return self._found("querySelector", "body")
        if name == "importNode" and self._take("("):
            value = self._expression()
            whole = self._take(",") and self._take("true", NAME) and self._take(")")
            return value if value and value.kind == "nodes" and whole else None
        if name not in ("getElementById", "querySelector"):
            return None
        argument = self._string_argument()
        return None if argument is None else self._found(name, argument)

    def _found(self, method: str, argument: str) -> _Value | None:
        node = self._where.find(method, argument, self._before)
        return None if node is None else _Value("element", node)

    def _of_element(self, node: dom.Element, names: frozenset[str], name: str) -> _Value | None:
        if name == "attachShadow":
            if not self._options_are_known():
                return None
            attached = Attached(node, ())
            self._attached.append(attached)
            return _Value("root", attached)
        if node.tag != "template" or name not in ("content", "innerHTML"):
            return None
        content = self._where.inside(node)
        kind = "nodes" if name == "content" else "markup"
        return None if content is None else _Value(kind, content, names)

    def _of_root(self, attached: Attached, name: str) -> _Value | None:
        if name in ("innerHTML", "textContent") and self._take("="):
            return self._assigned(attached, self._expression(), as_text=name == "textContent")
        if name in ("append", "appendChild", "replaceChildren"):
            return self._appended(attached, name)
        if name in ("querySelector", "getElementById"):
            if self._string_argument() is None or not self._take("."):
                return None
            name = "addEventListener" if self._take("addEventListener", NAME) else ""
        return self._pass_brackets() if name == "addEventListener" else None

    def _assigned(
        self, attached: Attached, value: _Value | None, *, as_text: bool
    ) -> _Value | None:
        if value is None or not isinstance(value.thing, Content):
            return None
        if value.kind == "nodes" or (as_text and value.kind != "string"):
            return None
        attached.contents = [_text(value.thing) if as_text else value.thing]
        attached.names |= value.names
        return _DONE

    def _appended(self, attached: Attached, name: str) -> _Value | None:
        values = self._arguments()
        if values is None or (
            name == "appendChild" and [each.kind for each in values] != ["nodes"]
        ):
            return None
        if name == "replaceChildren":
            attached.contents = []
        for value in values:
            if not isinstance(value.thing, Content) or value.kind == "markup":
                return None
            nodes = value.kind == "nodes"
            attached.contents.append(value.thing if nodes else _text(value.thing))
            attached.names |= value.names
        return _DONE

    # Arguments

    def _arguments(self) -> list[_Value] | None:
        found: list[_Value] = []
        if not self._take("("):
            return None
        while not self._take(")"):
            value = self._expression()
            if value is None or not (self._take(",") or self._is(")")):
                return None
            found.append(value)
        return found

    def _string_argument(self) -> str | None:
        token = self._take_any(STRING) if self._take("(") else None
        return unescaped(token.text) if token and self._take(")") else None

    def _arguments_are(self, word: str) -> bool:
        return self._take("(") and self._take(word, NAME) and self._take(")")

    def _options_are_known(self) -> bool:
        """Whether `({ mode: "open" })` follows, or the like."""
        if not (self._take("(") and self._take("{")):
            return False
        modes = 0
        while not self._take("}"):
            name = self._take_any(NAME)
            if name is None or not self._take(":"):
                return False
            value = self._peek()
            self._at += 1
            if value is None:
                return False
            if name.text == "mode" and value.kind == STRING and value.text in ("open", "closed"):
                modes += 1
            elif name.text not in _SWITCHES or value.text not in ("true", "false"):
                return False
            if not (self._take(",") or self._is("}")):
                return False
        return modes == 1 and self._take(")")

    def _pass_brackets(self) -> _Value | None:
        """Pass over the arguments of a call: what a listener does, it does later."""
        opening = self._peek()
        if opening is None or not self._take("("):
            return None
        while (token := self._peek()) is not None:
            self._at += 1
            if token.text == ")" and token.kind == SIGN and token.depth == opening.depth:
                return _DONE
        return None


def _text(content: Content) -> Content:
    """The markup of a string that is taken for text."""
    markup = content.markup.replace("&", "&amp;").replace("<", "&lt;")
    return Content(markup, content.start, content.exact and markup == content.markup)
