"""The page for the boss: the first page of every handout, as text that can be read and copied."""
