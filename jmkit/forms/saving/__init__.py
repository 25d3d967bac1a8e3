"""What has become of what was typed: saving it, its receipts, and what is said of it."""
