"""Where pages come from. One file a kind of source."""
