"""What follows from the records, and nobody fills in: levels, ranks, and excerpts for pictures."""
