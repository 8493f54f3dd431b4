"""The tables of WAI-ARIA hold together."""

from pagelint.accessibility import vocabulary as aria


def test_states_of_roles_exist() -> None:
    """Every state that a role supports is defined."""
    known = aria.attributes().keys()
    assert all(role.supported <= known for role in aria.roles().values())


def test_global_attributes_exist() -> None:
    """Every global attribute is defined, and none is listed with a role except as required."""
    assert known_globals() <= aria.attributes().keys()


def known_globals() -> frozenset[str]:
    """All global attributes, those that name among them."""
    return aria.GLOBAL | aria.NAMING


def test_wholes_and_parts_are_roles() -> None:
    """The tables of owned and context roles name roles only, and agree."""
    roles = aria.roles().keys()
    assert all(parts <= roles for parts in aria.allowed_children().values())
    for part, wholes in aria.needed_parents().items():
        assert wholes <= roles
        assert any(part in aria.allowed_children().get(whole, ()) for whole in wholes)


def test_kinds_of_roles_are_roles() -> None:
    """Roles in the sets exist."""
    sets = aria.UNNAMEABLE | aria.NAMED_BY_CONTENT | aria.CHILDREN_PRESENTATIONAL
    assert sets <= aria.roles().keys()


def test_required_states() -> None:
    """A required state is marked, and supported too."""
    assert aria.roles()["combobox"].required == ("expanded", "controls")
    assert "expanded" in aria.roles()["combobox"].supported


def test_values() -> None:
    """Values have a kind; lists of words are told from single ones."""
    assert aria.attributes()["relevant"].many
    assert not aria.attributes()["live"].many
    assert aria.attributes()["level"].kind == "integer"
