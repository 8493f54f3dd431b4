"""Characters that got lost or were encoded once too often."""

import pytest

from pagelint.plugins import load
from pagelint.testing import lint, unmarked

RULES = {rule.id: rule for rule in load("pagelint_rules.text")}

FOUND = [
    (
        "mojibake",
        "<p>⟦Ã„⟧rzte; na⟦Ã¯⟧ve; ⟦â‚¬⟧ 20; 20⟦Â°⟧C; ESPA⟦Ã‘⟧A; ⟦Â¿⟧Qu⟦Ã©⟧? l⟦â€™Ã©⟧t⟦Ã©⟧</p>",
    ),
    ("mojibake", "<p>⟦ðŸ˜€⟧ ⟦âœ”⟧ ⟦Å¼Ã³Å‚⟧w Pra⟦Å¾⟧sk⟦Ã½⟧ ⟦ÎšÎ±Î»Î·Î¼⟧</p>"),
    ("mojibake", "<p>It⟦‚Äô⟧s caf⟦√©⟧ It⟦вђ™⟧s ⟦РџСЂРёРІРµС‚⟧ f⟦&Atilde;&frac14;⟧r it⟦ï¿½⟧s</p>"),
    ("mojibake", "<p>⟦╨Я╤А╨╕╨▓╨╡╤В⟧, ⟦п╪п╦я─⟧; l⟦ΓÇÖ├⌐⟧t⟦├⌐⟧</p>"),
    ("mojibake", "<p>⟦бНДЮ Х УКЕА⟧</p>"),
    ("mojibake", "<p>⟦Õëåá⟧ è ⟦âîäà⟧</p>"),
    ("mojibake", "<p>⟦縺薙ｓ縺ｫ縺｡縺ｯ⟧</p>"),
    ("mojibake", "<p>Wir ⟦w³nschen⟧ Ihnen ein ⟦sch÷nes⟧ Fest.</p>"),
    ("mojibake", "<p>⟦锟斤拷锟斤拷⟧ 你好</p>"),
    (
        "double-encoded-entity",
        (
            "<p>It⟦&amp;#8217;⟧s ⟦&amp;hellip;⟧ ⟦&amp;laquo;⟧x⟦&amp;raquo;⟧ "
            "Q⟦&amp;amp;amp;⟧A ⟦#039;⟧s x⟦&amp;nbsp⟧ y</p>"
        ),
    ),
]

SILENT = [
    "<p>ATENÇÃO! SÃO PAULO, CHÂTEAU, ÂGE, Â, Ã, Åland, Ärzte, Ñandú, Øre, Île</p>",
    "<p>Der Buchstabe »Ä«, “Å”, l’été », à « l’Â »; hotărâ…” – 5×”</p>",
    "<p>9 m³ 4² km³h, x÷y und 8÷2; ├── src │ └── app; ╔══╗ ║ ╚══╝; Привет МИР, ООН, еЖЕ</p>",
    "<p>繧 縺 are rare letters; ÊTRE OU NE PAS ÊTRE; ÖÄÜ, äöü; Å æ ø å</p>",
    "<p>© 2024 ® ™ ½ £5 §3 20 °C ¿Qué? ¡Hola! 3 × 4</p>",
    "<p>Tiếng Việt: Ấn Độ, Âu Lạc. Привет, Річ, Ђорђе. Καλημέρα 你好 مرحبا</p>",
    "<p>“Ã©” where “é” should be is UTF-8 read as Latin-1.</p>",
    "<p>AT&amp;T; R&amp;D; Q&amp;A; a&amp;b;c; &amp;c.; ?x=1&amp;copy=2</p>",
    "<p>The entity &amp;nbsp; keeps words together.</p>",
    "<p>Room #39; No. #8217</p>",
]


@pytest.mark.parametrize(("rule", "marked"), FOUND)
def test_found(rule: str, marked: str) -> None:
    """A leftover is reported at its exact place, and each only once."""
    html, spans = unmarked(marked)
    assert sorted(finding.span for finding in lint(RULES[rule], html)) == spans


@pytest.mark.parametrize("html", SILENT)
def test_silent(html: str) -> None:
    """What looks like one stays unreported by every rule about texts."""
    assert [finding.excerpt for rule in RULES.values() for finding in lint(rule, html)] == []
