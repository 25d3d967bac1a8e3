"""What every handout ends with: what to do next, and the words that were used."""
