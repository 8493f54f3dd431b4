"""Letters beyond a to z that the languages of Latin script write their own words with.

From CLDR's main exemplar characters; those of loan words left out.
"""

from __future__ import annotations

from functools import cache

_LETTERS = """
af áéèêëíîïóôúû
ca àçéèíïóòúü
cs áčďéěíňóřšťúůýž
cy àâäéèëêïîôöûŵŷ
da åæø
de äöüß
eo ĉĝĥĵŝŭ
es áéíñóúü
et äõöüšž
eu ñ
fi äåö
fil ñ
fo áðíóúýæø
fr àâæçéèêëîïôœùûüÿ
fy âêéëïíôöûúý
ga áéíóú
gd àèìòù
gl áéíñóú
hr čćđšž
hu áéíóöőúüű
is áæðéíóöþúý
it àèéìòù
lb äëéöü
lt ąčęėįšųūž
lv āčēģīķļņšūž
mt ċġħż
nl éëïóö
no åæøéô
pl ąćęłńóśźż
pt áâãàçéêíóôõú
ro ăâîșşțţ
sk áäčďéíľĺňóôŕšťúýž
sl čšž
sq çë
sv åäöé
tr çğıİöşü
vi àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ
az çəğıİöşü
"""


@cache
def letters(code: str) -> frozenset[str]:
    """The letters of a language besides a to z; empty where it has none, or is not known."""
    lines = dict(line.split(" ") for line in _LETTERS.strip().splitlines())
    return frozenset(lines.get(code, ""))
