"""The weights of the evidence in the languages other than English (names: `decision`)."""

# Fitted together for six languages by logistic regression on slips planted in manuals, sayings and
# tales; rounded, and set by hand where planting says nothing: capitals, labels, marks.
WEIGHTS = {
    "bias": -2.4,
    "channel": 0.36,
    "candidate": 1.0,
    "seen": -1.5,
    "length": 0.18,
    "short": -0.5,
    "name_capital": -2.5,
    "name_lower": -0.8,
    "foreign": -2.6,
    "capital_start": -1.4,
    "capital_middle": -5.5,
    "noun": -0.5,
    "after_name": -2.0,
    "accent": 0.3,
    "accent_seen": 0.9,  # many write without accents: that it is seen says less
    "first": -1.4,
    "drawn_out": -6.0,
    "ending": -1.5,  # rather a form that no dictionary has
    "prefixed": -0.8,
    "doubled_first": 0.6,
    "on_page": 2.0,
    "to_name": -1.6,
    "fragment": -2.0,
    "alone": -2.6,
    "hyphen": -6.0,
    "joined": -6.0,
    "apostrophe": -6.0,
    "cut": -0.5,
    "quoted": -1.4,
    "again": -4.0,
    "known": -4.4,
    "strange": -2.5,
    "beside": -0.5,
    "technical_edge": -1.2,
    "listed": 0.0,
    "close_capital": 0.0,
}
