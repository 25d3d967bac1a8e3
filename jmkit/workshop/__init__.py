"""The facade: what notebook cells and scripts talk to; making, showing, mending workshops."""
