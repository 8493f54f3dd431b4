"""Languages other than English: what is misspelt, and what only looks it."""

import pytest

from pagelint.text.spelling import Misspelling, TextRun, check, load

MISSPELT = [
    ("de", "Die Praxis ist am Montag leidre geschlossen.", "leidre", "leider"),
    ("de", "Bitte bringen Sie Ihre Unterlgen zum Gespräch mit.", "Unterlgen", "Unterlagen"),
    ("de", "Wir haben das Programm erfogreich geprüft.", "erfogreich", "erfolgreich"),
    ("de", "Das hängt vom Zusammenhanag der beiden Fälle ab.", "Zusammenhanag", "Zusammenhang"),
    ("de", "Danach läuft die Maschine ohne weiteres zuverlässg.", "zuverlässg", "zuverlässig"),
    ("fr", "Le médecin répond imédiatement à vos questions.", "imédiatement", "immédiatement"),
    ("fr", "Nous avons changé l'adresse et l'entrepise.", "entrepise", "entreprise"),
    ("fr", "Le developpement de la ville continue.", "developpement", "développement"),
    ("fr", "Vous pouvez consulez notre guide en ligne.", "consulez", "consultez"),
    ("es", "El programa está disponble para todos.", "disponble", "disponible"),
    ("es", "Puede elegir varias herramintas de dibujo.", "herramintas", "herramientas"),
    ("es", "Los valores numericos se guardan en la tabla.", "numericos", "numéricos"),
    ("es", "La bilioteca abre por la tarde.", "bilioteca", "biblioteca"),
    ("it", "Il medico deve contollare la pressione ogni giorno.", "contollare", "controllare"),
    ("it", "Si prega di avvisare l'amminstrazione del museo.", "amminstrazione", "amministrazione"),
    ("it", "Riceverete gli aggornamenti per posta.", "aggornamenti", "aggiornamenti"),
    ("nl", "De arts vraagt om een sttandaard formulier.", "sttandaard", "standaard"),
    ("nl", "U kunt dit programma gratis gebruken.", "gebruken", "gebruiken"),
    ("pt", "O programa está disponivel para todos os alunos.", "disponivel", "disponível"),
    ("pt", "As informaçoes foram enviadas ontem.", "informaçoes", "informações"),
    ("pt", "O médico deve controlar o tratameto.", "tratameto", "tratamento"),
]  # fmt: skip

RIGHT = [
    ("de", "Die Krankenhausverwaltungsgebäude stehen am Donaudampfschiffufer."),  # compounds
    ("de", "Er wußte, daß der Fluß groß ist; in Zürich ist die Strasse gross."),  # any spelling
    ("de", "Frau Wiesenhütter und Herr Przybylski sprachen mit Ueli Mäder über Oesterreich."),
    ("de", "Die Nutzer*innen, Bürger:innen und Schüler_innen sind wahrscheinlicher da."),
    ("de", "Das Framebuffer-Modul ist mit irgendwelchen Daemons gebootet worden."),
    ("de", "Ich hab's gesehen, so geht's nicht, sagte Andrea's Bruder."),
    ("fr", "L'homme d'aujourd'hui, qu'il s'agisse d'un artiste ou non, n'oublie jamais l'été."),
    ("fr", "Les étudiant·e·s et les étudiant(e)s sont-ils là ? Y a-t-il du thé ? Prenez-vous-en."),
    ("fr", "M. Przybylski et Mme Kerbrat-Ouellet habitent à Trégunc, près de Douarnenez."),
    ("fr", "Son cœur et sa sœur, ou son coeur et sa soeur, c'est pareil."),
    ("es", "Dígamelo otra vez, cómpraselo mañana y créate una cuenta."),
    ("es", "El señor Etxeberria y doña Goikoetxea viven en Zumarraga."),
    ("es", "El deep learning y los frameworks de backend son habituales."),
    ("it", "Dell'amico, nell'acqua, quest'anno e un po' d'aria: c'è tutto."),
    ("it", "Vorrei vedertelo fare; spegnerle e difenderne il nome, dandoglielo, è facile."),
    ("it", "Perche' no? La citta' e' bella, disse il signor Brambillasca."),
    ("nl", "De arbeidsongeschiktheidsverzekering en de ziekenhuisdirecteur zijn 's morgens open."),
    ("nl", "Zo'n foto's maken we met z'n tweeën; hij heeft 'n idee over de coöperatie."),
    ("nl", "Mevrouw Hoekstra-van Wijngaarden woont in Schiermonnikoog."),
    ("pt", "O facto ótimo e o fato óptimo: a equipe e a equipa, o ônibus e o autocarro."),
    ("pt", "Quero encontrá-los e disponibilizá-la; fá-lo-ei amanhã, disse-lho."),
    ("pt", "O senhor Vasconcelos Guimarães mora em Piracicaba, perto de Sorocaba."),
]  # fmt: skip


def proofread(language: str, text: str) -> list[Misspelling]:
    lexicon = load(language)
    assert lexicon is not None
    return check([TextRun(text, prose=True)], lexicon)


@pytest.mark.parametrize(("language", "sentence", "wrong", "right"), MISSPELT)
def test_misspelt_word_is_found_with_the_right_word_first(
    language: str, sentence: str, wrong: str, right: str
) -> None:
    """A misspelt word is named, and the first suggestion is what was meant."""
    (found,) = proofread(language, sentence)
    assert (found.kind, found.text, found.suggestions[0]) == ("typo", wrong, right)
    assert sentence[found.start : found.end] == wrong


@pytest.mark.parametrize(("language", "sentence"), RIGHT)
def test_right_words_are_left_alone(language: str, sentence: str) -> None:
    """Compounds, elisions, names, pronouns at verbs and foreign words are no typos."""
    assert proofread(language, sentence) == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Das ist die, die die Tür geschlossen hat, und das das Kind sah."),
        ("fr", "Nous nous levons tôt, et vous vous levez tard."),
        ("es", "Es muy muy tarde, ya ya vamos."),
        ("it", "Scende piano piano, man mano, uno a uno, a due a due."),
        ("nl", "Ik weet dat dat het huis is waarin ze ze zag."),
        ("pt", "É muito muito tarde, já já vamos."),
    ],
)
def test_words_doubled_on_purpose_are_right(language: str, sentence: str) -> None:
    """Relative and reflexive pronouns follow themselves, and so does what is stressed."""
    assert proofread(language, sentence) == []


@pytest.mark.parametrize(
    ("language", "sentence", "twice"),
    [
        ("de", "Wir kommen heute und und bleiben bis morgen.", "und und"),
        ("fr", "Le train part pour pour la côte ce soir.", "pour pour"),
        ("es", "El tren sale para para la costa esta tarde.", "para para"),
        ("it", "Il treno parte per per la costa questa sera.", "per per"),
        ("nl", "De trein rijdt van van de kust naar de stad.", "van van"),
        ("pt", "O trem parte para para a costa esta tarde.", "para para"),
    ],
)
def test_word_doubled_by_mistake_is_found(language: str, sentence: str, twice: str) -> None:
    """What never follows itself was typed twice."""
    assert [(m.kind, m.text) for m in proofread(language, sentence)] == [("repeated-word", twice)]


@pytest.mark.parametrize(
    ("language", "sentence", "joined", "apart"),
    [
        ("fr", "Les objetscomme ceux-ci sont rares.", "objetscomme", "objets comme"),
        ("es", "Consulte elartículo de la revista.", "elartículo", "el artículo"),
        ("it", "Il problemaper noi è un altro.", "problemaper", "problema per"),
    ],
)  # fmt: skip
def test_words_run_together_are_a_likely_defect(
    language: str, sentence: str, joined: str, apart: str
) -> None:
    """One of the two is an article, a preposition or the like."""
    (found,) = proofread(language, sentence)
    assert (found.kind, found.text, found.suggestions[0]) == ("glued-words", joined, apart)
    assert not found.sure


def test_elided_article_is_no_part_of_the_typo() -> None:
    """Only the word itself is marked, wherever its apostrophe stands."""
    (found,) = proofread("fr", "Le travail de l’entrepise continue dans le calme.")
    assert (found.start, found.text, found.suggestions[0]) == (16, "entrepise", "entreprise")


def test_accents_written_after_their_letter_do_not_cut_the_word() -> None:
    """Decomposed text (NFD), as some editors save it."""
    assert proofread("es", "La informacio\u0301n de la aplicacio\u0301n llego\u0301 ayer.") == []


@pytest.mark.parametrize("language", ["de", "es", "fr", "it", "nl", "pt"])
def test_file_is_small_enough_to_ship(language: str) -> None:
    """The wheel carries it."""
    from pagelint.text.spelling.lexicon import DATA

    assert (DATA / f"{language}.lex").stat().st_size <= 5_000_000
