"""Well-known misspellings of languages whose frequency lists have them as if they were words.

Each is none of its language's words, and stands for one alone. English has its list in the lexicon.
"""


def read(table: str) -> dict[str, str]:
    """Wrong, in lower case, to right; entries are parted by commas."""
    entries = (entry.split(maxsplit=1) for entry in table.split(","))
    return {wrong: right.strip() for wrong, right in entries}


GERMAN = read("""
addresse Adresse, addressen Adressen, agression Aggression, agressiv aggressiv,
agressive aggressive, akkustik Akustik, athmosphäre Atmosphäre, atmossphäre Atmosphäre,
austellung Ausstellung, austellungen Ausstellungen, detailiert detailliert,
detailierte detaillierte, dienstleitung Dienstleistung, dienstleitungen Dienstleistungen,
entgeldlich entgeltlich, entgültig endgültig, gallerie Galerie, gallerien Galerien,
garnicht gar nicht, hälst hältst, interressant interessant, interresse Interesse,
kariere Karriere, karrikatur Karikatur, kommitee Komitee, konkurenz Konkurrenz,
konzerve Konserve, konzerven Konserven, korregieren korrigieren, lizens Lizenz,
lizensiert lizenziert, maschiene Maschine, maschienen Maschinen, nähmlich nämlich,
orginal Original, orginell originell, projeckt Projekt, quitung Quittung, reperatur Reparatur,
reperaturen Reparaturen, resourcen Ressourcen, rhytmus Rhythmus, rythmus Rhythmus,
satelit Satellit, seperat separat, seperate separate, standart Standard, standarts Standards,
symphatisch sympathisch, sympatisch sympathisch, terasse Terrasse, terassen Terrassen,
tollerant tolerant, tolleranz Toleranz, unentgeldlich unentgeltlich, vieleicht vielleicht,
villeicht vielleicht, vorraussetzung Voraussetzung, vorraussetzungen Voraussetzungen,
vorraussichtlich voraussichtlich, wiederspiegeln widerspiegeln, wiederspiegelt widerspiegelt,
wiederspruch Widerspruch, wärend während, ziehmlich ziemlich, zumindestens zumindest,
zusamen zusammen
""")

FRENCH = read("""
acceuil accueil, acceuille accueille, acceuillir accueillir, accueuil accueil,
aggressif agressif, apparament apparemment, appelation appellation, appeller appeler,
batiment bâtiment, carractère caractère, connaisance connaissance, developement développement,
developper développer, dilemne dilemme, dévelloper développer, dévellopement développement,
evenement événement, excercice exercice, excercices exercices, exellent excellent,
hopital hôpital, interessant intéressant, interressant intéressant, maintenent maintenant,
malgrés malgré, necessaire nécessaire, notament notamment, obselète obsolète,
occurence occurrence, occurences occurrences, personel personnel, personels personnels,
plusieur plusieurs, professionel professionnel, professionelle professionnelle,
professionels professionnels, proffesionnel professionnel, quelquechose quelque chose,
recomandation recommandation, recomander recommander, rénumération rémunération,
succint succinct, suplémentaire supplémentaire, tranquilité tranquillité
""")

SPANISH = read("""
aereopuerto aeropuerto, atencion atención, atravez a través, calidá calidad, desición decisión,
desiciones decisiones, direcion dirección, excelencai excelencia, exelencia excelencia,
exelente excelente, exelentes excelentes, expecial especial, informacion información,
ocación ocasión, ofrezemos ofrecemos, porfavor por favor, preveer prever, proyeto proyecto,
telefonos teléfonos, travez través
""")

ITALIAN = read("""
accellerare accelerare, aereoporto aeroporto, aquistare acquistare, aquisto acquisto,
areoporto aeroporto, coscenza coscienza, conoscienza conoscenza, eccezzionale eccezionale,
efficente efficiente, efficenza efficienza, esigienza esigenza, ingeniere ingegnere,
metereologico meteorologico, metereologiche meteorologiche, pultroppo purtroppo,
propietà proprietà, propietario proprietario, scenza scienza, sufficente sufficiente,
superfice superficie, traquillo tranquillo
""")

PORTUGUESE = read("""
análize análise, asterístico asterisco, beneficiente beneficente, cabeleleiro cabeleireiro,
concerteza com certeza, derrepente de repente, excessão exceção, exelente excelente,
incoveniente inconveniente, incovenientes inconvenientes, mendingo mendigo, opnião opinião,
opniões opiniões, previlégio privilégio, reinvindicar reivindicar, reinvindicação reivindicação
""")

DUTCH = read("""
accomodatie accommodatie, accomodaties accommodaties, bedankd bedankt, eigelijk eigenlijk,
enigzins enigszins, gefeliciteert gefeliciteerd, interresant interessant,
interressant interessant, onmiddelijk onmiddellijk, onmidellijk onmiddellijk,
openinstijden openingstijden, restaurand restaurant, telefoonummer telefoonnummer
""")
