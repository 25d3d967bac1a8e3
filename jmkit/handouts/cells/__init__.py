"""A notebook's cells in print: prose, blocks, and what is worth keeping of saved outputs."""
