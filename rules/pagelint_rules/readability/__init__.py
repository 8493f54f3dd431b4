"""How hard the page is to read, and which sentences make it so."""
