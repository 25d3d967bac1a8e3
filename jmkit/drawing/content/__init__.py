"""What pictures say, before anything is drawn: facts of a journey, as words and numbers."""
