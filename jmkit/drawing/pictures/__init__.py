"""The pictures: each from a journey to a display list."""
