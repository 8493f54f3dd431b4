"""Grammar by LanguageTool: over HTTP, from a server that runs or one started for the run."""

from pagelint.languagetool.session import Session, Sessions

__all__ = ["Session", "Sessions"]
