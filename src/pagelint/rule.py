"""What a rule is: a documented, executable statement about one kind of defect.

A rule is a module with a docstring (its documentation) and one decorated generator::

    @rule(
        category="images", severity="error", since="0.1", wcag=["1.1.1"], elements="img",
        bad=['⟦<img src="clinic.jpg">⟧'], good=['<img src="clinic.jpg" alt="Our clinic">'],
    )
    def check(image: Element, context: Context) -> Iterator[Finding]: ...

The rule's id is the module's name with hyphens. `elements=` hands the generator each element that
matches a CSS selector, `blocks=` each text block that a condition admits; otherwise the generator
gets the page. `facts=` makes a site rule: that function notes what one page contributes, and the
generator gets the facts of all pages by path and yields (path, finding). Rules are pure: same
page, same findings, in any order and any process.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType, ModuleType
from typing import TYPE_CHECKING, Any, NamedTuple

from pagelint.finding import Severity

if TYPE_CHECKING:
    from pagelint.page import Block, Page
    from pagelint.prose.grammar import GrammarChecker

_WITHOUT_DOCSTRINGS = 2  # sys.flags.optimize of python -OO
STAGES = ("preview", "stable", "deprecated")


class Context(NamedTuple):
    """What a rule may know beside what it looks at: page, options and the project's choices.

    `options` is an instance of the rule's class of options (None for a rule without options),
    `accepted` the words that the project accepts, `audience` whom the page is written for,
    `grammar` what checks grammar, where the project asked for it. `undecided` says that findings of
    severity undecided are wanted: without it a rule need not look for what it can't tell.
    """

    page: Page
    options: Any = None
    audience: str = "general"
    accepted: frozenset[str] = frozenset()
    grammar: GrammarChecker | None = None
    undecided: bool = False


class Example(NamedTuple):
    """HTML that a rule reports (spans marked by ⟦ ⟧) or must stay silent on.

    A page-wide finding is marked by ⟦⟧ at the very start. `options` are the rule's options for this
    example, as in the configuration; `audience` whom the page is for; `grammar` what a grammar
    checker says of it, wrong words to right ones. With `undecided` the marks are what the rule
    can't tell. For a site rule the HTML is several pages, each after a line `=== path`.
    """

    html: str
    options: Mapping[str, Any] = MappingProxyType({})
    audience: str = "general"
    grammar: Mapping[str, str] = MappingProxyType({})
    undecided: bool = False


Check = Callable[..., Iterable[Any]]  # of Finding; a site rule's of (path, Finding)


class Rule(NamedTuple):
    """A rule's metadata and code; made by `rule`, never by hand."""

    id: str
    category: str
    severity: Severity
    summary: str
    documentation: str
    since: str
    stage: str
    default: bool
    wcag: tuple[str, ...]
    act: tuple[str, ...]
    options: type[Any] | None
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    check: Check
    elements: str = ""
    blocks: Callable[[Block], bool] | None = None
    facts: Callable[[Page], Any] | None = None
    covers: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()

    def __reduce__(self) -> tuple[object, ...]:
        return _rule_of, (self.check.__module__, self.id)

    @property
    def url(self) -> str:
        """Where the documentation of a built-in rule stands; "" for one of a plugin."""
        if not self.check.__module__.startswith("pagelint_rules."):
            return ""
        return f"https://github.com/pagelint/pagelint/blob/main/docs/rules/{self.id}.md"

    @property
    def is_enhanced(self) -> bool:
        """Whether only sites that aim at WCAG's level AAA want to hear this."""
        from pagelint.wcag import level

        return not self.default and bool(self.wcag) and {*map(level, self.wcag)} == {"AAA"}


class RuleError(Exception):
    """A rule module that can't be used: what is wrong with it, in one line."""


def rule(
    *,
    category: str,
    severity: str,
    since: str,
    bad: Iterable[str | Example],
    good: Iterable[str | Example],
    stage: str = "stable",
    default: bool = True,
    wcag: Iterable[str] = (),
    act: Iterable[str] = (),
    options: type[Any] | None = None,
    elements: str = "",
    blocks: Callable[[Block], bool] | None = None,
    facts: Callable[[Page], Any] | None = None,
    covers: Iterable[str] = (),
    causes: Iterable[str] = (),
) -> Callable[[Check], Check]:
    """Make a rule of the decorated generator; its module's docstring is the documentation.

    `severity` is "error", "warning" or "info", the most severe that the rule gives: a rule of
    severity info does not run where nobody asked for info. `default=False` leaves the rule off
    until it is selected.
    `wcag` lists success criteria ("1.1.1"), `act` W3C ACT rule ids. A rule that is off and has only
    criteria of level AAA is on where the project aims at that level. `covers` names rules that may
    report the same place, `causes` those that may report an element around it: what this rule
    explains is not shown (`engine.folding`). Raises RuleError for metadata that contradicts itself.
    """

    def register(check: Check) -> Check:
        module = sys.modules[check.__module__]
        documentation = inspect.cleandoc(module.__doc__ or _docstring(module))
        made = Rule(
            id=check.__module__.rpartition(".")[2].replace("_", "-"),
            category=category,
            severity=Severity(severity),
            summary=documentation.partition("\n")[0].rstrip("."),
            documentation=documentation,
            since=since,
            stage=stage,
            default=default,
            wcag=tuple(wcag),
            act=tuple(act),
            options=options,
            bad=tuple(_example(each) for each in bad),
            good=tuple(_example(each) for each in good),
            check=check,
            elements=elements,
            blocks=blocks,
            facts=facts,
            covers=tuple(covers),
            causes=tuple(causes),
        )
        _demand_sense(made)
        check.rule = made  # type: ignore[attr-defined]
        return check

    return register


def _docstring(module: ModuleType) -> str:
    """A module's docstring where `python -OO` has left it out: out of its source, if it has one."""
    if sys.flags.optimize < _WITHOUT_DOCSTRINGS:
        return ""
    import ast

    read = getattr(getattr(module.__spec__, "loader", None), "get_source", None)
    try:
        source = read(module.__name__) if read else None
    except ImportError:  # only the compiled module is there
        source = None
    if source is None:
        return "Its documentation was left out by python -OO, and its source is not there."
    return ast.get_docstring(ast.parse(source)) or ""


def _example(each: str | Example) -> Example:
    return each if isinstance(each, Example) else Example(each)


def _demand_sense(made: Rule) -> None:
    if not made.documentation:
        raise RuleError(f"rule {made.id}: its module has no docstring")
    if made.severity is Severity.UNDECIDED:
        raise RuleError(f"rule {made.id}: undecided is the severity of findings, not of a rule")
    if made.stage not in STAGES:
        raise RuleError(f"rule {made.id}: stage {made.stage!r} is none of {', '.join(STAGES)}")
    if sum((bool(made.elements), made.blocks is not None, made.facts is not None)) > 1:
        raise RuleError(f"rule {made.id}: give one of elements, blocks and facts")
    if not made.bad or not made.good:
        raise RuleError(f"rule {made.id}: give at least one bad and one good example")


def _rule_of(module: str, name: str) -> Rule:
    """A rule of a module that can be imported, as other processes get it."""
    from importlib import import_module

    return next(each for each in rules_of(import_module(module)) if each.id == name)


def rules_of(module: object) -> Iterator[Rule]:
    """The rules that a module defines itself (not those it imports)."""
    name = getattr(module, "__name__", "")
    for value in vars(module).values():
        made = getattr(value, "rule", None)
        if isinstance(made, Rule) and made.check.__module__ == name:
            yield made
