"""How forms look: widgets that share their looks, escaped HTML, the frame around a block."""
