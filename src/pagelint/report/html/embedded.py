"""Data for the report's script: JSON in a data block, which no text in it can end.

`<` is escaped, so neither `</script>` nor `<!--` can stand there (HTML, 4.12.1.3).
"""

from __future__ import annotations

import json
from typing import Any

from markupsafe import Markup

_ESCAPES = str.maketrans({"<": "\\u003c", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def embedded(value: Any) -> Markup:
    """A value as JSON for a script element; `##` is escaped, as no runner may obey its log."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_ESCAPES).replace("##", "#\\u0023"))  # noqa: S704 - see above
