"""`html`: a report to look at, in one file that asks no other host anything."""

from pagelint.report.html.reporter import Html

__all__ = ["Html"]
