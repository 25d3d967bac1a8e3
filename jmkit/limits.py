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

# Journals. A person who types for three hours without a break makes 450 kB and 1,600 lines; a team
# leaves about a hundred records. A “piece” is what JSON makes an object of: a comma, a bracket or
# half a field, and eight of them at least a line; it takes about 150 bytes of memory.
JOURNAL_BYTES: Final = 20_000_000  # of one file
JOURNAL_PIECES: Final = 680_000  # of one file: 85,000 lines
JOURNAL_LINE_BYTES: Final = 1_000_000
JOURNAL_LINE_FIELDS: Final = 200  # no record has more than thirty
JOURNAL_LINE_DEPTH: Final = 20  # brackets within brackets; ours has three
JOURNAL_PROBLEMS: Final = 100  # told of one file
WORK_FILES: Final = 1_000
WORK_BYTES: Final = 60_000_000  # of all files in work/ but one's own
WORK_PIECES: Final = 1_280_000  # of all files in work/ but one's own: 160,000 lines
WORK_RECORDS: Final = 30_000  # but for one's own
