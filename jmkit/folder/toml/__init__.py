"""Files that people write by hand: read, and what is wrong in them told with its line."""
