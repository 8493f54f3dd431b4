"""A phrase that the house style avoids.

Every house has some: a product's former name, jargon that customers don't use, a department that
is called otherwise now. Tell pagelint what to write instead:

    [rules.avoided-phrase.phrases]
    "ramp up" = "increase"
    "Shop Team" = "Customer Care"

Whole words are found, in any case and across line breaks. Code and references are left alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pagelint.finding import Finding
from pagelint.page import Block
from pagelint.rule import Context, Example, rule


@dataclass(frozen=True, slots=True)
class Options:
    """`phrases`: each phrase to avoid, and what to write instead."""

    phrases: dict[str, str] = field(default_factory=dict)


_PHRASES = {"phrases": {"ramp up": "increase", "Shop Team": "Customer Care"}}


@rule(
    category="house-style",
    severity="warning",
    since="0.1",
    options=Options,
    blocks=lambda block: block.region in ("content", "chrome"),
    bad=[
        Example("<p>We will ⟦ramp up⟧ deliveries in May.</p>", _PHRASES),
        Example("<p>Ask the <b>⟦Shop</b>\n team⟧ for help.</p>", _PHRASES),
    ],
    good=[
        "<p>We will ramp up deliveries in May.</p>",
        Example("<p>The boat ramp upstream is closed.</p>", _PHRASES),
        Example("<pre>ramp up --slowly</pre>", _PHRASES),
    ],
)
def check(block: Block, context: Context) -> Iterator[Finding]:
    """Report each phrase to avoid, with what to write instead."""
    for phrase, better in context.options.phrases.items():
        for match in re.finditer(rf"\b{re.escape(phrase)}\b", block.text, re.IGNORECASE):
            yield block.finding(
                *match.span(),
                f'"{match[0]}" is not how we say it',
                hint=f'write "{better}"',
                suggestions=(better,),
            )
