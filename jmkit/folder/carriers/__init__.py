"""What is brought: work in folders and zips of strangers, and a file piece by piece."""
