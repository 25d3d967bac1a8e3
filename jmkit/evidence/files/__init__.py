"""Data files as tables of text: read whole, or refused with a reason."""
