"""A chart of pygal as an SVG element that stands in the report.

pygal brings a style sheet, a script for tooltips, a random id and comments with a date. The report
has its own style for both colour schemes, runs no foreign script and is the same for the same
findings, so only the plot itself is taken. What a bar stands for is said by a `<title>`, which
browsers show where the mouse rests.
"""

from __future__ import annotations

import sys
from typing import Any

import pygal
from markupsafe import Markup
from pygal.etree import etree

# Importing pygal puts an import hook for its maps in place, of a kind that Python 3.11 warns of at
# every import that finds nothing. Maps are not used here.
sys.meta_path[:] = [each for each in sys.meta_path if type(each) is not pygal.PluginImportFixer]

_NODES = ("bar", "slice", "dots")  # pygal's classes of what stands for a value


def svg(chart: Any, kind: str, label: str) -> Markup:
    """The plot of a chart; `kind` is its class, `label` names it to those who can't see it."""
    drawn = chart.render_tree()
    root = etree.Element(
        "svg", {"class": f"chart {kind}", "viewBox": drawn.get("viewBox"), "role": "img"}
    )
    root.set("aria-label", label)
    graph = next(each for each in drawn if each.get("class", "").startswith("graph"))
    for part in graph:
        if part.get("class") in ("plot", "plot overlay"):  # lines have their dots in the second
            root.append(part)
    for node in list(root.iter()):
        _say_value(node)
    # All texts in it are escaped by the serialiser.
    return Markup(etree.tostring(root, encoding="unicode"))  # noqa: S704


def _say_value(node: Any) -> None:
    """Turn what pygal notes for its script into a title; axes need none."""
    notes = [each for each in node if each.tag in ("desc", "title")]
    said = {each.get("class"): each.text for each in notes if each.tag == "desc"}
    for each in notes:
        node.remove(each)
    if node.get("class") in _NODES and said.get("value"):
        title = etree.SubElement(node, "title")
        title.text = ": ".join(filter(None, (said.get("x_label"), said["value"])))
