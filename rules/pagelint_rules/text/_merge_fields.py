"""The fields of mailings, form letters and document templates."""

from __future__ import annotations

from pagelint_rules.text._shapes import Table, shape

_PERSON = (
    r"(?:first|last|full|sur|user|company|business|customer|client|contact|your|website)[ _]?name"
)
_WORDS = (
    rf"{_PERSON}|e-?mail(?:[ _]address)?|phone(?:[ _]number)?|company|(?:street|postal)[ _]address"
    r"|vor-?name|nach-?name|anrede|firma|firmenname|anschrift|prénom|nom|société|nombre|apellidos"
    r"|cognome|azienda|voornaam|achternaam|sobrenome|imię|nazwisko"
)
_UPPER = (
    r"(?:(?:FIRST|LAST|FULL|COMPANY|BUSINESS|CUSTOMER|CLIENT|CONTACT|YOUR|WEBSITE|SITE|PRODUCT"
    r"|STREET|CITY|EVENT|BRAND)[ _]?NAME|NAME|COMPANY|E-?MAIL(?:[ _]ADDRESS)?"
    r"|(?:MAILING |STREET )?ADDRESS|PHONE(?:[ _]NUMBER)?|CITY|STATE|COUNTRY|ZIP(?:[ _]CODE)?"
    r"|(?:EFFECTIVE[ _])?DATE|WEBSITE(?: URL)?|URL|LOCATION|JURISDICTION|AMOUNT|VORNAME|NACHNAME"
    r"|FIRMA|DATUM|ANREDE|NOMBRE|FECHA|EMPRESA|NOM|NOME|DATA)"
)
_NOUNS = (
    r"(?:(?:full|first|last|company|business|brand|legal|product|website|site|contact|e-?mail|phone"
    r"|street|postal|office|domain|app|job|city|blog|organi[sz]ation)\s)?"
    r"(?:names?|company|business|brand|organi[sz]ation|address(?:es)?|e-?mail|phone|number|city|state"
    r"|country|url|website|domain|logo|title|date|text|product|location|industry|service|link|tagline"
    r"|slogan|town|app|role|position|school|university|keyword)"
)
_FOREIGN = (
    r"(?:ihr|ihre|ihren|ihrer|hier|bitte|su|tu|votre|vos|il tuo|la tua|uw|jouw|o seu|a sua|seu|sua"
    r"|twoje|twój|twoja)\s(?:\w+\s)?(?:name|vorname|firma|firmenname|adresse|datum|telefonnummer"
    r"|e-mail(?:-adresse)?|text|nombre|empresa|correo|dirección|fecha|teléfono|prénom|nom|entreprise"
    r"|société|nome|azienda|indirizzo|ville|ciudad|città|stadt|stad|cidade|miasto|naam|bedrijf|bedrijfsnaam|adres|endereço|imię|nazwa|nazwisko)"
    r"(?:\s(?:einfügen|eingeben|eintragen|ici|aquí|qui|hier|aqui|tutaj))?"
)
_INSERT = (
    r"(?:please )?(?:insert|enter|fill in|provide|specify|insérer|indiquer|insertar|introducir"
    r"|inserire|inserir|invullen|wstaw|wpisz)\s(?:your |the |a |an |le |la |el |il |o )?"
    r"[\w'’/-]{2,30}(?:\s[\w'’/-]{1,30}){0,7}"
)
FIELDS = Table({
    "*|": (shape(r"\*\|[A-Z][^|*]{1,80}\|\*", "Mailchimp field"),),
    "%%": (shape(r"%%(?:[A-Z][\w .:-]{1,40}|emailaddr|\w+_center_url|view_email_url)%%", "field"),),
    "{!": (shape(r"\{!\$?[A-Za-z]\w*\.[\w.]{1,80}\}", "Salesforce field"),),
    "[": (
        shape(rf"\[\[(?:{_WORDS}|contact\.\w{{2,30}})\]\]", "field", ignore_case=True),
        shape(r"\[(?:unsubscribe(?:_?link)?|webversion|forwardtoafriend)\]", "mailing link"),
        shape(r"\[\w{2,30},\s?fallback=[^\[\]]{0,80}\]", "Campaign Monitor field"),
        shape(
            rf"\[(?:your(?: own)?\s{_NOUNS}(?:\shere)?|{_INSERT}|{_FOREIGN})\]",
            "field",
            ignore_case=True,
        ),
        shape(rf"\[{_UPPER}\]", "field", sure=False),
        shape(
            r"\[(?:(?:First|Last|Full|Company|Business|Client|Contact|Website) Name|Company Address"
            r"|E-?mail Address|Phone Number|Effective Date|Vorname|Nachname|Firmenname)\]",
            "field",
            sure=False,
        ),
    ),
    "«": (
        shape(rf"«(?:{_WORDS}|[a-z]+_[a-z_]+)»", "field", sure=False, ignore_case=True),
    ),
    "<<": (shape(rf"<<\s?(?:{_WORDS})\s?>>", "field", sure=False, ignore_case=True),),
    "%": (
        shape(
            r"(?<!%)%(?:(?:FIRST|LAST|FULL)?_?NAME|E-?MAIL|COMPANY|PHONE)%(?!%)",
            "field",
            sure=False,
        ),
    ),
    "{": (
        shape(r"\{unsubscribe(?:_?(?:link|url))?\}", "mailing link"),
        shape(r"\{[Kk]ey[Ww]ord:[^{}]{0,80}\}", "advertisement field"),
        shape(rf"(?<![\w${{]){{(?:{_PERSON})}}(?!}})", "field", sure=False, ignore_case=True),
    ),
    "#": (shape(r"#(?:FIRSTNAME|LASTNAME|FNAME|LNAME|EMAIL|COMPANY)#", "field", sure=False),),
})  # fmt: skip
