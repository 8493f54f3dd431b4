"""Which language a text is in, told by the words and scripts that languages do not share."""
