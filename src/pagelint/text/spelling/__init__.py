"""The embedded typo engine: text runs in, misspellings out. It knows no HTML.

How a word is judged:

1. `survey` reads all runs of a page in one go; `unknown` tells words from tokens that are none,
   once for every page to come. A token is a word if a dictionary of common size has it (British and
   American alike), or if it is a well-known name with its capital. What the frequency list carries
   beyond that ("recieve") counts as seen, not as right.
2. Tokens that no place and no candidate could make a typo are dropped at once: most names are.
   Runs that look to be in another language are left out, so are tokens inside addresses, file
   names, numbers, calls and code, tokens with capitals inside, short ones all in capitals, or
   letters beyond ASCII, words cut off by dots, words used more than three times, and what the user
   accepts.
3. `candidates` finds the words one slip away (an index of candidates with one letter left out) and,
   where the word may be a typo at all, words that sound alike and are two slips away. Slips cost
   what corrections of known misspellings taught: a lost double letter is cheap, a changed first
   letter dear. Candidates are ranked by frequency and cost; words of the page, a listed
   correction, and what fits between its neighbours (`context`) come first.
4. `decision` adds up log-odds. For a typo speak a frequent candidate, a cheap slip, a long word, a
   listed misspelling, neighbours that the candidate often has, the right word elsewhere on the
   page; against it speak a frequency of its own, a place in larger dictionaries or in lists of
   names, a capital in mid-sentence, more than one use, the page's address, a regular prefix or
   suffix, other unknown words beside it, a hyphen, a label, quotation marks, signs of software on
   the page. More uses do not acquit a known misspelling of a common word, unless some place shows
   it to be a name. `terms` turns that round for what nobody ever wrote and what stands, among
   drugs or diseases, a slip away from one: there neither capital nor list matters. `gluing` weighs
   two words run together, and the likelier reading wins.
5. `apostrophes` looks for words that lost an apostrophe or a blank ("dont", "lhomme", "alot"): by
   the tables of `losses`, and by their form in languages that elide.
6. `repeats` and `spaces` look for doubled words and for marks without a space, in certain shapes;
   `variants` for two spellings of one word.

`STRICTNESS` sets the log-odds that a likely (warning) and a sure (error) defect need. What belongs
to one language is its lexicon file and its `Grammar`. Languages other than English have weights of
their own (`continental`), and accept what their rules make of known words (`formation`).
"""

from pagelint.text.spelling.checker import STRICTNESS, check, judge
from pagelint.text.spelling.derivation import is_beginning
from pagelint.text.spelling.lexicon import Lexicon, load
from pagelint.text.spelling.model import Misspelling, TextRun
from pagelint.text.spelling.survey import Page
from pagelint.text.spelling.unknown import is_known

__all__ = [
    "STRICTNESS",
    "Lexicon",
    "Misspelling",
    "Page",
    "TextRun",
    "check",
    "is_beginning",
    "is_known",
    "judge",
    "load",
]
