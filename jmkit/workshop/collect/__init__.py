"""Workshops that come back from elsewhere are taken into their class."""
