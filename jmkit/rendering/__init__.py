"""The picture service: which picture, from which data, for forms, pages and files alike."""
