"""One field: its control, the help beside it, what is said while it is filled in."""
