"""What the report tells of a rule: its documentation, an example, where more is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pagelint.report.html.visible import visible, visible_source

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pagelint.rule import Rule

_MARKS = str.maketrans("", "", "⟦⟧")


class Guide(NamedTuple):
    """A rule as the report explains it; all but its name may be empty for a rule not at hand.

    `summary` and `paragraphs` are its documentation: text and code by turns, text first.
    """

    name: str
    family: str
    summary: tuple[str, ...] = ()
    paragraphs: tuple[tuple[str, ...], ...] = ()
    example: str = ""
    wcag: tuple[str, ...] = ()
    url: str = ""


def guides(families: Mapping[str, str], rules: Mapping[str, Rule]) -> Iterable[Guide]:
    """A guide to each rule that found something, by name; `families` are theirs."""
    for name in sorted(families):
        shown, family = visible(name), visible(families[name])
        if name not in rules:
            yield Guide(shown, family)
            continue
        rule = rules[name]
        yield Guide(
            shown,
            family,
            _parts(rule.summary),
            tuple(map(_parts, rule.documentation.split("\n\n")[1:])),
            visible_source(rule.bad[0].html.translate(_MARKS)) if rule.bad else "",
            rule.wcag,
            rule.url,
        )


def _parts(paragraph: str) -> tuple[str, ...]:
    return tuple(visible_source(paragraph).split("`"))
