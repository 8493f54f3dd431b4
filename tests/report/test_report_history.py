"""What an earlier report counted."""

import json

import pytest

from pagelint.report.history import Past, read_past
from tests.report.samples import finding, page, written

TEXT = "<p>An adress</p>"
REPORT = written("json", page(TEXT, finding(TEXT, "adress")))


def test_counts_of_a_report(tmp_path):
    """Pages and findings by severity, under the file's name."""
    (tmp_path / "may.json").write_text(REPORT)
    assert read_past(str(tmp_path / "may.json")) == Past("may", 1, 1, 0, 0)


def test_only_the_summary_is_read(tmp_path):
    """What follows the summary may be anything, as pagelint writes that first."""
    (tmp_path / "may.json").write_text(REPORT.partition('"pages": [')[0] + "x" * 100_000)
    assert read_past(str(tmp_path / "may.json")).errors == 1


def test_a_report_in_another_order(tmp_path):
    """Another tool may have sorted the keys: pages first, with their own words in them."""
    report = {"pages": [{"title": '"summary": {}'}], **json.loads(REPORT)}
    (tmp_path / "may.json").write_text(json.dumps(report, sort_keys=True))
    assert read_past(str(tmp_path / "may.json")).errors == 1


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", "<html>", '{"summary": {}}', '{"summary": {"pages": -1}}', '{"summary": 3}',
     REPORT.replace('"errors": 1', '"errors": "<script>"')],
)  # fmt: skip
def test_no_report(tmp_path, text):
    """Anything else is an error."""
    (tmp_path / "may.json").write_text(text)
    with pytest.raises(ValueError):
        read_past(str(tmp_path / "may.json"))
