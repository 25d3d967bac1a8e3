"""`jmkit class`: making a class, following it, and what its teams made."""
