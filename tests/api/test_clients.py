"""`assert_clean` on what the test clients of Django and Flask answer."""

from __future__ import annotations

import pytest

from pagelint.testing import assert_clean
from tests.api.conftest import BAD


@pytest.mark.usefixtures("django_site")
def test_answers_of_django() -> None:
    """A page is called by its address; what is no page is told, streamed answers are read."""
    from django.test import Client

    client = Client()
    for address, message in (
        ("/bad/?a=1", "\nhttp://testserver/bad/?a=1:1:55  error  missing-alt\n"),
        ("/stream/", "\nhttp://testserver/stream/:1:55  error  missing-alt\n"),
        ("/moved/", "http://testserver/moved/: redirects (302) to /bad/; "),
        ("/json/", "http://testserver/json/: answered application/json, "),
        ("/gone/", "http://testserver/gone/: answered 404; "),
    ):
        with pytest.raises(AssertionError) as caught:
            assert_clean(client.get(address))
        assert str(caught.value).startswith(message)
    assert_clean(client.get("/moved/", follow=True), ignore=["missing-alt", "typo"])
    assert_clean(client.get("/gone/").content, select="typo")


def test_answers_of_flask() -> None:
    """As those of Django."""
    from flask import Flask, redirect

    app = Flask(__name__)
    app.add_url_rule("/bad", "bad", lambda: BAD)
    app.add_url_rule("/stream", "stream", lambda: iter([BAD[:50], BAD[50:]]))
    app.add_url_rule("/moved", "moved", lambda: redirect("/bad"))
    app.add_url_rule("/json", "json", dict)
    client = app.test_client()
    for address, message in (
        ("/bad?a=1", "\nhttp://localhost/bad?a=1:1:55  error  missing-alt\n"),
        ("/stream", "\nhttp://localhost/stream:1:55  error  missing-alt\n"),
        ("/moved", "http://localhost/moved: redirects (302) to /bad; "),
        ("/json", "http://localhost/json: answered application/json, "),
        ("/gone", "http://localhost/gone: answered 404; "),
    ):
        with pytest.raises(AssertionError) as caught:
            assert_clean(client.get(address))
        assert str(caught.value).startswith(message)
    assert_clean(client.get("/moved", follow_redirects=True), ignore=["missing-alt", "typo"])
