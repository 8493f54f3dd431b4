"""Page + rules + settings → findings. A rule that crashes costs its own findings, nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from pagelint.engine import suppressions
from pagelint.engine.budget import (
    OverBudget,
    OwnStep,
    Step,
    TooCostly,
    Watch,
    out_of_memory,
    within_budget,
)
from pagelint.engine.fixing import checked
from pagelint.engine.folding import fold
from pagelint.engine.placing import place
from pagelint.engine.plain import dumps
from pagelint.finding import Finding, Severity, Span, Suppression
from pagelint.html.source import NotText, Source, decode
from pagelint.results import PageResult, Problem
from pagelint.rule import Context, Rule

if TYPE_CHECKING:
    from pagelint.page import Block, Page
    from pagelint.resource import Resource
    from pagelint.settings import ActiveRule, Settings

LARGEST = 200_000_000  # bytes; beyond this a file is data, not a page
MOST = 1000  # findings of one rule on one page; nobody reads more, and a run must end


class Work(NamedTuple):
    """A resource to lint, what holds for it, and what the result is to be kept under, if at all."""

    resource: Resource
    settings: Settings
    key: bytes = b""


class Linted(NamedTuple):
    """What came of a resource: no page where the bytes are none, and what went wrong."""

    page: PageResult | None
    problems: tuple[Problem, ...] = ()


def lint(resource: Resource, settings: Settings, step: Step | None = None) -> Linted:
    """A page's findings and what it contributes to site rules: the same wherever it is called.

    A page past its budget has no result. `step` is told how far the page has come.
    """
    try:
        return within_budget(lambda watch: _lint(resource, settings, watch), settings, step)
    except TooCostly as error:
        return Linted(None, (Problem(resource.address, f"not linted: {error}"),))


def _lint(resource: Resource, settings: Settings, watch: Watch) -> Linted:
    from pagelint.page.page import let_go

    page, problems = open_page(resource, settings)
    if page is None:
        return Linted(None, tuple(problems))
    try:
        facts = _facts(page, settings, problems, watch)
        result = lint_page(page, settings, problems, watch)
    finally:
        let_go(page)
    result.edit_url = resource.edit_url
    result.facts = facts
    result.rules += tuple(sorted(facts))
    return Linted(result, tuple(problems))


def _facts(
    page: Page, settings: Settings, problems: list[Problem], watch: Watch
) -> dict[str, bytes]:
    """What a page says to the site rules that hold for it, by their ids, as bytes of plain data."""
    noted = {}
    for number, rule in enumerate((active.rule for active in settings.rules), 1):
        if rule.facts is not None:
            watch.enter(number)
            try:
                noted[rule.id] = dumps(rule.facts(page))
            except (KeyboardInterrupt, OverBudget, MemoryError):
                raise
            except BaseException as error:  # noqa: BLE001 - whatever it is, the run goes on
                problems.append(crash(rule, page.path, error))
    return noted


def open_page(resource: Resource, settings: Settings) -> tuple[Page | None, list[Problem]]:
    """The page that bytes make and what is wrong with them; None where they make none."""
    path, data = resource.address, resource.data
    if len(data) > LARGEST:
        return None, [Problem(path, f"larger than {LARGEST // 1_000_000} MB: exclude it")]
    try:
        source = decode(data, resource.content_type)
    except NotText as error:
        return None, [Problem(path, f"not HTML but {error}: exclude it, or give its page")]
    problems = []
    if source.flaw:
        mend = "save it as UTF-8, or declare the encoding that it is in"
        problems.append(Problem(path, f"{source.flaw}: {mend}"))
    page = _parsed(source, path, resource.url, settings, problems, resource.root)
    if page is not None:
        page.on_disk = resource.on_disk
    return page, problems


def _parsed(
    source: Source,
    path: str,
    url: str,
    settings: Settings,
    problems: list[Problem],
    root: str = "",
) -> Page | None:
    from pagelint.html.dom import ParserFailure, TooManyCopies
    from pagelint.page import Page

    try:
        return Page(
            source,
            path=path,
            url=url,
            content=settings.content,
            ignore=settings.ignore,
            root=root,
            screen=settings.screen,
        )
    except TooManyCopies as error:
        problems.append(Problem(path, f"not linted: {error}: close them, or exclude the page"))
    except MemoryError:
        problems.append(Problem(path, f"not linted: {out_of_memory(settings, OwnStep())}"))
    except ParserFailure as error:
        problems.append(Problem(path, f"{error}: please report it with the page"))
    except ValueError as error:
        problems.append(Problem(path, f"the configured region is no CSS selector: {error}"))
    return None


def lint_source(
    path: str, source: Source, settings: Settings, watch: Watch | None = None
) -> list[Finding]:
    """The findings on a text; none where it makes no page. Raises OverBudget."""
    from pagelint.page.page import let_go

    page = _parsed(source, path, "", settings, [])
    if page is None:
        return []
    try:
        return lint_page(page, settings, [], watch).findings
    finally:
        let_go(page)


def lint_page(
    page: Page, settings: Settings, problems: list[Problem], watch: Watch | None = None
) -> PageResult:
    """All findings on one page, in page order; crashes of rules go to `problems`.

    Raises OverBudget where `watch` says so.
    """
    watch = watch or Watch(settings)
    findings: list[Finding] = []
    ran: list[str] = []
    for active, found, whole in _run_rules(page, settings, problems, watch):
        complete(found, active)
        findings += found
        ran += [active.rule.id] if whole else []
    watch.enter(len(settings.rules) + 1)
    if not settings.undecided:
        findings = [each for each in findings if each.severity is not Severity.UNDECIDED]
    comments = suppressions.directives(page.source)
    suppressions.suppress(findings, comments)
    fold(findings, (active.rule for active in settings.rules))
    if comments:
        findings += heard(suppressions.complaints(comments, _known(settings)), settings)
    findings = without_info(sorted(findings, key=page_order), settings)
    place(page.path, page.source, findings)
    return PageResult(
        path=page.path,
        url=page.url,
        title=page.title,
        language=page.language,
        readability=_readability(page, settings),
        findings=findings,
        rules=ran,
        comments=comments,
        files=page.files,
        unspelt=_unspelt(page, settings),
    )


def _unspelt(page: Page, settings: Settings) -> tuple[str, ...]:
    """The languages of the page's texts that its rule about spelling could not check."""
    if any(active.rule.id == "typo" for active in settings.rules):
        from pagelint.prose.proofreading import unspelt

        return unspelt(page)
    return ()


def _readability(page: Page, settings: Settings) -> dict[str, Any]:
    """The page's scores, unless none of the rules that ran reads them."""
    if any(active.rule.category == "readability" for active in settings.rules):
        from pagelint.prose.reading import scores

        return scores(page)
    return {}


def without_info(findings: list[Finding], settings: Settings) -> list[Finding]:
    """Info is silent, unless it is asked for; a record of tests has it, as suppressed."""
    if settings.info:
        return findings
    kept = []
    for each in findings:
        if each.severity is Severity.INFO:
            if each.rule not in settings.asserted:
                continue
            each.suppressed = each.suppressed or Suppression("config", _UNASKED)
        kept.append(each)
    return kept


_UNASKED = "severity info, which was not asked for"


def late_complaints(page: PageResult, settings: Settings) -> list[Finding]:
    """What is wrong with comments that had to wait for the rules about the site."""
    if not page.comments:
        return []
    late = suppressions.late_complaints(list(page.comments), _known(settings))
    return heard(late, settings)


def heard(complaints: list[Finding], settings: Settings) -> list[Finding]:
    """The complaints about comments that the project wants, as loud as it wants them."""
    levels = dict(settings.comments)
    for each in complaints:
        each.severity = levels.get(each.rule, each.severity)
    return [each for each in complaints if each.rule in levels]


def _known(settings: Settings) -> suppressions.Known:
    """What comments on a page can name: rules by their ids and categories."""
    from pagelint.plugins import discover

    active = [each.rule for each in settings.rules]
    known = {rule.id: rule.category for rule in (*discover().values(), *active)}
    later = _names(rule for rule in active if rule.facts)
    return suppressions.Known(known, _names(active), later)


def _names(rules: Iterable[Rule]) -> frozenset[str]:
    return frozenset(name for rule in rules for name in (rule.id, rule.category))


def page_order(finding: Finding) -> tuple[int, int, str, str]:
    start, end = finding.span or (-1, -1)
    return start, end, finding.rule, finding.message


def complete(findings: list[Finding], active: ActiveRule) -> None:
    """Give findings what the rule and the project say of them."""
    rule = active.rule
    for finding in findings:
        finding.rule = rule.id
        finding.category = rule.category
        finding.wcag = rule.wcag
        if finding.severity is not Severity.UNDECIDED:
            finding.severity = active.severity or finding.severity or rule.severity
        if active.beyond:
            finding.suppressed = Suppression("config", "WCAG level AAA, which is not aimed at")


def _run_rules(
    page: Page, settings: Settings, problems: list[Problem], watch: Watch
) -> Iterator[tuple[ActiveRule, list[Finding], bool]]:
    """Walk the page once and hand every rule what it looks at; False for one that crashed."""
    dispatch = _Dispatch(page)
    plain = Context(
        page,
        None,
        settings.audience,
        settings.accepted,
        settings.grammar,
        settings.undecided,
    )
    text = page.source.text
    for number, active in enumerate(settings.rules, 1):
        if active.rule.facts:
            continue
        watch.enter(number)
        context = plain if active.options is None else plain._replace(options=active.options)
        found: list[Finding] = []
        whole = True
        try:
            _gather(dispatch.found(active.rule, context), text, found)
        except KeyboardInterrupt:  # what its user does to end the run
            raise
        except (OverBudget, MemoryError):  # which ends the page
            raise
        except BaseException as error:  # noqa: BLE001 - whatever it is, the run goes on
            problems.append(crash(active.rule, page.path, error))
            whole = False
        yield active, found, whole


def _gather(yielded: Iterable[object], text: str, found: list[Finding]) -> None:
    """Add to `found` what a rule yields; the last of very many says that there are more.

    What comes twice counts once: the parser's copies of an element lead to it, and texts whose
    place is their nearest tag. Raises what the rule raises, UnsoundFinding and MisplacedEdit.
    """
    seen: set[tuple[Span | None, str]] = set()
    for each in yielded:
        finding = checked(each, text)
        key = finding.span, finding.message
        if key in seen:
            continue
        seen.add(key)
        found.append(finding)
        if len(found) == MOST:
            finding.hint = f"{finding.hint}; there are more on this page than the {MOST} listed"
            return


def crash(rule: Rule, path: str, error: BaseException) -> Problem:
    import traceback

    return Problem(
        path,
        f"internal error of rule {rule.id} ({_said(error)}): findings of it are missing here; "
        "please report it",
        traceback.format_exc(),
    )


def _said(error: BaseException) -> str:
    """An exception in words; its own may be what a plugin got wrong."""
    try:
        return repr(error)
    except Exception:  # noqa: BLE001
        return type(error).__name__


class _Dispatch:
    """What rules look at, gathered once a page and shared between them."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._blocks: list[Block] | None = None

    def found(self, rule: Rule, context: Context) -> Iterable[object]:
        """What a rule yields, one after the other."""
        check = rule.check
        if rule.elements:
            elements = self._page.select(rule.elements)
            return (each for element in elements for each in check(element, context))
        if rule.blocks is not None:
            is_meant, blocks = rule.blocks, self._all_blocks()
            return (each for block in blocks if is_meant(block) for each in check(block, context))
        return check(self._page, context)

    def _all_blocks(self) -> list[Block]:
        if self._blocks is None:
            self._blocks = [*self._page.blocks, *self._page.attribute_blocks]
        return self._blocks
