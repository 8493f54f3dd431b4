"""The built-in rules: one module a rule, in folders by category."""
