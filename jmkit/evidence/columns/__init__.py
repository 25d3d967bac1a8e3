"""What the columns of a file are: their roles, the grain, the events and their stages."""
