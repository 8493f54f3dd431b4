"""Roles, states and properties of WAI-ARIA 1.2, with the additions of 1.3 that browsers have.

Written as text and read at the first look: most pages never need it. Sources:
https://www.w3.org/TR/wai-aria-1.2/#role_definitions, https://w3c.github.io/aria/,
https://www.w3.org/TR/dpub-aria-1.1/, https://www.w3.org/TR/graphics-aria-1.0/.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple


def word_set(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


GLOBAL = word_set("""
    atomic braillelabel brailleroledescription busy controls current describedby description
    details disabled dropeffect errormessage flowto grabbed haspopup hidden invalid keyshortcuts
    label labelledby live owns relevant roledescription
""")
NAMING = word_set("""
    label labelledby roledescription braillelabel brailleroledescription
""")

# Of those, the ones that only `generic` prohibits.
DESCRIBING_ROLES = word_set("roledescription brailleroledescription")

# role: supported states and properties that are not global; `*` marks the required ones that have
# no default.
_ROLES = """
alert:
alertdialog: modal
application: activedescendant expanded
article: posinset setsize
banner:
blockquote:
button: expanded pressed
caption:
cell: colindex colindextext colspan rowindex rowindextext rowspan
checkbox: checked* expanded readonly required
code:
columnheader: colindex colindextext colspan rowindex rowindextext rowspan expanded readonly
 required selected sort
combobox: expanded* controls* activedescendant autocomplete readonly required
comment: level posinset setsize
complementary:
contentinfo:
definition:
deletion:
dialog: modal
directory:
document: expanded
emphasis:
feed:
figure:
form:
generic:
grid: activedescendant colcount multiselectable readonly rowcount
gridcell: colindex colindextext colspan rowindex rowindextext rowspan expanded readonly required
 selected
group: activedescendant
heading: level*
image:
img:
insertion:
link: expanded
list:
listbox: activedescendant expanded multiselectable orientation readonly required
listitem: level posinset setsize
log:
main:
mark:
marquee:
math:
menu: activedescendant orientation
menubar: activedescendant orientation
menuitem: expanded posinset setsize
menuitemcheckbox: checked* expanded posinset readonly required setsize
menuitemradio: checked* expanded posinset readonly required setsize
meter: valuenow* valuemax valuemin valuetext
navigation:
none:
note:
option: checked posinset selected setsize
paragraph:
presentation:
progressbar: valuemax valuemin valuenow valuetext
radio: checked* posinset setsize
radiogroup: activedescendant orientation readonly required
region:
row: activedescendant colindex expanded level posinset rowindex rowindextext selected setsize
rowgroup:
rowheader: colindex colindextext colspan rowindex rowindextext rowspan expanded readonly required
 selected sort
scrollbar: controls* valuenow* orientation valuemax valuemin valuetext
search:
searchbox: activedescendant autocomplete multiline placeholder readonly required
sectionfooter:
sectionheader:
separator: orientation valuemax valuemin valuenow valuetext
slider: valuenow* orientation readonly valuemax valuemin valuetext
spinbutton: activedescendant readonly required valuemax valuemin valuenow valuetext
status:
strong:
subscript:
suggestion:
superscript:
switch: checked* expanded readonly required
tab: expanded posinset selected setsize
table: colcount rowcount
tablist: activedescendant level multiselectable orientation
tabpanel:
term:
textbox: activedescendant autocomplete multiline placeholder readonly required
time:
timer:
toolbar: activedescendant orientation
tooltip:
tree: activedescendant multiselectable orientation required
treegrid: activedescendant colcount multiselectable orientation readonly required rowcount
treeitem: checked expanded level posinset selected setsize
graphics-document: expanded
graphics-object: activedescendant
graphics-symbol:
doc-backlink: expanded
doc-biblioentry: level posinset setsize
doc-biblioref: expanded
doc-endnote: level posinset setsize
doc-glossref: expanded
doc-noteref: expanded
doc-pagebreak: orientation valuemax valuemin valuenow valuetext
"""
# DPub roles without properties of their own.
_DPUB = (
    "abstract acknowledgments afterword appendix bibliography chapter colophon "
    "conclusion cover credit credits dedication endnotes epigraph epilogue errata example footnote "
    "foreword glossary index introduction notice pagefooter pageheader "
    "pagelist part preface prologue pullquote qna subtitle tip toc"
)
UNNAMEABLE = word_set("""
    caption code deletion emphasis generic insertion mark none paragraph presentation strong
    subscript suggestion superscript doc-pagefooter doc-pageheader
""")
NAMED_BY_CONTENT = word_set("""
    button cell checkbox columnheader gridcell heading link menuitem menuitemcheckbox
    menuitemradio option radio row rowheader switch tab tooltip treeitem doc-backlink
    doc-biblioref doc-glossref doc-noteref
""")
CHILDREN_PRESENTATIONAL = word_set("""
    button checkbox image img menuitemcheckbox menuitemradio meter option progressbar radio
    scrollbar separator slider switch tab doc-pagebreak graphics-symbol
""")
# What may stand in a role straight away, and must be in one of them.
_CHILDREN = """
feed: article
grid: row rowgroup caption
list: listitem
listbox: group option
menu: group menuitem menuitemcheckbox menuitemradio separator
menubar: group menuitem menuitemcheckbox menuitemradio separator
row: cell columnheader gridcell rowheader
rowgroup: row
table: row rowgroup caption
tablist: tab
tree: group treeitem
treegrid: row rowgroup caption
"""
_PARENTS = """
caption: figure grid table treegrid
cell: row
columnheader: row
gridcell: row
listitem: list directory
menuitem: group menu menubar
menuitemcheckbox: group menu menubar
menuitemradio: group menu menubar
option: group listbox
row: grid rowgroup table treegrid
rowgroup: grid table treegrid
rowheader: row
tab: tablist
treeitem: group tree
"""
_VALUES = """
activedescendant: id
atomic: false true
autocomplete: both inline list none
braillelabel: text
brailleroledescription: text
busy: false true
checked: false mixed true undefined
colcount: integer
colindex: integer
colindextext: text
colspan: integer
controls: ids
current: date false location page step time true
describedby: ids
description: text
details: ids
disabled: false true
dropeffect*: copy execute link move none popup
errormessage: ids
expanded: false true undefined
flowto: ids
grabbed: false true undefined
haspopup: dialog false grid listbox menu tree true
hidden: false true undefined
invalid: false grammar spelling true
keyshortcuts: text
label: text
labelledby: ids
level: integer
live: assertive off polite
modal: false true
multiline: false true
multiselectable: false true
orientation: horizontal undefined vertical
owns: ids
placeholder: text
posinset: integer
pressed: false mixed true undefined
readonly: false true
relevant*: additions all removals text
required: false true
roledescription: text
rowcount: integer
rowindex: integer
rowindextext: text
rowspan: integer
selected: false true undefined
setsize: integer
sort: ascending descending none other
valuemax: number
valuemin: number
valuenow: number
valuetext: text
"""


class Role(NamedTuple):
    """What a role supports beside the global attributes, and what it can't do without."""

    supported: frozenset[str]
    required: tuple[str, ...]


class Values(NamedTuple):
    """What an attribute takes: `kind` is "text", "id", "ids", "integer", "number" or "token"."""

    kind: str
    tokens: tuple[str, ...] = ()
    many: bool = False


@cache
def roles() -> dict[str, Role]:
    """All roles that an author may use; attributes are without `aria-`."""
    known = {name: _role(words) for name, words in _table(_ROLES)}
    known |= dict.fromkeys((f"doc-{name}" for name in _DPUB.split()), Role(frozenset(), ()))
    return known


def _role(words: list[str]) -> Role:
    names = [word.rstrip("*") for word in words]
    return Role(frozenset(names), tuple(word[:-1] for word in words if word.endswith("*")))


@cache
def allowed_children() -> dict[str, frozenset[str]]:
    """The roles that may stand in a role ("required owned elements")."""
    return {name: frozenset(words) for name, words in _table(_CHILDREN)}


@cache
def needed_parents() -> dict[str, frozenset[str]]:
    """The roles that a role must stand in ("required context role")."""
    return {name: frozenset(words) for name, words in _table(_PARENTS)}


@cache
def attributes() -> dict[str, Values]:
    """What each state or property takes; names are without `aria-`."""
    return {name.rstrip("*"): _values(words, name) for name, words in _table(_VALUES)}


def _values(words: list[str], name: str) -> Values:
    if words[0] in ("text", "id", "ids", "integer", "number"):
        return Values(words[0])
    return Values("token", tuple(words), many=name.endswith("*"))


def _table(text: str) -> list[tuple[str, list[str]]]:
    lines = text.strip().replace("\n ", " ").split("\n")
    return [(name, words.split()) for name, _, words in (line.partition(":") for line in lines)]
