"""Names, terms and other words that no dictionary has and no editor wants to hear of."""

from collections.abc import Callable

import pytest

from pagelint.text.spelling import Misspelling

# Companies, drugs, places and people, in sentences of their own.
NAMES = [
    (
        "Siemens and Novo Nordisk opened an office in Kraków, next to the old Telefunken "
        "works in Göttingen."
    ),
    (
        "Dr. Ignaz Semmelweis washed his hands in Vienna long before Ambroise Paré was "
        "read in Edinburgh again."
    ),
    (
        "We bought Ritalin, Zoloft and Prozac at Walgreens, while Aripiprazole and "
        "Quetiapine came from Teva."
    ),
    (
        "Her doctor prescribed levothyroxine, metformin and atorvastatin, and later added "
        "empagliflozin or semaglutide."
    ),
    (
        "The trial compared esketamine with midazolam, propofol and dexmedetomidine in "
        "120 patients at Charité."
    ),
    "Wegovy and Ozempic are made in Kalundborg, but Mounjaro comes from Indianapolis.",
    (
        "Nguyen, Okonkwo, Szczepański and O'Shaughnessy wrote the report together with "
        "Venkataraman and Kowalczyk."
    ),
    "Thessaloniki, Ouagadougou and Antananarivo are further away than Llandudno or Wrocław.",
    "Volkswagen, Peugeot and Škoda sell more cars in Ljubljana than Hyundai or Daihatsu do.",
    "Duran Duran played in Baden Baden, then in Walla Walla and Pago Pago.",
    "The Xiaomi phone talks to a Garmin watch, a Sonos speaker and a Philips Hue bridge.",
    (
        "Kubernetes, PostgreSQL, Elasticsearch and nginx run on Debian at Hetzner, with "
        "Grafana and Prometheus beside them."
    ),
    "Spotify, Netflix, Airbnb and TripAdvisor all have an app; WhatsApp and WeChat do as well.",
    "Saoirse Ronan met Lupita Nyong'o, Mahershala Ali and Chiwetel Ejiofor in Cannes.",
    "Zlatan Ibrahimović, Kylian Mbappé and Robert Lewandowski scored, Manuel Neuer did not.",
    "Bacillus thuringiensis and Escherichia coli grow on agar; Staphylococcus aureus does too.",
    "They drank Laphroaig and Glenfiddich, ate haggis in Auchtermuchty and slept in Drumnadrochit.",
    "Mrs. Featherstonehaugh and Mr. Cholmondeley asked Ms. Siobhan Wojciechowski for tickets.",
    (
        "Gewürztraminer, Grüner Veltliner and Sangiovese are grapes, Gruyère and "
        "Gorgonzola are cheeses."
    ),
    (
        "Pfizer, AstraZeneca, Sanofi and GlaxoSmithKline met regulators in Amsterdam and "
        "Silver Spring."
    ),
    (
        "Doxycycline, clarithromycin and ciprofloxacin are antibiotics; ibuprofen and "
        "naproxen are not."
    ),
    "Adalimumab, pembrolizumab and trastuzumab are antibodies that Genentech and AbbVie sell.",
    "Yamamoto and Watanabe flew from Fukuoka to Sapporo, then by Shinkansen to Kagoshima.",
    "Oaxaca, Guanajuato and Tlaxcala are in Mexico; Pernambuco and Florianópolis are in Brazil.",
    (
        "Use Photoshop, Figma or Inkscape, export it with ImageMagick, and upload it to "
        "Shopify or WooCommerce."
    ),
    (
        "The Schwarzschild radius and the Chandrasekhar limit are explained by "
        "Subrahmanyan Chandrasekhar himself."
    ),
    (
        "Zhonghua Yi Xue Za Zhi printed the paper first, Deutsches Ärzteblatt and La "
        "Repubblica followed."
    ),
    (
        "Tirzepatide, donanemab, lecanemab, zuranolone, resmetirom and sotatercept were new; "
        "Leqembi, Zurzuvae, Rezdiffra and Winrevair are their brands."
    ),
    (
        "Ask for Xarelto, Eliquis, Jardiance, Entresto, Dupixent, Keytruda, Skyrizi, Rinvoq or "
        "Trulicity, not for Lyrica, Humira, Cymbalta or Seroquel."
    ),
    (
        "Fiverr, Flickr, Tumblr, Grindr, Lyft, Reddit, Digg, Zynga, Etsy, Duolingo, Canva and "
        "Klarna spell their names as they like, and so do Dunkin, Froot Loops, Krispy Kreme, "
        "Chick-fil-A and Toys R Us."
    ),
    (
        "Häagen-Dazs, Lululemon, Zappos, Wawa, Publix, Chobani, Oikos, Tostitos, Cheez-It, "
        "Kleenex, Febreze, Lysol, Windex, Swiffer and Scrub Daddy stood on the shelf."
    ),
    (
        "Chimamanda Ngozi Adichie, Ngũgĩ wa Thiong'o, Wole Soyinka, Olusegun Obasanjo and Nnedi "
        "Okorafor were read in Abeokuta, Enugu and Ilorin."
    ),
    (
        "Priyanka Chopra, Aishwarya Rai, Satya Nadella, Sundar Pichai and Jhumpa Lahiri were in "
        "Thiruvananthapuram, Visakhapatnam and Tiruchirappalli."
    ),
    (
        "Park Chan-wook, Bong Joon-ho, Han Kang and Youn Yuh-jung came from Jeonju, Gwangju and "
        "Daejeon; Hirokazu Kore-eda and Ryusuke Hamaguchi from Nerima and Kawasaki."
    ),
    (
        "Krzysztof Kieślowski, Agnieszka Holland, Andrzej Wajda and Stanisław Lem lived in Łódź, "
        "Szczecin, Bydgoszcz and Rzeszów."
    ),
    (
        "Llanfairpwllgwyngyll, Aberystwyth, Machynlleth and Pwllheli are in Wales; Dún Laoghaire, "
        "Drogheda and Ballyshannon are in Ireland."
    ),
    (
        "Poughkeepsie, Schenectady, Kissimmee, Okeechobee, Natchitoches, Puyallup, Sequim, "
        "Oconomowoc and Albuquerque are hard to spell."
    ),
    (
        "Fetterman, Buttigieg, Klobuchar, Gillibrand, Hickenlooper, Blumenthal and Duckworth "
        "voted; Kyrsten Sinema and Lisa Murkowski did not."
    ),
    (
        "Halyna Hutchins, Volodymyr Zelenskyy, Vitali Klitschko and Andriy Shevchenko were seen "
        "in Zaporizhzhia, Kharkiv and Mykolaiv."
    ),
    (
        "Airbus, Embraer, Dassault, Leonardo, Rheinmetall, Thales, Maersk, Hapag-Lloyd, Equinor, "
        "Ørsted, Vattenfall, Iberdrola and Engie reported, as did Infosys, Wipro and Tencent."
    ),
]

# Everything else that looks like a typo and is none.
TRAPS = [
    (
        "Bring S(+)-ketamine, N-acetylcysteine, beta-blockers, 5-HT agonists and "
        "co-trimoxazole to the ward."
    ),
    (
        "The colour of the theatre's programme honours our neighbour, whose jewellery he "
        "catalogued in grey aluminium foil."
    ),
    "She'd've said that it's o'clock, but they hadn't; y'all shouldn't've worried, 'twas fine.",
    (
        "Most of the pain.2-4 was gone after 3 weeks,5 and the rest12 went by itself (see "
        "https://example.org/paine/recieve)."
    ),
    (
        "Mail jonh.smtih@exmaple.org or follow @kettamine and #throwbakc, then open "
        "C:\\Progarms\\tset.txt or my_fiel.py."
    ),
    (
        "The re-entrant, state-of-the-art, hand-me-down, e-mail-only, well-to-do "
        "co-worker is in a tug-of-war."
    ),
    "Take 20mg twice, 5ml at noon, run 10km at 8kph, and keep it under 40dB at 230V.",
    (
        "Use getElementById, innerHTML and onClick; iPhone, eBay, macOS and LaTeX are "
        "written like this."
    ),
    "He had had enough, and she knew that that was it; bye bye, he said, it was very very late.",
]


@pytest.mark.parametrize("sentence", [*NAMES, *TRAPS])
def test_sentence_gives_no_finding(
    proofread: Callable[..., list[Misspelling]], sentence: str
) -> None:
    """A name, a term or a quirk of the web is no typo."""
    assert proofread(sentence) == []


def test_names_on_one_page_give_no_finding(proofread: Callable[..., list[Misspelling]]) -> None:
    """What other sentences of a page say doesn't turn a name into a typo."""
    assert proofread(*NAMES, *TRAPS) == []
