"""The profile of the page tests holds here, too."""

import tests.page.conftest  # noqa: F401
