"""The report's content security policy: its own script and style, by their digests, and no host.

Whatever a page's text may do to the markup, nothing of it can run or load (CSP Level 3). A policy
in `<meta>` covers what follows it, so the template has it first.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256


def policy(script: str, style: str) -> str:
    """The policy for a file with this script and this style sheet."""
    return (
        f"default-src 'none'; script-src {_digest(script)}; style-src {_digest(style)}; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
