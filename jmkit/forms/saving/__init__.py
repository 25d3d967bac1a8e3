"""What has become of what was typed: when it is written, the receipts for the page, the status line."""
