"""Accessible names under their former address."""

from pagelint.page.accessibility.names import accessible_name, elements_by_id, is_nameless
from pagelint.page.accessibility.roles import explicit_role

__all__ = ["accessible_name", "elements_by_id", "explicit_role", "is_nameless"]
