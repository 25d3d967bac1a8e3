"""The way back: undo, redo, what changed when, the records as they were."""
