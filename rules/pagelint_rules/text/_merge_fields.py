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
    r"(?:names?|company|business|brand|organi[sz]ation|address(?:es)?|e-?mail|phone|number|city"
    r"|state"
    r"|country|url|website|domain|logo|title|date|text|product|location|industry|service|link"
    r"|tagline"
    r"|slogan|town|app|role|position|school|university|keyword)"
)
_FOREIGN = (
    r"(?:ihr|ihre|ihren|ihrer|hier|bitte|su|tu|votre|vos|il tuo|la tua|uw|jouw|o seu|a sua|seu|sua"
    r"|twoje|twój|twoja)\s(?:\w+\s)?(?:name|vorname|firma|firmenname|adresse|datum|telefonnummer"
    r"|e-mail(?:-adresse)?|text|nombre|empresa|correo|dirección|fecha|teléfono|prénom|nom"
    r"|entreprise"
    r"|société|nome|azienda|indirizzo|ville|ciudad|città|stadt|stad|cidade|miasto|naam|bedrijf"
    r"|bedrijfsnaam|adres|endereço|imię|nazwa|nazwisko)"
    r"(?:\s(?:einfügen|eingeben|eintragen|ici|aquí|qui|hier|aqui|tutaj))?"
)
_INSERT = (
    r"(?:please )?(?:insert|enter|fill in|provide|specify|insérer|indiquer|insertar|introducir"
    r"|inserire|inserir|invullen|wstaw|wpisz)\s(?:your |the |a |an |le |la |el |il |o )?"
    r"[\w'’/-]{2,30}(?:\s[\w'’/-]{1,30}){0,7}"
)
# Names that mailing services give to what they know of a reader.
_KNOWN = (
    r"(?:f|l|first|last|full|sur|mid|nick|user|company|business|contact|recipient|subscriber"
    r"|list|sender)[ _.-]?name"
    r"|name|first|last|salutation|greeting|title|e-?mail(?:[ _.-]?address)?|phone|mobile|company"
    r"|city|state|country|zip"
    r"|address|birthday|date|today|unsubscribe(?:[ _.-]?(?:link|url))?|unsub|web_?version"
    r"|vorname|nachname|anrede|firma"
    r"|prénom|prenom|nom|nombre|apellidos|cognome|nome|voornaam|achternaam|member|customer"
    r"|recipient|user|link|url|code|coupon"
)
FIELDS = Table(
    {
        "*|": (shape(r"\*\|[A-Z][^|*]{1,80}\|\*", "Mailchimp field"),),
        "%%": (
            shape(
                rf"(?<![%\w])%%(?:{_KNOWN})%%(?![%\w])",
                "field (Salesforce Marketing Cloud)",
                ignore_case=True,
            ),
            shape(r"%%=\w{1,30}\([^%]{0,200}\)=%%", "field (Salesforce Marketing Cloud)"),
            shape(r"%%(?:[A-Z][\w .:-]{1,40}|emailaddr|\w+_center_url|view_email_url)%%", "field"),
        ),
        "{!": (
            shape(
                r"\{!(?:first|last|full)?name(?:_fix)?\}|\{!(?:email|custom [\w ]{2,30}|remove_web"
                r"|date [\w ]{1,20})\}",
                "field (AWeber)",
                ignore_case=True,
            ),
            shape(r"\{!\$?[A-Za-z]\w*\.[\w.]{1,80}\}", "Salesforce field"),
        ),
        "[[": (
            shape(r"\[\[[A-Z][A-Z0-9_ ]{2,30}\]\]", "field (Constant Contact, Omnisend)"),
            shape(
                rf"\[\[(?:{_KNOWN})\]\]", "field (GetResponse, Constant Contact)", ignore_case=True
            ),
            shape(r"\[\[(?:data|var):\w{2,30}(?::[^\[\]]{0,60})?\]\]", "field (Mailjet)"),
            shape(r"\[\[name mode=[^\[\]]{2,20}\]\]", "field (GetResponse)"),
        ),
        "[": (
            shape(
                r"\[(?:subscriber|newsletter|date|link|site):[a-z_]{2,30}(?:\s?\|\s?default:[^\["
                r"\]]{0"
                r",60})?\]",
                "field (MailPoet)",
            ),
            shape(
                r"\[(?:contact_attribute|contact|member):[\w ]{2,40}\]", "field (Benchmark, Emma)"
            ),
            shape(
                r"\[%\s?\w+(?::\w+)?\s?%\]|\[%\w{2,30}(?:\|[^\[\]%]{0,40})?%\]",
                "field (SendGrid, Emma)",
            ),
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
                r"\[(?:(?:First|Last|Full|Company|Business|Client|Contact|Website) Name|Company "
                r"Address"
                r"|E-?mail Address|Phone Number|Effective Date|Vorname|Nachname|Firmenname)\]",
                "field",
                sure=False,
            ),
        ),
        "«": (shape(rf"«(?:{_WORDS}|[a-z]+_[a-z_]+)»", "field", sure=False, ignore_case=True),),
        "<<": (shape(rf"<<\s?(?:{_WORDS})\s?>>", "field", sure=False, ignore_case=True),),
        "%": (
            shape(
                r"(?<!%)%(?:(?:FIRST|LAST|FULL)?_?NAME|E-?MAIL|COMPANY|PHONE)%(?!%)",
                "field",
                sure=False,
            ),
        ),
        "##": (
            shape(
                rf"(?<![#\w])##(?:{_KNOWN}|[A-Za-z]+(?:[_.]\w{{2,20}}){{1,3}})##(?![#\w])",
                "field",
                ignore_case=True,
            ),
        ),
        "#[": (shape(r"#\[[A-Za-z][\w.]{1,30}\]#?", "field", sure=False),),
        "~": (
            shape(
                r"(?<!\w)~(?:Contact|Company|Owner|User|Account|Date)\.[A-Z]\w{1,40}~",
                "field (Keap)",
            ),
        ),
        "$": (
            shape(
                r"(?<![\w$])\$\[(?:UD:)?[A-Z][A-Z0-9_]{1,30}(?:\|[^\[\]]{0,60})?\]\$",
                "field (Zoho Campaigns)",
            ),
            shape(
                r"(?<![\w$])\$(?:[A-Z]{3,20}\.)?(?:FIRST|LAST|FULL)?_?NAME\$", "field", sure=False
            ),
        ),
        "!*": (shape(r"!\*[A-Z][A-Z0-9_]{2,30}\*!", "field"),),
        "<%": (shape(rf"<%(?:{_KNOWN})%>", "field", ignore_case=True),),
        "--": (
            shape(
                r"(?<![\w-])--(?:first|last|full)_?name--(?![\w-])",
                "field",
                sure=False,
                ignore_case=True,
            ),
        ),
        "{": (
            shape(
                r"(?<![\w${%/#=^_\\])\{[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*(?<=\w\w\w)(?:\|[^{}]{0,60})?"
                r"\}(?"
                r"![\w}/{])",
                "field",
                sure=False,
            ),
            shape(
                r"(?<![\w${%])\{\s+\$[A-Za-z_][\w.>\[\]'-]{0,60}\s+\}",
                "field (Smarty, its braces apart)",
            ),
            shape(
                r"\{(?:contactfield|pagelink|assetlink|focus|form|dynamiccontent|ownerfield"
                r"|leadfield)=[^{}]{1,80}\}",
                "field (Mautic)",
            ),
            shape(r"\{unsubscribe(?:_?(?:link|url))?\}", "mailing link"),
            shape(r"\{[Kk]ey[Ww]ord:[^{}]{0,80}\}", "advertisement field"),
            shape(rf"(?<![\w${{]){{(?:{_PERSON})}}(?!}})", "field", sure=False, ignore_case=True),
        ),
        "#": (
            shape(r"(?<!\w)#(?:recipient|sender|campaign|subscriber):\w{2,30}#", "field (Moosend)"),
            shape(r"#(?:FIRSTNAME|LASTNAME|FNAME|LNAME|EMAIL|COMPANY)#", "field", sure=False),
        ),
    }
)
