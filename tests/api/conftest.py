"""What the tests of the Python API share."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

GOOD = '<!DOCTYPE html><html lang="en"><title>Hours</title><p>We open at nine.</p></html>\n'
BAD = GOOD.replace("<p>", '<p><img src="a.jpg">').replace("open", "recieve you")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def django_site() -> None:
    """A Django project: a page at its root, and what answers beside."""
    import django
    from django.conf import settings
    from django.http import HttpResponse, HttpResponseRedirect, JsonResponse, StreamingHttpResponse
    from django.urls import path

    urls = ModuleType("tests.api.urls")
    urls.urlpatterns = [  # type: ignore[attr-defined]
        path("", lambda request: HttpResponse(GOOD)),
        path("bad/", lambda request: HttpResponse(BAD)),
        path("stream/", lambda request: StreamingHttpResponse([BAD[:50], BAD[50:]])),
        path("moved/", lambda request: HttpResponseRedirect("/bad/")),
        path("json/", lambda request: JsonResponse({})),
    ]
    sys.modules[urls.__name__] = urls
    settings.configure(ROOT_URLCONF=urls.__name__, ALLOWED_HOSTS=["testserver"])
    django.setup()
