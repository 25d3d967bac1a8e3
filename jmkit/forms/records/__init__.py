"""One record and lists of them: forms, items, order, names."""
