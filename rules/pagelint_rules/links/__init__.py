"""Links that lead nowhere, and the text that announces them."""
