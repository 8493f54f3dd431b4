"""A link to an address that only shows how addresses look.

`example.com`, `yourdomain.com` and `facebook.com/yourpage` come with templates and demo content.
The reader lands at a stranger's site, or at none. Put in the real address.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import links_with, quoted
from pagelint_rules.links.samples import NETWORKS, sample_severity

_ENDS = ("com\n", "com/\n")
# One of these stands in every address that is looked for.
_WORDS = (
    "example.", "domain", "website", "webseite", "your", "deine", "ihre", "votre", "tuo", "jouw",
    "twoja", "username", "user_name", "sitename", "companyname", "firma", "mysite", "user-name",
    *(f"/{at}{name}.{end}" for name in NETWORKS for at in ("", "www.") for end in _ENDS),
)  # fmt: skip


@rule(
    category="links",
    severity="error",
    since="0.1",
    bad=[
        '<p>⟦<a href="https://www.yourdomain.com/contact">⟧Contact</a></p>',
        '<p>⟦<a href="mailto:info@example.com">⟧Write to us</a></p>',
        '<p>⟦<a href="https://social.example/yourusername">⟧Follow us</a></p>',
        '<p>⟦<a href="https://www.facebook.com/">⟧Our Facebook page</a></p>',
    ],
    good=[
        '<p><a href="https://www.fairexample.com/">Fair Example</a></p>',
        '<p><a href="/example.com-review">Review</a></p>',
        '<p>Clone <a href="https://git.example.org/a.git">https://git.example.org/a.git</a></p>',
        '<p><a href="https://www.facebook.com/hillclinic">Our Facebook page</a></p>',
        '<p>Photos are on <a href="https://www.flickr.com/">Flickr</a>.</p>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report hosts and profiles that stand in for the site's own."""
    for link, address in links_with(page, _WORDS):
        severity = sample_severity(address, link)
        if severity and not link.hidden:
            message = f"link target {quoted(address)} is a sample"
            yield link.finding(message, hint="write the real address", severity=severity)
