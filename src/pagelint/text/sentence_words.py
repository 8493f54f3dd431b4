"""What the sentence splitter knows of each language: abbreviations, openers, ordinals."""

from functools import cache
from typing import Final, NamedTuple


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


class Words(NamedTuple):
    """Word lists of one language: no final stop, lower case but where a capital tells."""

    inside: frozenset[str] = frozenset()
    """abbreviations that never end a sentence: titles, "e.g", "vs" """
    numbered: frozenset[str] = frozenset()
    """abbreviations that run on only before a number or a single letter: "No. 5", "Fig. 3" """
    either: frozenset[str] = frozenset()
    """abbreviations that may end a sentence: "Inc", "Ave", "U.S" """
    openers: frozenset[str] = frozenset()
    """words that, capitalised, begin a sentence rather than a name"""
    letter_nouns: frozenset[str] = frozenset()
    """nouns before a single letter that is no initial: "vitamin C" """
    ordinal_nouns: frozenset[str] = frozenset()
    """words after an ordinal number written with a stop: "3. Oktober" """
    ordinal_leads: frozenset[str] = frozenset()
    """words before such an ordinal: "am 3." """
    companies: frozenset[str] = _set("inc ltd llc corp plc")
    """what companies end in: an end before a capital, unless more of a name follows"""
    final: frozenset[str] = _set("etc")
    """abbreviations that close a list, and the sentence when a capital follows: "etc" """
    clock: frozenset[str] = _set("a.m p.m")
    """abbreviations of the time of day: an end before a capital, but for these"""
    after_clock: frozenset[str] = _set(
        "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun"
        " eastern central mountain pacific et ct mt pt est edt cst cdt mst mdt pst pdt gmt utc bst"
        " cet cest"
    )
    spaced_closers: frozenset[str] = frozenset()
    """quotes that close behind a space: "« Oui. »" """
    abbreviations: frozenset[str] = frozenset()
    """every abbreviation of the language, as `words_for` puts them together"""


_SHARED: Final = {
    "inside": "dr prof mr mrs ms st vs cf ca resp approx",
    "numbered": "no nr fig tab vol p pp art s kap n",
    "either": "co bros al",
}

_ENGLISH: Final = {
    "inside": (
        "mr mrs ms mx dr drs prof rev revd hon gen col lt maj capt cmdr sgt sen rep gov pres supt"
        " messrs mme mlle msgr fr adm amb atty vs v viz e.g i.e eg ie cf approx ca esp incl excl"
        " aka n.b p.s ps"
    ),
    "numbered": (
        "no nos n° fig figs p pp par para vol vols c ch chap sec sect art eq eqs ref refs tab ed pt"
        " app appx ex n nr jan feb mar apr jun jul aug sep sept oct nov dec op ver tel ext"
    ),
    "either": (
        "co bros pvt jr sr esq ave blvd rd st mt ft dept dist univ assn est"
        " u.s u.k u.n e.u u.s.a u.s.s.r d.c n.y l.a m.d ph.d b.a m.a d.d.s d.o r.n a.d b.c b.c.e"
        " c.e min max hr hrs mins yr yrs tsp tbsp misc al eds govt intl tues thurs calif conn"
    ),
    "openers": (
        "a an the this that these those it its he she we they you i my our your his her their"
        " there here in on at by for from with after before during when while if as since until"
        " although though because but and or so yet however moreover also then thus therefore"
        " what why how who where which whose is are was were do does did can could will would"
        " should may might must have has had no not yes all any some many most more each every"
        " both one two three another other such please let once today now just even only to of"
        " under over about into instead meanwhile finally first second next still maybe perhaps"
        " if nobody everyone someone everything nothing something it's i'm i've i'd i'll he's"
        " she's that's there's they're we're you're don't let's"
    ),
    "letter_nouns": (
        "vitamin vitamins hepatitis plan type group grade class option exhibit section appendix"
        " part point room line level category figure table step phase stage schedule team ward"
        " block unit building annex factor protein influenza strain gate zone tier column row"
        " and or is was letter drive model size complex interleukin"
    ),
}

_GERMAN: Final = {
    "inside": (
        "z.b d.h u.a u.u i.d.r i.d.s v.a z.t o.ä s.o s.u m.e a.d i.a e.v bzw dr prof hr fr hrn st"
        " vgl ca evtl ggf inkl exkl sog bspw insb geb gest dipl ing Mag phil"
        " med rer nat jur allg ehem engl lat griech gegr hl kgl o.g u.ä i.v a.m dgl vs zzt"
        " zzgl abzgl bes entspr gem lt od u m.w.st b d z u i s.a"
    ),
    "numbered": (
        "nr nrn abb abs art bd bde kap s S ss seite tab ziff anm fig vol aufl tel jg h mind max min"
    ),
    "final": "etc usw usf u.s.w",
    "either": "ff f str std mio mrd tsd u.v.m co jh jhd",
    "openers": (
        "der die das ein eine einer eines einem einen er sie es wir ihr ich du dies diese dieser"
        " dieses in im am an auf bei mit nach vor von zu zum zur für aus um über unter seit wenn"
        " weil dass als wie wer was wo warum und aber oder denn doch auch so dann danach da hier"
        " heute ist sind war kann sollte nur alle viele mehr man sein seine unser unsere bitte"
        " ob bis durch ohne gegen jedoch daher deshalb trotzdem außerdem nicht kein keine"
    ),
    "letter_nouns": "vitamin hepatitis plan typ gruppe klasse punkt block abschnitt teil haus",
    "ordinal_nouns": (
        "januar februar märz april mai juni juli august september oktober november dezember"
        " jänner jan feb mrz apr jun jul aug sep sept okt nov dez jahrhundert jahrhunderts"
        " jahrhunderte jahrtausend jahrtausends jh lebensjahr lebensjahrs lebensjahres lebenswoche"
        " schwangerschaftswoche ssw woche tag monat jahr auflage klasse platz stock stockwerk etage"
        " bezirk kapitel band quartal geburtstag jahrestag weltkrieg weltkriegs runde spieltag"
        " minute mal teil abschnitt satz grad grades semester staffel folge"
    ),
    "ordinal_leads": (
        "am vom zum zur der die das den dem des im ab bis seit jeder jede jedes ihr ihre ihrem"
        " ihren sein seine seinem seinen unser unsere und oder beim ins"
    ),
}

_FRENCH: Final = {
    "inside": (
        "m M mm mme mmes mlle mlles dr drs pr Me mgr st ste sts stes cf c.-à-d c.à.d p.ex ex env av"
        " apr j.-c n.b vs resp dir éd trad coll"
    ),
    "numbered": "no nos n° fig p pp vol chap art al éd t tél tab par réf n",
    "either": "cie s.a s.a.r.l bd av boul min max h i.e",
    "openers": (
        "le la les un une des l d il elle ils elles nous vous je tu on ce cet cette ces cela ça"
        " c dans en sur sous pour par avec sans après avant depuis pendant quand lorsque si"
        " comme mais et ou donc or ni car puis ensuite alors ainsi aussi cependant toutefois"
        " qui que quoi où pourquoi comment est son sa ses leur leurs notre nos votre vos mon ma"
        " mes tout tous toutes chaque plusieurs certains à au aux de du n s j qu y"
    ),
    "letter_nouns": "vitamine hépatite plan type groupe classe point partie annexe bloc",
    "spaced_closers": "» ›",
}

_SPANISH: Final = {
    "inside": (
        "sr sra srta sres sras dr dra dres d dña prof profa lic ing arq sto sta"
        " p.ej ej aprox cf vs gral cnel cap tte pág págs n.b a.c d.c ee"
    ),
    "numbered": "no núm nº n.º fig figs p pp vol cap art tel tab s ref",
    "either": "uu ee.uu s.a s.l s.a.u co ud uds avda av ctra depto max mín",
    "openers": (
        "el la los las un una unos unas él ella ellos ellas nosotros usted ustedes yo tú este"
        " esta estos estas ese esa esto eso en de del al a por para con sin sobre tras desde"
        " hasta durante cuando si como pero y o ni pues luego entonces así también además aunque"
        " porque qué quién dónde cómo cuándo es son fue su sus mi mis nuestro nuestra no sí se lo"
        " le les hay todo todos todas cada muchos algunos según"
    ),
    "letter_nouns": "vitamina hepatitis plan tipo grupo clase punto parte anexo bloque",
}

_ITALIAN: Final = {
    "inside": (
        "sig sigg sig.ra sig.na dott dott.ssa dr prof prof.ssa ing avv arch geom rag on sen mons"
        " s ss p.es es ca cfr vs n.b a.c d.c d.c gent spett egr"
    ),
    "numbered": "n nn fig figg p pp pag pagg vol cap art artt tel tab s",
    "final": "ecc etc",
    "either": "s.p.a s.r.l s.n.c co u.s.a min max",
    "openers": (
        "il lo la i gli le un uno una l egli ella esso essa noi voi io tu questo questa questi"
        " queste quello quella in di del della dei a al alla da dal con su per tra fra dopo prima"
        " durante quando se come ma e o né poi quindi allora così anche inoltre però perché chi"
        " che cosa dove è sono era suo sua loro nostro non si ci tutto tutti ogni molti alcuni"
    ),
    "letter_nouns": "vitamina epatite piano tipo gruppo classe punto parte allegato",
}

_DUTCH: Final = {
    "inside": (
        "dhr mw mevr drs dr ir ing mr prof ds st bijv b.v bv d.w.z i.p.v m.b.t t.o.v o.a m.n m.a.w"
        " z.g zgn ca evt incl excl resp vgl vs mgr jl jhr i.v.m n.a.v t.a.v a.u.b t/m circa"
    ),
    "numbered": "nr nrs fig blz p pp art afb tab tel vol hst par dl",
    "final": "enz etc e.d",
    "either": "b.v n.v co u min max str",
    "openers": (
        "de het een hij zij ze wij we jullie u ik je jij dit dat deze die er in op aan bij met na"
        " voor van naar uit om over onder sinds als wanneer omdat hoewel maar en of want dus toch"
        " ook dan daarna daar hier nu wat wie waar waarom hoe is zijn was kan alle veel meer men"
        " zijn haar hun ons onze niet geen tijdens door zonder tegen echter daarom"
    ),
    "letter_nouns": "vitamine hepatitis plan type groep klasse punt deel bijlage blok",
}

_BY_LANGUAGE: Final = {
    "en": _ENGLISH,
    "de": _GERMAN,
    "fr": _FRENCH,
    "es": _SPANISH,
    "it": _ITALIAN,
    "nl": _DUTCH,
}


@cache
def words_for(language: str) -> Words:
    """Return the lists for a BCP 47 tag by its primary subtag, the shared ones if unknown."""
    lists = _BY_LANGUAGE.get(language.replace("_", "-").split("-", 1)[0].lower(), _SHARED)
    words = Words(**{name: _set(text) for name, text in lists.items()})
    ends = words.either | words.companies | words.final | words.clock
    return words._replace(abbreviations=words.inside | words.numbered | ends)
