"""How much jmkit takes in before it says that it is too much: every limit, in one place.

Each is checked before the work it bounds, and told in one sentence when it is hit. They are chosen
so that whatever a workshop folder of 20 MB holds, what runs by itself ends within 20 seconds and
500 MB on two cores; real workshops stay far below each.
"""

from __future__ import annotations

from typing import Final

# Files: bytes.
FOLDER_BYTES: Final = 20_000_000  # of a folder for which the promise above is made
SETTINGS_BYTES: Final = 64_000  # workshop.toml, and any other file of settings or records
SETTINGS_LINE: Final = 2_000  # letters; a name of a thousand parts takes a megabyte to take apart
NOTEBOOK_BYTES: Final = 20_000_000
NOTEBOOK_VALUES: Final = 1_000_000  # its commas and brackets: each may become a thing of 100 bytes
NOTEBOOKS: Final = 100  # in a workshop's folder
PICTURE_BYTES: Final = 12_000_000
LOOK_BYTES: Final = 1_000_000  # each file of a handout's look
DATA_BYTES: Final = 200_000_000

# Data files.
DATA_CELLS: Final = 2_000_000  # rows × columns; a large file may hold one for every 8 bytes
PARQUET_CELLS: Final = 500_000  # and two for every byte, as far as nobody has packed a bomb
DATA_COLUMNS: Final = 2_000
DATA_FIELD: Final = 100_000  # letters of one cell
DATA_TEXT: Final = 30_000_000  # letters of all the cells of a packed file, or four for every byte
DATA_STAGES: Final = 100  # between which the time is measured: each with every other
QUERY_MEMORY: Final = 300_000_000  # bytes that a query on a file of `FOLDER_BYTES` may take
QUERY_FACTOR: Final = 60  # and how many for each byte that a file has beyond that

# Pictures.
PICTURE_PIXELS: Final = 50_000_000  # what telephones take; checked before a picture is shown
PIXELS_AT_ONCE: Final = 20_000_000  # of a picture that cannot be unpacked smaller, as JPEG can

# Names of files.
NAME_LENGTH: Final = 255  # characters of each part of a path
PATH_PARTS: Final = 16
