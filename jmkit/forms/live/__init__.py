"""Blocks that follow the journey while it changes, in the kernel of a notebook."""
