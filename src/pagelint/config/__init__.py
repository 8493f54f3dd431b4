"""A project's choices: `pagelint.toml` or `[tool.pagelint]`, nearest to the page."""

from pagelint.config.files import CONFIG_FILE, ConfigError
from pagelint.config.resolve import Configuration, Resolved

__all__ = ["CONFIG_FILE", "ConfigError", "Configuration", "Resolved"]
