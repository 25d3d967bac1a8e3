"""The matrix of opportunities: its axes, its quadrants, its points."""
