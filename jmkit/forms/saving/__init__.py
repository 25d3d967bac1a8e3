"""From a key stroke to the journal: when it is written, the receipts for the page, the status."""
