"""The emotion curve: where its points stand, how they look, what is written beside them."""
