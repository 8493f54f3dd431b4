"""Text of a chat assistant that was pasted along with its answer.

`:contentReference[oaicite:0]` or "As an AI language model" tells readers that nobody read the text
before it went out. Remove the mark, and check what the text says.
"""

import re
from collections.abc import Iterator

from pagelint.finding import Finding, Severity
from pagelint.page import Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.text._shapes import Table, find_shapes, shape
from pagelint_rules.text._texts import Texts, prose, unless_about

_REFERENCE = shape(r":?contentReference\[oaicite:\d+\](?:\{index=\d+\})?", "citation")
_TURN = shape(
    r"[\ue200-\ue206]?(?<![A-Za-z])(?:(?:cite|navlist|filecite)[\ue200-\ue206]?)?"
    r"turn\d{1,2}(?:search|view|news|image|fetch|file|academia|forecast|product)\d{1,3}"
    r"(?:[\ue200-\ue206]?turn\d{1,2}[a-z]{4,8}\d{1,3}){0,20}[\ue200-\ue206]?",
    "citation",
)
_CONTROL = shape(r"<\|(?:endoftext|im_(?:start|end)|assistant|user|system)\|>|</?think>", "control")
_SHAPES = Table(
    {
        ":contentReference[": (_REFERENCE,),
        "contentReference[": (_REFERENCE,),
        "oaicite:": (shape(r"\boaicite:\d+", "citation"),),
        "【": (shape(r"【\d{1,3}(?::\d{1,3})?†[^【】]{0,80}】", "citation"),),
        "[": (
            shape(r"\[oaicite:\d+\]|\[oai_citation[:_][^\[\]]{0,200}\]", "citation"),
            shape(r"\[cite_(?:start|end)\]|\[cite: ?\d[\d, -]{0,60}\]", "citation"),
            shape(r"\[(?:web|attached_file|memory|generated_image):\d{1,3}\]", "citation"),
        ),
        "([": (shape(r"\(\[[\w-]+(?:\.[\w-]+)+\]\[\d{1,3}\]\)", "citation"),),
        **dict.fromkeys(("turn", "cite", "filecite", "navlist", "\ue200"), (_TURN,)),
        "<": (_CONTROL, shape(r"</?grok:render[^<>]{0,300}>", "citation")),
    }
)
_PHRASES = pattern(
    r"(?:as an? (?:ai|artificial intelligence|large) (?:language )?model\b"
    r"|as of my last (?:knowledge|training) (?:update|cut-?off)"
    r"|i(?:'|’)?m sorry, but i can(?:'|’)?(?:no)?t (?:assist|fulfil|help with|comply|generate)"
    r"|i cannot (?:fulfil|comply with|assist with) (?:this|that|your) request"
    r"|(?:certainly|sure|of course|absolutely)[!,.] here(?:'|’)?(?: i)?s (?:a|an|the|your|some)\b"
    r"|here is (?:a|the) (?:revised|rewritten|polished) version of (?:your|the) "
    r"|(?:would you like me to|let me know if you(?:'|’)d like me to) "
    r"|als (?:ki-?|ai-?)(?:sprach|taal)model|natürlich! hier ist|gerne! hier ist"
    r"|natuurlijk! hier is"
    r"|en tant que (?:modèle de langage|ia)\b|bien sûr ?! voici"
    r"|como (?:un )?modelo de lenguaje|¡(?:claro|por supuesto)! aquí (?:tienes|está)"
    r"|come modello linguistico|certo! ecco|como (?:um )?modelo de linguagem|claro! aqui está"
    r"|jako model językowy|oczywiście! oto|regenerate response$"
    r"|(?:chatgpt|claude|gemini|copilot) (?:said|sagte):)",
    re.IGNORECASE,
)
# What the phrases begin with.
_FIRST_WORDS = frozenset({
    "absolutely!", "absolutely,", "als", "as", "bien", "certainly!", "certainly,", "certainly.",
    "certo!", "chatgpt", "claro!", "claude", "come", "como", "copilot", "en", "gemini", "gerne!",
    "here", "i", "i'm", "im", "jako", "let", "natuurlijk!", "natürlich!", "oczywiście!", "of",
    "regenerate", "sure!", "sure,", "sure.", "would", "¡claro!", "¡por",
})  # fmt: skip
_SIGNS = ("[", "†", "<", "turn0")
_ABOUT = pattern(r"\b(?:ai|ki|chatgpt|llms?|gpt-?\d?|chatbots?|language models?|prompts?|openai)\b")


@rule(
    category="text",
    severity="error",
    since="0.1",
    bad=[
        "<p>Rye keeps for a week.⟦:contentReference[oaicite:2]{index=2}⟧</p>",
        "<p>The fee rose twice, last year ⟦turn0search7⟧ and before ⟦【6†source】⟧.</p>",
        "<p>⟦[cite_start]⟧Bees sleep at night.⟦[cite: 1, 4]⟧</p>",
        "<p>⟦As an AI language model⟧, I have no opinion on bread.</p>",
        "<p>⟦Certainly! Here is a⟧ description of your bakery:</p>",
    ],
    good=[
        "<p>See [1]; it is our turn to search. 【新闻】</p>",
        "<h1>How ChatGPT answers</h1><p>As an AI language model, it has no opinion.</p>",
        "<p>He answered as a model would. Sure, here is fine.</p>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report marks that only assistants write, and their phrases at the start of a block."""
    texts = page.once(Texts)
    for block in texts.having(*_SIGNS):
        for each in find_shapes(prose(block), _SHAPES):
            shown = block.text[each.start : each.end]
            yield block.finding(
                each.start,
                each.end,
                f"a chat assistant's {each.shape.what} mark: {shown:.60}",
                hint="remove the mark, and check what the text says",
            )
    yield from unless_about(_ABOUT, texts, _phrases(texts))


def _phrases(texts: Texts) -> Iterator[Finding]:
    for block in texts.opening(_FIRST_WORDS):
        match = _PHRASES.match(block.text)
        if match:
            yield block.finding(
                *match.span(),
                f"a chat assistant's phrase: {match[0]:.60}",
                hint="remove it, and check what the text says",
                severity=Severity.WARNING,
            )
