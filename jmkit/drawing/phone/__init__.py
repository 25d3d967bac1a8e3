"""The map for a screen too narrow for columns: the journey runs down the page."""
