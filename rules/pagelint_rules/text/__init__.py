"""What the content management system left behind in the text."""
