"""The HTML parser, chosen once; nothing else imports it.

turbohtml builds the tree that a browser would. Where it has no wheel, `parser` stands in with
the same node types on the standard library's parser, as far as that can follow the standard.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pagelint.html.copies import allowance, copied

# The variable lets tests and worried users try the stand-in on a machine that has both.
if os.environ.get("PAGELINT_PARSER") == "html.parser":
    _NATIVE = False
else:
    try:
        import turbohtml as _turbohtml

        _NATIVE = True
    except ImportError:
        _NATIVE = False

if TYPE_CHECKING:
    from turbohtml import (
        Comment,
        Doctype,
        Document,
        DocumentFragment,
        Element,
        Namespace,
        Node,
        ProcessingInstruction,
        Text,
    )
    from turbohtml import parse as _parse
elif _NATIVE:
    Comment = _turbohtml.Comment
    Doctype = _turbohtml.Doctype
    Document = _turbohtml.Document
    DocumentFragment = _turbohtml.DocumentFragment
    Element = _turbohtml.Element
    Namespace = _turbohtml.Namespace
    Node = _turbohtml.Node
    ProcessingInstruction = _turbohtml.ProcessingInstruction
    Text = _turbohtml.Text
    _parse = _turbohtml.parse
else:
    from pagelint.html.nodes import (
        Comment,
        Doctype,
        Document,
        DocumentFragment,
        Element,
        Namespace,
        Node,
        ProcessingInstruction,
        Text,
    )
    from pagelint.html.parser import parse as _parse

__all__ = [
    "Comment", "Doctype", "Document", "DocumentFragment", "Element", "Namespace", "Node",
    "ProcessingInstruction", "Text", "parse",
]  # fmt: skip

NATIVE = _NATIVE
UNSLOTTED = "pagelint-unslotted"  # marks templates with children of a host that no slot takes


class ParserFailure(Exception):
    """The parser gave up on a page."""


class TooManyCopies(ParserFailure):
    """A page of few tags whose tree would take any amount of memory."""


def parse(text: str) -> Document:
    """The document of a page's text, with source locations; raises ParserFailure, or MemoryError.

    As where scripts run: what `<noscript>` holds is text. Otherwise a picture that counts visits in
    one would end the head, and move what follows it into the body.
    """
    if copied(text) > allowance(text):
        raise TooManyCopies(
            "formatting elements that stay open, or attributes of late body tags, would be copied "
            "until memory is full"
        )
    try:
        return _parse(
            text,
            source_locations=True,
            scripting=True,
            allow_declarative_shadow_roots=False,
        )
    except (ValueError, RecursionError, SystemError) as error:
        raise ParserFailure(f"the HTML parser failed: {error}") from error
