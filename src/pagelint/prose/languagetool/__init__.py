"""Grammar by LanguageTool: over HTTP, from a server that runs or one started for the run."""

from pagelint.prose.languagetool.session import Session

__all__ = ["Session"]
