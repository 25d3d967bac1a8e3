"""Data files in the page: brought there, read, and told what their columns and events are."""
