"""The document: title, headings, landmarks."""
