"""What programs print for a value that has no text of its own, language by language."""

from __future__ import annotations

from pagelint.patterns import pattern
from pagelint_rules.text._shapes import Table, shape

CURRENCY = "$€£¥₹₽"
_DAY = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_TIME = r"\d\d:\d\d:\d\d"
# JavaScript: Date.prototype.toString; Java: java.util.Date.toString.
_DATE = (
    shape(
        rf"{_DAY} {_MONTH} \d\d -?\d{{4,6}} {_TIME} (?:GMT|UTC)[+-]\d{{4}}(?: \([^()]{{2,60}}\))?",
        "JavaScript date",
    ),
    shape(rf"{_DAY} {_MONTH} \d\d {_TIME} [A-Z]{{3,5}} \d{{4}}\b", "Java date", sure=False),
)
_WORD = (
    r"(?:'(?:[^'\\]|\\.){0,200}'|\"(?:[^\"\\]|\\.){0,200}\"|[“”„″‘’][^“”„″‘’\[\]{}]{0,200}[“”″‘’′])"
)
_RUBY = (
    rf"(?:{_WORD}|:\w{{1,40}}|-?\d+(?:\.\d+)?|nil|true|false|None|True|False|null|undefined"
    rf"|[A-Z]\w*\([^()]{{0,100}}\))"
)
_LIST = (
    rf"\[{_WORD}(?:, ?{_RUBY}){{1,200}}\]|\['[\w .-]{{1,60}}'\]|\[{_RUBY}, ?(?:{_RUBY}, "
    rf"?){{0,200}}{_WORD}(?:, ?{_RUBY}){{0,200}}\]|\[(?:nil|None)(?:, ?{_RUBY}){{0,50}}\]"
)
_ENTRY = (
    rf"{_WORD}\s?(?::|=>)\s?(?:{_RUBY}|\[[^\[\]]{{0,300}}\]|\{{[^{{}}]{{0,300}}\}}"
    rf"|datetime\.\w+\([^()]{{0,80}}\))"
)
_DICT = rf"\{{{_ENTRY}(?:, ?{_ENTRY}){{0,100}}\}}|\{{:\w{{1,40}} ?=> ?[^{{}}]{{1,400}}\}}"
_SCALAR = r"[^,=\[\]{}()<>]{0,80}"
_PAIRS = rf"[a-z]\w{{0,40}}={_SCALAR}(?:, [a-z]\w{{0,40}}={_SCALAR})"
_HASH = r"@[0-9a-f]{5,8}\b"
_GO = r"%!(?:[a-zA-Z%])?\((?:[^()]|\([^()]{0,100}\)){0,200}\)"
_NUMBER_WORDS = (
    r"ago|of|min(?:utes?)?|hours?|days?|months?|years?|seconds?|stars?|reviews?|results?|items?"
    r"|km|kg"
    r"|Euro?|EUR|USD|pounds?|dollars?|euros?|places?|seats?|people|guests?|pages?|points?|votes?"
    r"|comments?|more|left"
)
# What stands before a number in a sentence.
_COUNTED = "|".join(
    rf"(?<=\b{word} )"
    for word in (
        "has",
        "have",
        "are",
        "is",
        "only",
        "costs",
        "about",
        "over",
        "than",
        "for",
        "all",
        "of",
    )
)
SHAPES = Table(
    {
        "[object ": (
            shape(
                r"\[object [A-Z][A-Za-z]{2,40}\](?:,\s?\[object [A-Z][A-Za-z]{2,40}\]){0,50}",
                "object",
            ),
        ),
        "[": (
            shape(
                r"\[(?:Function(?:: \w{1,60}| \(anonymous\))?|native code|Circular(?: \*\d)?|Getter"
                r"|Setter|AsyncFunction(?:: \w{1,60})?|class \w{1,60})\]",
                "function",
            ),
            shape(rf"(?<!\[)\[{{1,4}}(?:[BCDFIJSZ]|L[\w.$]{{1,100}};){_HASH}", "Java array"),
            shape(_LIST, "list", sure=False),
        ),
        "NaN": (
            shape(rf"(?<=[{CURRENCY}])NaN\b|\bNaN(?=\s?[{CURRENCY}%])", "number"),
            shape(r"\bNaN(?:[:/.-]NaN){1,3}\b|\bNaN(?=/\d)", "number"),
            shape(rf"\bNaN(?=\s(?:{_NUMBER_WORDS})\b)", "number"),
        ),
        "Infinity": (
            shape(rf"(?<=[{CURRENCY}])-?Infinity\b|\bInfinity(?=\s?[{CURRENCY}%])", "number"),
            shape(
                rf"(?:{_COUNTED})-?Infinity(?=\s(?:{_NUMBER_WORDS}|[a-z]{{3,12}}s)\b)"
                rf"|\AInfinity(?=\s(?:{_NUMBER_WORDS})\b)",
                "number",
            ),
        ),
        "undefined": (
            shape(rf"(?<=[{CURRENCY}])undefined\b|\bundefined(?=\s?[{CURRENCY}%])", "value"),
            shape(rf"(?:\A|{_COUNTED})undefined(?=\s(?:of \d|{_NUMBER_WORDS})\b)", "value"),
        ),
        "null": (
            shape(rf"(?<=[{CURRENCY}])null\b|\bnull(?=\s?[{CURRENCY}%])", "value"),
            shape(r"(?:\A|(?<=[:.] ))null(?=\sof \d)|\Anull null\Z|(?<=: )null(?=, )", "value"),
        ),
        "None": (
            shape(
                rf"(?<=[{CURRENCY}])None\b|(?:\A|(?<=[:.] ))None(?=\sof \d)|\bNone(?=\s?[€%])",
                "value",
            ),
        ),
        "nil": (shape(rf"(?<=[{CURRENCY}])nil\b|(?:\A|(?<=[:.] ))nil(?=\sof \d)", "value"),),
        "Invalid": (
            shape(
                r"(?:^|(?<=[:|–—-]\s)|(?<=\bon\s)|(?<=\buntil\s)|(?<=\bfrom\s)|(?<=\bby\s))Invalid "
                r"[Dd]ate\b"
                r"(?!\s(?i:format|object|error|range|message|value|exception|handling))",
                "date",
            ),
            shape(
                r"(?:^|(?<=[:|–—-]\s)|(?<=\bon\s))Invalid (?:DateTime|time value)\b(?!\s[a-z])",
                "date",
            ),
        ),
        **dict.fromkeys(("Mon ", "Tue ", "Wed ", "Thu ", "Fri ", "Sat ", "Sun "), _DATE),
        "000": (
            shape(
                r"(?<![\d-])0001-01-01(?:[ T]00:00:00(?:\.0+)?(?: ?[+-]00:?00)?(?: ?UTC|Z)?)?\b",
                "date that was never set",
            ),
            shape(r"(?<![\d-])0000-00-00(?: 00:00:00)?\b", "date that was never set"),
        ),
        "0001": (
            shape(
                r"(?:(?<=[A-Za-z] )|(?<=[A-Za-z], )|(?<=\d, ))0001\b(?! [A-Za-z])",
                "date that was never set",
                sure=False,
            ),
        ),
        "1/0001": (shape(r"(?<=\b1/)1/0001(?: 12:00:00 AM)?", "date that was never set (.NET)"),),
        "/0001": (shape(r"(?<=\b01/01)/0001(?: 00:00:00)?", "date that was never set (.NET)"),),
        ".0001": (shape(r"(?<=\b01\.01)\.0001(?: 00:00:00)?", "date that was never set (.NET)"),),
        "-0001": (
            shape(r"(?<= )-0001\b(?:-11-30)?(?: 00:00:00)?", "date that was never set (PHP)"),
        ),
        **dict.fromkeys(
            ("20", "19"),
            (
                shape(
                    rf"(?<!\d)(?:19|20)\d\d-\d\d-\d\d {_TIME}(?:\.\d{{1,9}})? [+-]\d{{4}}(?: "
                    rf"[A-Z]{{3,4}}| [+-]\d\d\b)?(?: m=[+-][\d.]+)?",
                    "date (Go, Ruby)",
                    sure=False,
                ),
                shape(
                    rf"(?<!\d)(?:19|20)\d\d-\d\d-\d\dT{_TIME}\.\d{{3,9}}(?:Z|[+-]\d\d:\d\d)",
                    "date (JSON)",
                    sure=False,
                ),
            ),
        ),
        "<": (
            shape(r"<[\w.<> -]{1,120} at 0x[0-9a-fA-F]{2,16}>", "Python object"),
            shape(
                r"<bound method [^<>]{1,120}>{1,2}|<built-in (?:function|method) [\w.]{1,60}(?: of "
                r"[^<>]{1,60})?>|<(?:class|module|enum) '[\w.]{1,80}'(?: from '[^<>']{1,200}')?(?: "
                r"\(built-in\))?>",
                "Python object",
            ),
            shape(
                r"<QuerySet \[(?:[^<>\[\]]|<[^<>]{1,120}>){0,600}\]>|<[A-Z]\w{1,40}: [^<>\n]{1,80} "
                r"object \(\w{1,40}\)>|<(?:Undefined|_io\.\w{3,30}[^<>]{1,120}|generator "
                r"[^<>]{1,80}"
                r"|re\.Match [^<>]{1,120}|\w{1,30}\.\w{1,40}: -?\d+)>",
                "Python object",
            ),
            shape(r"<no value>|<nil>|<invalid (?:reflect\.)?Value>", "Go value"),
        ),
        "function": (
            shape(
                r"(?:async )?\bfunction ?\*? ?\w{0,40}\([\w, {}=.]{0,80}\) ?\{(?: \[native code\] "
                r"|[^{}]{0,400})\}?",
                "function",
            ),
        ),
        "(": (
            shape(
                r"(?<![\w)])(?:\(\)|\([a-z_$][\w$]{0,30}(?:, ?[a-z_$][\w$]{0,30}){0,5}\)) ?=> "
                r"?(?!void\b|(?:string|number|boolean|any|unknown|never"
                r"|Promise)\b)(?:\{[^{}]{0,300}\}|[^\s;,]{1,60}(?: [+*/?:&|-]{1,2} "
                r"[^\s;,]{1,40}){0,6})",
                "function",
            ),
        ),
        "Promise {": (shape(r"Promise \{[^{}]{0,200}\}", "JavaScript object"),),
        "Symbol(": (shape(r"\bSymbol\([\w. -]{1,60}\)", "JavaScript object"),),
        **dict.fromkeys(
            ("Map(", "Set("),
            (shape(r"\b(?:Map|Set)\(\d+\) \{[^{}]{0,400}\}", "JavaScript object"),),
        ),
        "#": (
            shape(
                r"^#(?:REF!|VALUE!|DIV/0!|NAME\?|NULL!|N/A|NUM!|SPILL!|CALC!)$", "spreadsheet error"
            ),
        ),
        "System.": (
            shape(
                r"System\.(?:Collections\.(?:Generic\.)?\w+(?:`\d\[[^\[\]]{1,200}\])?|String\[\]"
                r"|Object(?:\[\])?|Linq\.\w+[\w.+`<>\[\], ]{0,120}|Func`\d\[[^\[\]]{1,200}\]"
                r"|Threading\.Tasks\.Task(?:`\d\[[^\[\]]{1,200}\])?|Data\.\w{3,40}|Byte\[\]"
                r"|Int32\[\])",
                ".NET object",
            ),
        ),
        "Microsoft.": (
            shape(r"Microsoft\.AspNetCore\.(?:\w{2,40}\.){1,4}\w{2,40}", ".NET object", sure=False),
        ),
        "Optional": (
            shape(
                r"\bOptional(?:Int|Long|Double)?(?:\.empty\b(?!\()|\[[^\[\]]{1,200}\])",
                "Java object",
            ),
        ),
        "Some(": (
            shape(r"(?:\A|(?<=: ))Some\((?:[^()]|\([^()]{0,80}\)){1,120}\)", "Scala or Rust value"),
        ),
        "#<": (
            shape(
                r"#<[A-Z]\w*(?:::\w+)*(?::0x[0-9a-f]{6,20})?(?:[ "
                r":][^<>]{0,300}(?:<[^<>]{0,100}>[^<>]{0,100}){0,4})?>|#<struct [^<>]{1,300}>"
                r"|#<(?:Proc|Method|Enumerator|Set|Class|Module):[^<>]{1,200}>",
                "Ruby object",
            ),
        ),
        "%!": (shape(_GO, "Go format"),),
        "map[": (
            shape(
                r"(?<![\w.*])map\[(?:[^\[\]:\s]{1,60}:(?:[^\[\]]"
                r"|\[[^\[\]]{0,200}\]){0,400})?\](?![\w*.{\[])",
                "Go map",
            ),
        ),
        "Page": (shape(r"(?<![\w./])(?:Page\(/[\w./-]{0,200}|Pages\(\d+)\)", "Hugo page"),),
        "0xc": (shape(r"(?<!\w)0xc000[0-9a-f]{6,8}\b", "Go pointer"),),
        "ZgotmplZ": (shape(r"#?ZgotmplZ", "Go value that was refused"),),
        "{": (
            shape(_DICT, "dictionary", sure=False),
            shape(
                r"\{\{\s?(?:no such element: |undefined value printed|parameter \S{1,40} was not "
                r"provided|'?\w{1,60}'? is undefined)[^{}]{0,200}\}\}",
                "Jinja value",
            ),
            shape(
                r"(?<![\w${%]){(?:[a-z]\w{0,40}=[^{}=,]{0,80}, "
                r"){1,30}[a-z]\w{0,40}=[^{}=,]{0,80}}(?!})",
                "Java map",
                sure=False,
            ),
        ),
        **dict.fromkeys(
            (
                "dict_",
                "odict_",
                "OrderedDict(",
                "defaultdict(",
                "datetime.",
                "Decimal(",
                "PosixPath(",
                "WindowsPath(",
                "UUID(",
                "Timestamp(",
                "frozenset(",
                "Counter(",
                "deque(",
                "namedtuple(",
                "Markup(",
            ),
            (
                shape(
                    r"(?<![\w.])(?:o?dict_(?:keys|values|items)\(\[.{0,400}?\]\)|(?:OrderedDict"
                    r"|defaultdict|Counter|frozenset|deque)\((?:[\[{<(].{0,400}?)?\)"
                    r"|datetime\.(?:datetime|date|time|timedelta)\([^()]{1,120}\)|(?:Decimal"
                    r"|PosixPath"
                    r"|WindowsPath|UUID|Timestamp|Markup)\(['\"‘’“”][^()]{0,200}['\"’”″′]\))",
                    "Python object",
                    sure=False,
                ),
            ),
        ),
        "b'": (
            shape(
                r"(?:\A|(?<=[:=(,\[] )|(?<=[(\[]))b'(?:[^'\\\s]|\\x[0-9a-f]{2}|\\.){1,300}'(?!\w)",
                "Python bytes",
            ),
        ),
    }
)
# What begins with a name that can't be told beforehand: `Berth[name=A12, price=null]` (records,
# data classes, what Lombok writes), `java.lang.Object@1b6d3586`, `Berth object (1)` (Django).
NAMED = pattern(
    rf"(?P<record>(?<![\w.])[A-Z]\w{{1,60}}(?:\[{_PAIRS}{{0,30}}\]|\((?:{_PAIRS}{{1,30}}"
    r"|[a-z]\w{0,40}=(?:'[^']{0,80}'|\"[^\"]{0,80}\"|null|None))\)))"
    rf"|(?P<address>(?<![\w.@])(?:[A-Za-z_]\w{{0,60}}\.){{0,10}}[A-Z][\w$]{{0,80}}(?:/0x[0-9a-f]"
    rf"{{4,20}}|/\d{{1,12}})?@(?=[0-9a-f]{{0,7}}\d)[0-9a-f]{{5,8}}\b(?!\.\w))"
    r"|(?P<model>(?:\A|(?<=: )|(?<=, ))[A-Z]\w{1,40} object \(\d{1,9}\)(?=,|\Z))"
)
NAMED_SHAPES = {
    "record": shape("", "object", sure=False),
    "address": shape("", "Java object"),
    "model": shape("", "Django object", sure=False),
}
# A block in which any of the shapes is has one of these, or is found by the pattern.
SIGNS = ("[", "<", "#", "{", "@", "=", "undefined", "null", "function")
SIGN = pattern(
    r"NaN|Infinity|None|Invalid [Dd]|Mon [A-Z]|Tue [A-Z]|Wed [A-Z]|Thu [A-Z]|Fri [A-Z]|Sat [A-Z]"
    r"|Sun [A-Z]|Optional[\[.ILD]|Some\(|Promise \{|Symbol\(|Map\(|Set\(|Decimal\(|PosixP|WindowsP"
    r"|UUID\(|Timestamp\(|OrderedD|Counter\(|Markup\(|Pages?\(|Microsoft\.A|System\.|ZgotmplZ"
)
LITERALS = (
    "0001", "0000-00-00", "%!", "0xc000", "b'", "nil of ", "$nil", "dict_", "datetime.",
    "frozenset(", "deque(", " object (",
)  # fmt: skip
CLOCK = pattern(r":\d\d(?:\.\d{3,9})?(?: [+-]\d{4}|Z|[+-]\d\d:)")
