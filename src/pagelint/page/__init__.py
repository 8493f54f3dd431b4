"""Bytes → page. Nothing in here knows of rules."""

from pagelint.page.block import Block
from pagelint.page.element import Element
from pagelint.page.page import Page
from pagelint.page.source import Source, decode

__all__ = ["Block", "Element", "Page", "Source", "decode"]
