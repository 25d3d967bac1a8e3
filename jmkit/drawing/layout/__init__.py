"""A map on paper: one sheet, several, empty ones, and what stands at their foot."""
