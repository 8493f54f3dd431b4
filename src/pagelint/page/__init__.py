"""A tree becomes a page: blocks, places, elements, shadow trees. Nothing in here knows of rules."""

from pagelint.page.block import Block
from pagelint.page.element import Element
from pagelint.page.page import Page

__all__ = ["Block", "Element", "Page"]
