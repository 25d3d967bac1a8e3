"""How much jmkit takes in before it says that it is too much: every limit, in one place.

Each is checked before the work it bounds, and told in one sentence when it is hit. They are chosen
so that whatever a workshop folder of 20 MB holds, what runs by itself ends within 20 seconds and
500 MB on two cores; real workshops stay far below each.
"""

from __future__ import annotations

from typing import Final

# Files: bytes.
SETTINGS_BYTES: Final = 256_000  # workshop.toml, and any other file of settings or records
NOTEBOOK_BYTES: Final = 20_000_000
PICTURE_BYTES: Final = 12_000_000
LOOK_BYTES: Final = 1_000_000  # each file of a handout's look
DATA_BYTES: Final = 200_000_000

# Pictures.
PICTURE_PIXELS: Final = 40_000_000  # checked before a picture is unpacked

# Names of files.
NAME_LENGTH: Final = 255  # characters of each part of a path
PATH_PARTS: Final = 16

# Looks of handouts that somebody else made.
STYLE_BYTES: Final = 8_000_000  # of the pictures in a style sheet, each as often as it is named
STYLE_DEPTH: Final = 24  # blocks within blocks of a style sheet
TEMPLATE_SECONDS: Final = 10
TEMPLATE_BYTES: Final = 40_000_000  # what templates write; pictures are in it
TEMPLATE_MEMORY: Final = 500_000_000

# What this machine remembers.
MADE_BYTES: Final = 650_000  # ten thousand handouts
