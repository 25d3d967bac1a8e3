"""What is drawn on and what comes of it: canvas, display list, theme, colours."""
