"""The embedded typo engine: text runs in, misspellings out. It knows no HTML."""

from pagelint.spelling.checker import Strictness, check
from pagelint.spelling.lexicon import Lexicon, load
from pagelint.spelling.model import Misspelling, TextRun

__all__ = ["Lexicon", "Misspelling", "Strictness", "TextRun", "check", "load"]
