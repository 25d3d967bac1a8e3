"""What has become of what was typed: saving, its receipts, and what is said of it."""
