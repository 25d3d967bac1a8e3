"""HTML that may stand in a page: written, cleaned, inspected."""
