"""The typefaces that come with jmkit: which font draws a letter, and what of it a page carries."""
