"""A workshop's folder as something a stranger may have filled: names, reading, writing.

What other parts may use: `names` (what a name in the folder may be), `reading` (regular files up
to a limit), `writing` (whole files or none).
"""
