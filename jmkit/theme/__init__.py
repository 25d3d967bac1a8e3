"""How everything looks, said once: colours, type, spacing; pictures and pages draw with it."""
