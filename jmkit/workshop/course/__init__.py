"""The folder of a class: making it, its teams, their settings, and the handouts of all of them."""
