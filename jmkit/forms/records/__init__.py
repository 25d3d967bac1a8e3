"""The form of one record, and lists of records: their items, order and layout."""
