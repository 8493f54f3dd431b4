"""Makes web sites to measure on: pages that share a template, each with an article of its own.

    python bench/sites.py FOLDER                          200 pages that share a template
    python bench/sites.py FOLDER --pages 1000 --seed 7    more of them, with other texts
    python bench/sites.py FOLDER --kind sheets            the same, linking ten sheets of 1.3 MB

Kind `template`: header, navigation, sidebar, cards, footer and cookie banner are the same on all
pages, about a third of each page's text; the article is its own, made of sentences on one of
several topics. Now and then there is a defect to find, in the template, too. Kind `sheets`: the
same pages with two small `<style>` elements, and beside them, in `assets/`, style sheets of real
frameworks, fetched by `npm pack` in fixed versions and kept in the system's temporary folder.

The same options give the same bytes. Nothing here measures: run a linter on FOLDER.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

SHEETS = (  # package, version, file in it
    ("bootstrap", "5.3.8", "dist/css/bootstrap.min.css"),
    ("@fortawesome/fontawesome-free", "7.3.1", "css/all.min.css"),
    ("@wordpress/block-library", "11.1.0", "build-style/style.css"),
    ("@wordpress/block-library", "11.1.0", "build-style/theme.css"),
    ("uikit", "3.25.29", "dist/css/uikit.css"),
    ("foundation-sites", "6.9.0", "dist/css/foundation.css"),
    ("animate.css", "4.1.1", "animate.css"),
    ("tachyons", "4.12.0", "css/tachyons.min.css"),
    ("semantic-ui-css", "2.5.0", "components/button.css"),
    ("swiper", "14.4.0", "swiper-bundle.css"),
)
_ARTICLE = re.compile(r"\ba (?=[aeiou])")


class Topic(NamedTuple):
    """What a page is about: words that its sentences are made of."""

    name: str
    icon: str
    people: list[str]
    things: list[str]
    deeds: list[str]
    traits: list[str]
    places: list[str]


def _topic(name: str, icon: str, *lists: str) -> Topic:
    return Topic(name, icon, *([word.strip() for word in each.split(",")] for each in lists))


TOPICS = (
    _topic(
        "Gardens", "leaf",
        "gardener, neighbour, beekeeper, volunteer, botanist, grower, visitor, architect",
        "rose bed, compost heap, greenhouse, seed tray, fruit tree, hedge, water butt, lawn, "
        "raised bed, herb spiral, pond, allotment, vegetable patch, wild meadow, bulb, cutting",
        "prune, water, plant, mulch, harvest, divide, shade, weed, repot, graft, thin out, feed",
        "damp, sunny, sheltered, overgrown, fragrant, hardy, early, late, tangled, dry, fertile",
        "behind the shed, along the south wall, near the gate, beside the stream, under the glass",
    ),
    _topic(
        "Trains", "train",
        "driver, conductor, passenger, engineer, commuter, signaller, station master, mechanic",
        "night train, platform, timetable, signal box, dining car, ticket, track, level crossing, "
        "tunnel, viaduct, locomotive, branch line, waiting room, carriage, connection, junction",
        "board, couple, repair, delay, reroute, announce, inspect, electrify, schedule, restore",
        "punctual, crowded, narrow, steep, modern, abandoned, rural, busy, quiet, direct, slow",
        "across the valley, through the hills, at the border, by the old depot, outside the city",
    ),
    _topic(
        "Bread", "bread-slice",
        "baker, apprentice, miller, customer, teacher, host, guest, farmer",
        "sourdough, oven, proving basket, rye loaf, flour, crust, crumb, starter, baking stone, "
        "dough, recipe, scale, cooling rack, linen cloth, roll, oat flake",
        "knead, fold, shape, score, bake, weigh, mix, slice, taste, rest, dust, refresh",
        "crisp, airy, dense, warm, fresh, salted, dark, golden, sticky, smooth, wholemeal",
        "on the counter, in the village, at the market, next to the mill, in a cool corner",
    ),
    _topic(
        "Stars", "star",
        "astronomer, student, observer, amateur, guide, researcher, lecturer, photographer",
        "telescope, comet, galaxy, eclipse, star chart, mirror, dome, meteor shower, planet, lens, "
        "nebula, satellite, spectrum, night sky, crater, eyepiece",
        "observe, record, measure, align, photograph, predict, compare, describe, track, draw",
        "faint, bright, distant, moonless, clear, cloudy, rare, double, reddish, patient, steady",
        "above the horizon, on the hill, far from the town, over the sea, at the observatory",
    ),
    _topic(
        "Letters", "pen-nib",
        "printer, reader, calligrapher, publisher, editor, collector, designer, librarian",
        "typeface, page, margin, printing press, ink, paper, poster, manuscript, cover, headline, "
        "proof, binding, engraving, envelope, footnote, pamphlet",
        "print, set, bind, sketch, edit, fold, engrave, publish, archive, emboss, trim, correct",
        "bold, elegant, narrow, legible, faded, handmade, heavy, fine, ornate, plain, uneven",
        "in the workshop, at the fair, upstairs, in the archive, between two covers",
    ),
)  # fmt: skip
OPENINGS = (
    "In the morning", "After a long winter", "Before anyone notices", "Most of the time",
    "On the first day of the month", "For more than twenty years", "Without much effort",
    "In our experience", "When the weather allows it", "Once the work is done", "Even today",
)  # fmt: skip
REASONS = (
    "because it saves time", "although nobody asked for it", "so that others can follow",
    "while there is still light", "since the rules have changed", "as long as it is needed",
    "which is easier than it sounds", "and that is worth a journey", "even if it takes a week",
)  # fmt: skip
TYPOS = (("receive", "recieve"), ("their", "thier"), ("separate", "seperate"), ("until", "untill"))
FIRST_NAMES = ("Anna", "Bernard", "Clara", "David", "Elsa", "Frank", "Grace", "Henry", "Ida")
LAST_NAMES = ("Abbott", "Becker", "Clark", "Dawson", "Ellis", "Fisher", "Graham", "Hughes")


class Writer:
    """Sentences on one topic, the same for the same numbers."""

    def __init__(self, random: Random, topic: Topic) -> None:
        self._random = random
        self._topic = topic

    def sentence(self) -> str:
        """Between six and thirty words."""
        pick, topic = self._random.choice, self._topic
        shape = self._random.randrange(6)
        person, thing, other = pick(topic.people), pick(topic.things), pick(topic.things)
        deed, trait, place = pick(topic.deeds), pick(topic.traits), pick(topic.places)
        if shape == 0:
            text = f"The {person} wants to {deed} the {trait} {thing} {place}"
        elif shape == 1:
            text = f"{pick(OPENINGS)}, the {person} and a {pick(topic.people)} {deed} every {thing}"
        elif shape == 2:
            text = f"Nothing is as {trait} as a {thing} {place}, {pick(REASONS)}"
        elif shape == 3:
            text = (
                f"{pick(OPENINGS)}, we {deed} the {thing} and then {pick(topic.deeds)} the {other}"
            )
        elif shape == 4:
            text = (
                f"{pick(FIRST_NAMES)} {pick(LAST_NAMES)}, a {person}, learned in "
                f"{self._random.randrange(1950, 2024)} how to {deed} a {trait} {thing}"
            )
        else:
            text = f"You will receive a {trait} {thing} until the {person} can {deed} their {other}"
        if self._random.random() < 0.3:
            text = f"{text}, {pick(REASONS)}"
        return _ARTICLE.sub("an ", text) + "."

    def paragraph(self, least: int = 3, most: int = 7) -> str:
        """A few sentences, in one of a hundred paragraphs with a misspelt word."""
        text = " ".join(self.sentence() for _ in range(self._random.randint(least, most)))
        if self._random.random() < 0.01:
            text = text.replace(*self._random.choice(TYPOS), 1)
        return text

    def title(self) -> str:
        """A heading of three or four words."""
        pick, topic = self._random.choice, self._topic
        text = f"How to {pick(topic.deeds)} a {pick(topic.traits)} {pick(topic.things)}"
        return _ARTICLE.sub("an ", text)

    def words(self, count: int) -> list[str]:
        """Some things of the topic."""
        return self._random.sample(self._topic.things, count)


class Site:
    """A site's template and its pages."""

    def __init__(self, seed: int, pages: int, sheets: list[str]) -> None:
        self._seed = seed
        self._pages = pages
        self._links = "".join(f'<link rel="stylesheet" href="assets/{name}">\n' for name in sheets)
        random = Random(seed)
        writers = [Writer(random, topic) for topic in TOPICS]
        self._header = self._make_header()
        self._sidebar = "".join(self._make_sidebar(random, writers))
        self._cards = "".join(self._make_cards(writers))
        self._footer = "".join(self._make_footer(writers))

    def page(self, number: int) -> str:
        """The markup of one page."""
        topic = TOPICS[number % len(TOPICS)]
        writer = Writer(Random(self._seed * 1_000_003 + number + 1), topic)
        title = f"{writer.title()}, part {number + 1}"
        article = "\n".join(self._article(Random(self._seed + number), writer, topic, number))
        return (
            f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
            f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f"<title>{title} | The Notebook</title>\n"
            f'<meta name="description" content="{writer.sentence()}">\n'
            f"{self._links}{self._own_styles(number)}</head>\n"
            f'<body class="wp-singular single-post post-{number} is-layout">\n'
            f'{self._header}\n<main id="content" class="container uk-section">\n'
            f'<div class="row g-4">\n<article class="col-lg-8 entry wp-block-group">\n'
            f'<h1 class="display-5 wp-block-post-title">{title}</h1>\n{article}\n</article>\n'
            f"{self._sidebar}</div>\n{self._cards}</main>\n{self._footer}</body>\n</html>\n"
        )

    def _own_styles(self, number: int) -> str:
        """What content management systems write into each page that has sheets."""
        if not self._links:
            return ""
        return (
            f"<style>:root{{--gap:24px;--ink:#222}}.entry{{color:var(--ink);gap:var(--gap)}}</style>"
            f"\n<style>.post-{number} .entry > h2{{margin-top:{number % 7}em}}</style>\n"
        )

    def _article(self, random: Random, writer: Writer, topic: Topic, number: int) -> Iterator[str]:
        yield f'<p class="lead wp-block-paragraph">{writer.paragraph(2, 3)}</p>'
        for section in range(random.randint(4, 7)):
            yield f'<h2 id="section-{section}" class="wp-block-heading h3">{writer.title()}</h2>'
            for _ in range(random.randint(2, 4)):
                yield f'<p class="wp-block-paragraph mb-3">{writer.paragraph()}</p>'
            yield from self._extra(random, writer, topic, number + section)
        before, after = (number - 1) % self._pages, (number + 1) % self._pages
        yield (
            f'<nav class="d-flex justify-content-between" aria-label="Posts">'
            f'<a class="btn btn-outline-primary" href="page-{before:04}.html">Previous post</a>'
            f'<a class="btn btn-outline-primary" href="page-{after:04}.html">Next post</a></nav>'
        )

    def _extra(self, random: Random, writer: Writer, topic: Topic, number: int) -> Iterator[str]:
        """What stands between the paragraphs of a section: a list, a table, a picture, a quote."""
        kind = random.randrange(4)
        if kind == 0:
            items = "".join(f"<li>{writer.sentence()}</li>" for _ in range(random.randint(3, 6)))
            yield f'<ul class="wp-block-list list-unstyled">{items}</ul>'
        elif kind == 1:
            rows = "".join(
                f'<tr class="align-middle"><td>{word}</td><td>{random.randrange(2, 900)}</td>'
                f'<td class="text-end">{writer.sentence()}</td></tr>'
                for word in writer.words(4)
            )
            yield (
                f'<table class="table table-striped wp-block-table"><caption>{writer.title()}'
                f'</caption><thead><tr><th scope="col">Thing</th><th scope="col">Number</th>'
                f'<th scope="col">Note</th></tr></thead><tbody>{rows}</tbody></table>'
            )
        elif kind == 2:
            word = writer.words(1)[0]
            alt = "" if random.random() < 0.05 else f' alt="A {word} and a {topic.people[0]}"'
            yield (
                f'<figure class="wp-block-image size-large uk-margin"><img class="img-fluid '
                f'wp-image-{number}" width="800" height="450" loading="lazy" '
                f'src="https://cdn.the-notebook.net/{number}.jpg"{alt}>'
                f'<figcaption class="wp-element-caption">{writer.sentence()}</figcaption></figure>'
            )
        else:
            yield (
                f'<blockquote class="wp-block-quote blockquote"><p>{writer.sentence()}</p>'
                f"<cite>{random.choice(FIRST_NAMES)} {random.choice(LAST_NAMES)}</cite>"
                f"</blockquote>"
            )

    def _make_header(self) -> str:
        menu = "".join(
            f'<li class="nav-item menu-item uk-parent"><a class="nav-link" '
            f'href="page-{index:04}.html"><i class="fa-solid fa-{topic.icon}" aria-hidden="true">'
            f'</i> {topic.name}</a><ul class="dropdown-menu sub-menu">'
            + "".join(
                f'<li><a class="dropdown-item" href="page-{entry % self._pages:04}.html">'
                f"More about {thing}</a></li>"
                for entry, thing in enumerate(topic.things[:6], start=index * 6)
            )
            + "</ul></li>"
            for index, topic in enumerate(TOPICS)
        )
        return (
            '<a class="visually-hidden-focusable" href="#content">Skip to content</a>\n'
            '<header class="site-header navbar navbar-expand-lg bg-dark" data-bs-theme="dark">\n'
            '<a class="navbar-brand" href="page-0000.html"><i class="fa-solid fa-book"></i> '
            'The Notebook</a>\n<button class="navbar-toggler hamburger" type="button" '
            'aria-label="Menu" aria-expanded="false"><span class="navbar-toggler-icon"></span>'
            f'</button>\n<nav class="collapse navbar-collapse" aria-label="Main">'
            f'<ul class="navbar-nav me-auto uk-nav">{menu}</ul></nav>\n'
            '<form class="d-flex" role="search" action="page-0000.html"><input '
            'class="form-control me-2" type="search" name="s" placeholder="Search" '
            'aria-label="Search"><button class="btn btn-success ui button" type="submit">'
            "Search</button></form>\n</header>"
        )

    def _make_sidebar(self, random: Random, writers: list[Writer]) -> Iterator[str]:
        yield '<aside class="col-lg-4 widget-area" aria-label="Sidebar">\n'
        yield '<section class="widget card mb-4"><h2 class="card-header h5">About us</h2>'
        yield f'<p class="card-body">{writers[0].paragraph()}</p></section>\n'
        yield '<section class="widget card mb-4"><h2 class="card-header h5">Latest posts</h2>'
        yield '<ul class="wp-block-latest-posts list-group list-group-flush">'
        for index in range(12):
            writer = writers[index % len(writers)]
            yield (
                f'<li class="list-group-item"><a href="page-{index % self._pages:04}.html">'
                f'{writer.title()}</a> <time class="text-muted small" '
                f'datetime="2024-{index + 1:02}-11">11/{index + 1}/2024</time></li>'
            )
        yield '</ul></section>\n<section class="widget card mb-4 wp-block-tag-cloud">'
        yield '<h2 class="card-header h5">Tags</h2><p class="card-body">'
        for writer in writers:
            for word in writer.words(4):
                yield (
                    f'<a class="badge bg-secondary tag-{random.randrange(90)}" '
                    f'href="page-0000.html">{word}</a> '
                )
        yield "</p></section>\n</aside>\n"

    def _make_cards(self, writers: list[Writer]) -> Iterator[str]:
        yield '<section class="related row uk-grid" aria-labelledby="related">'
        yield '<h2 id="related" class="h4">You may also like</h2>\n'
        for index in range(6):
            writer = writers[index % len(writers)]
            page = f"page-{index % self._pages:04}.html"
            yield (
                f'<div class="col-md-4 cell animate__animated animate__fadeInUp"><div class="card '
                f'uk-card uk-card-default h-100"><img class="card-img-top" alt="" width="400" '
                f'height="225" src="https://cdn.the-notebook.net/card-{index}.jpg">'
                f'<div class="card-body"><h3 class="card-title h5"><a href="{page}" class="fw4">'
                f'{writer.title()}</a></h3><p class="card-text">{writer.paragraph(2, 3)}</p>'
                f'<a class="btn btn-primary stretched-link" href="{page}">Read more</a>'
                f"</div></div></div>\n"
            )
        yield "</section>\n"

    def _make_footer(self, writers: list[Writer]) -> Iterator[str]:
        yield '<footer class="site-footer bg-light py-5"><div class="container grid-x">\n'
        for index, topic in enumerate(TOPICS):
            links = "".join(
                f'<li><a class="link-secondary" href="page-{entry % self._pages:04}.html">'
                f"All about a {thing}</a></li>"
                for entry, thing in enumerate(topic.things[6:12], start=index)
            )
            yield (
                f'<div class="col large-2 f6"><h2 class="h6 text-uppercase">{topic.name}</h2>'
                f'<p>{writers[index].paragraph(1, 2)}</p><ul class="list-unstyled">{links}</ul>'
                f"</div>\n"
            )
        for name in ("facebook", "mastodon", "youtube"):
            yield (
                f'<a class="social fa-brands fa-{name}" href="https://www.{name}.com/the-notebook">'
                f"{'' if name == 'youtube' else name.title()}</a>\n"
            )
        yield '<p class="text-muted small">© 2024 The Notebook. All rights reserved.</p></div>\n'
        yield (
            '</footer>\n<div id="cookies" class="cookie-banner callout fixed-bottom" role="dialog" '
            'aria-label="Cookies"><p>We use cookies to remember what you like. You can change your '
            "mind at any time; see our privacy policy for the details.</p><button "
            'class="btn btn-primary" type="button">Accept all</button> <button class="btn '
            'btn-link" type="button">Only what is needed</button></div>\n'
        )


def fetch(package: str, version: str, file: str) -> bytes:
    """A file of an npm package, from the last time or from the registry."""
    kept = Path(tempfile.gettempdir(), "pagelint-bench-npm")
    kept.mkdir(exist_ok=True)
    name = f"{package.replace('@', '').replace('/', '-')}-{version}.tgz"
    if not (kept / name).exists():
        subprocess.run(["npm", "pack", "--silent", f"{package}@{version}"], cwd=kept, check=True)
    with tarfile.open(kept / name) as archive:
        member = archive.extractfile(f"package/{file}")
        if member is None:
            raise FileNotFoundError(file)
        return member.read()


def write_sheets(folder: Path) -> list[str]:
    """Write the sheets into a folder; returns their names in order."""
    folder.mkdir(exist_ok=True)
    names = []
    for package, version, file in SHEETS:
        name = f"{package.rpartition('/')[2]}-{Path(file).name}"
        (folder / name).write_bytes(fetch(package, version, file))
        names.append(name)
    return names


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("--kind", choices=("template", "sheets"), default="template")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    sheets = write_sheets(options.folder / "assets") if options.kind == "sheets" else []
    site = Site(options.seed, options.pages, sheets)
    size = 0
    for number in range(options.pages):
        markup = site.page(number).encode()
        size += len(markup)
        (options.folder / f"page-{number:04}.html").write_bytes(markup)
    print(f"{options.pages} pages of {size / 1e6:.1f} MB, {len(sheets)} sheets")


if __name__ == "__main__":
    main()
