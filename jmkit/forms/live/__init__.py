"""Live faces of blocks, which follow the journey while it changes, and the kernel they live in."""
