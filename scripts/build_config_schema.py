"""Write src/pagelint/config.schema.json from the keys and the built-in rules' options."""

import json
from pathlib import Path

from pagelint.config.schema import make_schema
from pagelint.plugins import load

PATH = Path(__file__).parent.parent / "src" / "pagelint" / "config.schema.json"

schema = make_schema({rule.id: rule for rule in load("pagelint_rules")})
PATH.write_text(json.dumps(schema, indent=2) + "\n", "utf-8")
