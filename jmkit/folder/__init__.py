"""A workshop's folder, which a stranger may have filled, and what the user's machine remembers.

From outside: `names` (what a name in the folder may be), `reading` (regular files up to a limit),
`writing` (whole files or none), `notebooks`, `raster` and `metadata` (pictures), `settings`,
`packs` and `kit` (what a workshop starts from), `person` and `private` (whose journal), `access`.
"""
