"""The tags of bulletin boards (phpBB, vBulletin, XenForo, SMF), which shortcodes look like."""

# Nothing else uses these names in brackets.
BBCODE = frozenset({
    "attach", "attachment", "automerge", "b", "bbcode", "color", "colour", "email", "font", "hr",
    "i", "img", "indent", "left", "li", "list", "media", "noparse", "ol", "quote", "right",
    "s", "size", "strike", "sub", "sup", "td", "tr", "u", "ul", "url", "user",
})  # fmt: skip
# These are shortcodes as well when they carry attributes.
SHARED = frozenset({"center", "code", "php", "spoiler", "vimeo", "youtube"})
