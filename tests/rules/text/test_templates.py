"""What a program should have filled in."""

import pytest

from pagelint.plugins import load
from pagelint.testing import lint, unmarked

RULES = {rule.id: rule for rule in load("pagelint_rules.text")}

FOUND = [
    (
        "unrendered-template",
        "<p>⟦{{#if x}}⟧a⟦{{/if}}⟧ ⟦{{{body}}}⟧ ⟦{{> footer}}⟧ ⟦{{else}}⟧ ⟦{{::name}}⟧</p>",
    ),
    (
        "unrendered-template",
        (
            "<p>⟦{% for x in y %}⟧ ⟦{# comment #}⟧ ⟦{{% notice %}}⟧ ⟦{{&lt; figure "
            'src="a.jpg" &gt;}}⟧</p>'
        ),
    ),
    (
        "unrendered-template",
        (
            '<p>⟦&lt;%# note %&gt;⟧ ⟦&lt;%@ page language="java" %&gt;⟧ ⟦&lt;#if '
            "x&gt;⟧yes⟦&lt;/#if&gt;⟧</p>"
        ),
    ),
    (
        "unrendered-template",
        "<p>⟦#set($x = 1)⟧ ⟦#foreach($x in $y)⟧ ⟦$!{x}⟧ ⟦${product.price}⟧ ⟦#{title}⟧</p>",
    ),
    (
        "unrendered-template",
        "<p>⟦@if($x)⟧ yes ⟦@endif⟧ ⟦@foreach ($a as $b)⟧ ⟦{!! $html !!}⟧ ⟦{{ $post->title }}⟧</p>",
    ),
    (
        "unrendered-template",
        "<p>⟦%(name)s⟧ has ⟦%d⟧ parts; ⟦%1$s⟧; ⟦{0}⟧ of ⟦{1}⟧; ⟦{count}⟧ rooms</p>",
    ),
    ("unrendered-template", "<p>⟦{n, plural, =0 {none} other {# rooms}}⟧</p>"),
    (
        "unrendered-template",
        '<p>⟦[% title %]⟧ ⟦[[ item.title ]]⟧ ⟦&lt;tmpl_var name="x"&gt;⟧ ⟦&lt;? echo $x ?&gt;⟧</p>',
    ),
    (
        "unrendered-template",
        "<div>Rooms ⟦<? echo $x; ?>⟧ free, ⟦<?php if ($a->b) { ?>⟧now⟦<?php } ?>⟧</div>",
    ),
    (
        "unfilled-merge-field",
        (
            "<p>Dear ⟦&lt;&lt;First Name&gt;&gt;⟧, ⟦#FIRSTNAME#⟧, ⟦{FirstName}⟧, "
            "⟦[Vorname]⟧, ⟦[[first_name]]⟧, ⟦*|FNAME:there|*⟧</p>"
        ),
    ),
    (
        "unfilled-merge-field",
        (
            "<p>⟦[Ihr Firmenname]⟧ ⟦[COMPANY NAME]⟧ ⟦[Insert Date]⟧ ⟦[Your Name Here]⟧ "
            "⟦[votre ville]⟧ ⟦[insérer la date]⟧</p>"
        ),
    ),
    (
        "unfilled-merge-field",
        "<p>⟦[unsubscribe]⟧ ⟦{unsubscribe_link}⟧ ⟦{{lead.First Name:default=there}}⟧</p>",
    ),
    ("stringified-value", "<p>Loading ⟦[object HTMLDivElement]⟧...</p>"),
    ("stringified-value", "<p>Posted: ⟦Invalid Date⟧ by Ann</p>"),
    (
        "stringified-value",
        "<p>Showing ⟦NaN⟧ of 12; €⟦NaN⟧; ⟦NaN⟧%; ⟦NaN:NaN⟧; ⟦NaN⟧/5; $⟦undefined⟧.00</p>",
    ),
    ("stringified-value", "<p>Welcome, ⟦undefined⟧!</p>"),
    ("stringified-value", "<p>Author: ⟦null⟧</p>"),
    ("stringified-value", '<a title="⟦undefined⟧">x</a>'),
    (
        "stringified-value",
        "<p>⟦&lt;function x at 0x7f1c&gt;⟧ and ⟦&lt;bound method X of Y&gt;⟧</p>",
    ),
    ("stringified-value", "<td>⟦#REF!⟧</td>"),
    (
        "server-error",
        "<p>⟦Notice: Undefined index: id in C:\\xampp\\htdocs\\index.php on line 12⟧</p>",
    ),
    (
        "server-error",
        (
            "<p>Intro text<br>⟦<b>Fatal error</b>:  Allowed memory size of 1 bytes exhausted "
            "in <b>/home/x/y.php</b> on line <b>3</b>⟧<br /></p>"
        ),
    ),
    ("server-error", "<p>⟦SQLSTATE[HY000] [2002] Connection refused⟧</p>"),
    ("server-error", "<p>Error: ⟦Uncaught TypeError: x is not a function⟧</p>"),
    ("server-error", '<p>⟦Traceback (most recent call last): File "x.py", line 1⟧</p>'),
    ("server-error", "<p>⟦System.NullReferenceException: Object reference not set.⟧</p>"),
    ("server-error", "<p>⟦org.hibernate.exception.GenericJDBCException: could not open⟧</p>"),
    ("server-error", "<p>⟦Es gab einen kritischen Fehler auf deiner Website.⟧</p>"),
    ("server-error", "<p>⟦Fehler beim Aufbau einer Datenbankverbindung⟧</p>"),
    ("server-error", "<h1>⟦500 Internal Server Error⟧</h1>"),
    ("server-error", "<p>⟦Liquid error (sections/x line 4): invalid url input⟧</p>"),
    (
        "untranslated-key",
        (
            "<p>⟦MOD_LOGIN_VALUE_USERNAME⟧ ⟦???search.title???⟧ ⟦!!!missing.key!!!⟧ "
            "⟦__MSG_title__⟧</p>"
        ),
    ),
    ("untranslated-key", "<button>⟦SUBMIT_BUTTON⟧</button>"),
    ("untranslated-key", "<p>⟦messages.welcome⟧</p>"),
    ("untranslated-key", "<p>⟦Missing translation: home.title⟧</p>"),
    ("untranslated-key", "<p>⟦LLL:EXT:news/Resources/x.xlf:more⟧</p>"),
]

SILENT = [
    "<div ng-app><p>{{ title }}</p></div>",
    '<div x-data="{}"><p>{{ title }}</p></div>',
    '<p @click="go">{{ title }} {{count}}</p>',
    '<script type="text/x-tmpl">{{ a }} <% b %></script>',
    "<template><p>{{ title }}</p></template>",
    "<p>The variable ${name} and the placeholder {name} are replaced in a template.</p>",
    "<p>Take 30% off, 4%–6% for members; 50%s; C:\\users; %APPDATA%; ${HOME}</p>",
    "<p>Write to anna@mill.example; ask @ben or @the_mill</p>",
    "<p>«Der Fluss» und «Das Tal»; [tea] or [coffee]; [Smith]; [Advertisement]</p>",
    "<p>“[Your] own words”, he wrote; [she] and [I]; [date of birth unknown]</p>",
    "<p>Its value is undefined there. NaN stands for no number. Drei zu null.</p>",
    "<p>Side effects: None</p>",
    '<p lang="de">Wert: null</p>',
    "<table><tr><th>Switch</th></tr><tr><td><code>-w</code></td><td>null</td></tr></table>",
    "<h1>What does [object Object] mean in JavaScript?</h1><p>[object Object]</p>",
    "<p><b>Warning:</b> no trains on line 3 before six.</p>",
    "<p>Notice: the bar closes early. A fatal error of judgement.</p>",
    "<h1>Fix “Error establishing a database connection”</h1><p>SQLSTATE[HY000] is a code.</p>",
    "<p>Page not found. Sorry, there is nothing here.</p>",
    "<h3>index.html</h3>",
    "<h2>mill.example</h2>",
    "<p>package.json</p>",
    "<p>LOT_0815_C</p>",
    "<p>The translation is missing. What??? No!!!</p>",
    "<p>UINT_MAX is a limit; CTRL_C stops it.</p>",
]


@pytest.mark.parametrize(("rule", "marked"), FOUND)
def test_found(rule: str, marked: str) -> None:
    """A leftover is reported at its exact place, and each only once."""
    html, spans = unmarked(marked)
    assert sorted(finding.span for finding in lint(RULES[rule], html)) == spans


@pytest.mark.parametrize("html", SILENT)
def test_silent(html: str) -> None:
    """What looks like one stays unreported by every rule about texts."""
    assert [finding.excerpt for rule in RULES.values() for finding in lint(rule, html)] == []
