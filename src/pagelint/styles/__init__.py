"""The static cascade: what a page's own style sheets make of its elements.

Pure, lazy and kept once per page: nothing is parsed or matched before somebody asks. No sheet is
ever fetched. Answers have three values; None stands for "cannot tell".
"""
