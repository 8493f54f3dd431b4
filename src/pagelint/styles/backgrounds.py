"""What is painted behind text: colours and gradients, as samples of the colours they show."""

from __future__ import annotations

from itertools import pairwise

from pagelint.memory import remembered
from pagelint.styles.colours import TRANSPARENT, Colour, is_colour, over, parse_colour
from pagelint.styles.properties import INITIAL
from pagelint.styles.style import Style
from pagelint.styles.syntax import split_list
from pagelint.styles.values import arguments, length, words

_SAMPLES = 8  # between two stops of a gradient
_MOST = 512  # samples of all layers of one background

Samples = tuple[Colour, ...]


def layers(style: Style) -> list[Samples] | None:
    """An element's background from top to bottom, each layer as the colours that it shows.

    A layer that need not cover the whole box has a transparent sample, too. None where it can't
    be told: a picture, a background clipped to its text, a colour in unknown words, a shadow that
    may fill the box.
    """
    if not style.is_styled or style.get("display") == "contents":
        return []
    colour_value, images = style.get("background-color"), style.get("background-image")
    if colour_value is None or images is None or "text" in (style.get("background-clip") or "text"):
        return None
    if style.declares("box-shadow") and _is_filled_by_shadow(style):
        return None
    if style.declares_any(_FRAMES) and _is_filled_by_frame(style):
        return None
    found: list[Samples] = []
    for number, image in enumerate(split_list(images) if images != "none" else ()):
        if image.lower() != "none" and not _is_line(style, number):
            samples = gradient(image, style.colour)
            if samples is None:
                return None
            found.append(samples if _covers(style) else (*samples, TRANSPARENT))
    colour = parse_colour(colour_value, style.colour)
    if colour is None:
        return None
    return [*found, (colour,)] if colour.alpha else found


def _covers(style: Style) -> bool:
    """Whether gradients are sure to fill the box: as large as it, or repeated all over it."""
    sizes, repeat = style.get("background-size"), style.get("background-repeat")
    if sizes is None or repeat is None or not all(size in _WHOLE for size in split_list(sizes)):
        return False
    shifted = style.get("background-position") != INITIAL["background-position"]
    return not (shifted and any(each in repeat for each in ("no-repeat", "repeat-")))


def _is_line(style: Style, number: int) -> bool:
    """Whether a picture is no more than a line, as under a link, or nothing at all."""
    sizes, repeats = (
        split_list(style.get(name) or "") for name in ("background-size", "background-repeat")
    )
    if not sizes or not repeats:
        return False
    wide, *high = words(sizes[number % len(sizes)])
    across, *down = words(repeats[number % len(repeats)])
    axes = (wide, across), ((high or ["auto"])[0], (down or [across])[0])
    for size, repeat in axes:
        extent = length(size, style.measures, 100)
        once = repeat in ("no-repeat", "repeat-y" if size is wide else "repeat-x")
        if extent is not None and (extent == 0 or (once and size[-1] != "%" and extent <= _LINE)):
            return True
    return False


_LINE = 3  # px that a line under text is thick at most
_FRAMES = ("border-image", "border-image-slice")


def _is_filled_by_frame(style: Style) -> bool:
    """Whether the picture of a frame is laid over the middle of the box, too."""
    return any("fill" in (style.get(name) or "fill") for name in _FRAMES)


_WHOLE = frozenset({"auto", "auto auto", "cover", "100%", "100% 100%", "100% auto", "auto 100%"})
_THIN = 10  # px that a shadow inside a box may be wide or blurred before it reaches its text


def _is_filled_by_shadow(style: Style) -> bool:
    value = style.get("box-shadow")
    if value is None or "inset" not in value.lower():
        return value is None
    sizes = [length(word, style.measures) for each in split_list(value) for word in words(each)]
    return any(abs(size) > _THIN for size in sizes if size is not None)


@remembered(1_024)
def gradient(image: str, current: Colour | None) -> Samples | None:
    """The colours of a gradient, sampled (CSS Images 3, 3.4); None for any other image."""
    name, listed = arguments(image)
    if listed and " in " in f" {listed[0]} ":
        return None  # mixed in a space of its own
    if not name.endswith("gradient") or name == "-webkit-gradient":
        return None
    stops: list[tuple[Colour, list[str]]] = []
    for index, each in enumerate(listed):
        parts = words(each)
        colours = [word for word in parts if is_colour(word)]
        if not colours:
            if index and not _is_hint(parts):
                return None
            continue
        colour = parse_colour(colours[0], current)
        if colour is None:
            return None
        stops.append((colour, [word for word in parts if word != colours[0]]))
    if not stops or len(stops) * _SAMPLES > _MOST:
        return None
    samples = [stops[0][0]]
    for (first, from_places), (second, to_places) in pairwise(stops):
        if not from_places or not to_places or from_places[-1] != to_places[0]:
            samples += [_between(first, second, step / _SAMPLES) for step in range(1, _SAMPLES)]
        samples.append(second)
    return tuple(dict.fromkeys(samples))


def _is_hint(parts: list[str]) -> bool:
    return len(parts) == 1 and parts[0][:1] in "0123456789.+-"


def _between(first: Colour, second: Colour, share: float) -> Colour:
    """Interpolated with premultiplied alpha (CSS Color 4, 12.3)."""
    alpha = first.alpha + (second.alpha - first.alpha) * share
    if not alpha:
        return Colour(0, 0, 0, 0)
    red, green, blue = (
        (a * first.alpha * (1 - share) + b * second.alpha * share) / alpha
        for a, b in zip(first[:3], second[:3], strict=True)
    )
    return Colour(red, green, blue, alpha)


def paints(style: Style) -> bool:
    """Whether an element's background shows anything."""
    found = layers(style)
    return found is None or bool(found)


def behind(pixels: set[Pixel], layer: Samples) -> set[Pixel] | None:
    """Lay a background behind text and what is behind it already; None for too many colours."""
    found = {(over(text, colour), over(back, colour)) for text, back in pixels for colour in layer}
    return found if len(found) <= _MOST else None


# A colour of the text and the colour beside it, over what is known so far.
Pixel = tuple[Colour, Colour]
