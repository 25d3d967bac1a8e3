"""What stands in a disc: a number, an initial, a photo."""
