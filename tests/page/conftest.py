"""Page tests never measure time, and run against whichever parser is switched on."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "page", deadline=None, max_examples=200, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("page")
