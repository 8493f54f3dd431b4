"""The report's template, filled: Jinja2 with everything escaped that is not made here."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Any

import jinja2
from markupsafe import Markup

from pagelint import __version__
from pagelint.report.html.policy import policy
from pagelint.report.html.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

_BUFFERED = 400  # pieces of the template that are written at once


def filled(**parts: Any) -> Iterator[str]:
    """The report in pieces; rows are asked for when it is their turn."""
    script, style = _source("report.js"), _source("report.css")
    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(_source),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(visible=visible, many=_many, thousands=_thousands)
    stream = environment.get_template("report.html.jinja").stream(
        **parts,
        policy=policy(script, style),
        script=Markup(script),  # noqa: S704 - files of this package
        style=Markup(style),  # noqa: S704
        version=__version__,
    )
    stream.enable_buffering(_BUFFERED)
    return stream


def _source(name: str) -> str:
    return files("pagelint.report.html").joinpath(name).read_text(encoding="utf-8")


def _many(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _thousands(number: int) -> str:
    return f"{number:,}"
