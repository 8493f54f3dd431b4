"""Pages with shadow trees, by hand and by Hypothesis."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.page.tag_soup import MARK, unique

_TEXT = st.sampled_from(
    [MARK, f"{MARK} ", f"&amp;{MARK}", f"&lt;{MARK}", f"\n{MARK}", f" {MARK}\r\n"]
)
_HOSTS = st.sampled_from(["x-a", "div", "p", "span", "table", "a-b-c"])
_NAMES = st.sampled_from(["b", "i", "div", "p", "table", "td", "ul", "template"])
_SLOTS = st.sampled_from(["<slot>", "<slot name=a>", "<slot name='b'>"])
_IDS = st.sampled_from(["", " id=h", " id=k"])
_ENDS = st.sampled_from([True, True, True, True, False])
_MODES = st.sampled_from(["open", "closed", "open", "ajar"])


def declared(host: str, inside: str, *, light: str = "", mode: str = "open") -> str:
    """A page with one host, its shadow tree and its children."""
    around = f"<{host}" if host != "body" else "<body"
    template = f'<template shadowrootmode="{mode}">{inside}</template>'
    return f"<!doctype html><body>{around}>{template}{light}</{host}>"


def _element(name: str, inside: str, closed: bool) -> str:
    return f"<{name}>{inside}" + (f"</{name}>" if closed else "")


def _host(name: str, identity: str, mode: str, inside: str, light: str, closed: bool) -> str:
    template = f"<template shadowrootmode={mode}>{inside}" + "</template>" * closed
    return f"<{name}{identity}>{template}{light}</{name}>"


def _inner(flow: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return (
        st.lists(flow, max_size=4).map("".join)
        | st.builds(_element, _NAMES, flow, _ENDS)
        | st.builds("{}{}</slot>".format, _SLOTS, flow)
        | st.builds("<b slot={}>{}</b>".format, st.sampled_from("abc"), flow)
        | st.builds(_host, _HOSTS, _IDS, _MODES, flow, flow, _ENDS)
    )


_flow = st.recursive(_TEXT, _inner, max_leaves=14)
_quoted = st.builds(
    lambda quote, text: f"{quote}{text.replace(quote, '').translate({10: 32, 13: 32})}{quote}",
    st.sampled_from("\"'`"),
    _flow,
)
_scripts = st.builds(
    (
        "<script>const r = document.querySelector('{}').attachShadow({{mode: 'open'}})\n"
        "r.{}</script>"
    ).format,
    st.sampled_from(["#h", "#k", "x-a"]),
    st.builds("innerHTML = {};".format, _quoted)
    | st.builds("textContent = {}".format, _quoted)
    | st.builds("append({}, 'a\\n')".format, _quoted)
    | st.just("append(document.getElementById('t').content.cloneNode(true))"),
)

# Every text has a character of its own.
shadow_pages = st.builds(
    "<!doctype html><body>{}<template id=t>{}</template>{}{}".format,
    _flow, _flow, _scripts | st.just(""), _flow,
).map(unique)  # fmt: skip
