"""From a display list to a file or a screen: matplotlib, SVG, PNG, live tiles."""
