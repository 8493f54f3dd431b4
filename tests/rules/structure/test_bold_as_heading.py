"""Lines in bold that stand for headings: what weighs, and what is something else."""

import pytest

from pagelint.finding import Severity
from pagelint.testing import lint
from pagelint_rules.structure import bold_as_heading

RULE = bold_as_heading.check.rule
PROSE = f"<p>{'The boats go out at high tide. ' * 4}</p>"


def reported(html: str) -> list[str]:
    """The lines that are reported, as the messages quote them."""
    return [each.message.split('"')[1] for each in lint(RULE, html)]


def test_one_line_weighs_less_than_two() -> None:
    """A single line may be anything: information; several are a warning."""
    one, two = f"<p><b>Nets</b></p>{PROSE}", f"<p><b>Hooks</b></p>{PROSE}"
    assert [each.severity for each in lint(RULE, one)] == [Severity.INFO]
    assert [each.severity for each in lint(RULE, one + two)] == [Severity.WARNING] * 2


def test_level() -> None:
    """The hint names the level below the heading that stands before."""
    (finding,) = lint(RULE, f"<h3>Cod</h3>{PROSE}<p><b>Nets</b></p>{PROSE}")
    assert finding.hint.endswith("make it <h4>")


@pytest.mark.parametrize(
    "line",
    [
        "<p><strong><em>Nets</em></strong></p>",
        "<p><span style='font-weight: bold'>Nets</span></p>",
        "<div style='font-weight:700'>Nets</div>",
        "<p><font size='5'>Nets</font></p>",
        "<p><b>Ne</b><b>ts</b></p>",
    ],
)
def test_ways_to_bold(line: str) -> None:
    """Elements, styles and large type all make a line stand out."""
    assert reported(line + PROSE) == ["Nets"]


@pytest.mark.parametrize(
    "line",
    [
        "<p><b>Nets and more.</b></p>",
        "<p><b>Nets</b> and hooks</p>",
        "<p>Nets</p>",
        "<p><b>mary@sea.example</b></p>",
        "<p><b>Figure 3 The boats</b></p>",
        "<p><b>“The sea is calm”</b></p>",
        "<p><b><code>nets</code></b></p>",
        "<blockquote><p><b>Nets</b></p></blockquote>",
        "<p class=byline><b>By Mary</b></p>",
        "<p><b>* * *</b></p>",
        "<p><b>1995</b></p>",
        "<nav><p><b>Nets</b></p></nav>",
    ],
)
def test_other_bold_lines(line: str) -> None:
    """Sentences, captions, quotations, names of authors and code are no headings."""
    assert reported(line + PROSE) == []


def test_label() -> None:
    """A line that comes again and again is a label."""
    assert reported(f"<p><b>Default:</b></p>{PROSE}" * 4) == []


def test_first_line_of_a_paragraph() -> None:
    """Bold before a line break counts where it begins its paragraph, and alone on the line."""
    prose = "The boats go out at high tide. " * 4
    assert reported(f"<p><b>Nets</b> <br> {prose}</p>") == ["Nets"]
    assert reported(f"<p><b>Nets</b> and hooks<br>{prose}</p>") == []
    assert reported(f"<p>See <b>Nets</b><br>{prose}</p>") == []
