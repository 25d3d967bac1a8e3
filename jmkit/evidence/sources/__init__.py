"""Data files of a business as sources: what their columns are likely to be, which they are."""
