"""How wide letters are, and texts wrapped into the room there is for them."""
