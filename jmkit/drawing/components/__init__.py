"""What pictures are put together from: boxes of text, icons, photos, grids, heads."""
