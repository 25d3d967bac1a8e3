"""One field: its control, the help beside it, and the messages while it is filled in."""
