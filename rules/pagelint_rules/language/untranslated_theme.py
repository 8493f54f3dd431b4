"""Words of the theme in English on a page in another language.

"Continue reading" under a Portuguese article: the theme or a plugin has no translation, or it isn't
switched on. Readers who know no English don't know what the link is for. Choose the language of the
site in its settings, or translate the text of the theme.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Block, Page
from pagelint.page.block import HEADLINE_KINDS
from pagelint.rule import Context, rule
from pagelint.text.languages.detection import primary

_LONGEST = 60  # characters
_KINDS = HEADLINE_KINDS | {"paragraph", "list-item", "cell", "term", "definition"}
_MARKS = " …→»›.:!"
# What themes and shops print by themselves; nothing that other languages have borrowed.
_PHRASES = frozenset(
    """
add a comment|add to basket|add to cart|add your comment|back to top|be the first to comment
click here to read more|comments are closed|continue reading|edit this page|keep reading
leave a comment|leave a reply|leave your comment|log in to reply|newer posts|next article|next post
no comments|no comments yet|no results found|nothing found|older posts|page not found
post a comment|post comment|previous article|previous post|proceed to checkout|read full article
read more|read the full article|recent comments|recent posts|related articles|related posts
related products|search for|search results|share this|skip to content|skip to main content
subscribe to our newsletter|table of contents|this entry was posted in|view all posts|view cart
you may also like|your cart is empty|your email address will not be published
""".strip()
    .replace("\n", "|")
    .split("|")
)


@rule(
    category="language",
    severity="warning",
    since="0.1",
    wcag=["3.1.2"],
    bad=[
        (
            '<html lang="pt"><p>O mercado abre às oito da manhã e fecha ao meio-dia. '
            '<p><a href="/2">⟦Continue reading⟧</a>'
        ),
    ],
    good=[
        (
            '<html lang="en"><p>The market opens at eight and closes at noon.'
            '<p><a href="/2">Continue reading</a>'
        ),
        (
            '<html lang="es"><p>El mercado abre a las ocho y cierra al mediodía.'
            '<p lang="en">Leave a comment'
        ),
        '<html lang="es"><p>Lo contamos en el blog y en la newsletter del mercado.',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report each such phrase once, at its first place."""
    language = primary(page.language) or page.reading_language
    if language in ("", "en") or page.reading_language == "en":
        return
    said: set[str] = set()
    for block in page.blocks:
        phrase = _phrase(block)
        if phrase and phrase not in said and primary(block.language) != "en":
            said.add(phrase)
            yield block.finding(
                0,
                len(block.text),
                f'"{block.text}" is English, the page is not',
                hint="translate the theme, or switch its translation on",
            )


def _phrase(block: Block) -> str:
    """The phrase that a block is, in lower case; "" for any other."""
    if len(block.text) > _LONGEST or block.kind not in _KINDS:
        return ""
    text = block.text.strip(_MARKS).lower()
    return text if text in _PHRASES else ""
