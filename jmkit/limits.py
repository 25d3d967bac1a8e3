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
HANDOUT_BYTES: Final = 500_000_000  # of a handout that is put beside those of other teams
CLASS_TEAMS: Final = 1_000  # workshops in the folder of a class
CLASS_RECORDS: Final = 60  # of a kind, of one team, in a report on its class
CLASS_LETTERS: Final = 200  # of each of them
CARRIED_FILES: Final = 50_000  # in a folder or zip that somebody brings, all teams together
CARRIED_DEPTH: Final = 8  # folders within each other
CARRIED_ZIP_BYTES: Final = 500_000_000  # of a zip, and of all that is unpacked of it
CARRIED_TEAM_FILES: Final = 1_500  # of one workshop in it
CLASS_TEXTS: Final = 6_000  # compared with each other, of all teams together

# Data files.
DATA_CELLS: Final = 2_000_000  # rows × columns; a large file may hold one for every 8 bytes
PARQUET_CELLS: Final = 500_000  # and two for every byte, as far as nobody has packed a bomb
DATA_COLUMNS: Final = 2_000
DATA_FILES: Final = 200  # in the data folder of a workshop, that are offered to be opened
PIECE_BYTES: Final = 1_000_000  # of a file that the page brings, at once
SHOWN_COLUMNS: Final = 60  # of a file, with what each of them is
SHOWN_EVENTS: Final = 40  # of a file, the most frequent, with their stages
SHOWN_REJECTS: Final = 5_000  # lines that could not be read, by their numbers
PROFILED_COLUMNS: Final = 200  # that are looked at to tell what they hold
MAPPED_EVENTS: Final = 500  # different ones, the most frequent, that are given a stage by likeness
DATA_FIELD: Final = 100_000  # letters of one cell
DATA_TEXT: Final = 30_000_000  # letters of all the cells of a packed file, or four for every byte
GZIP_FACTOR: Final = 20  # bytes that a packed text may have for each of its file
WORKBOOK_BYTES: Final = 400_000_000  # of all its parts when unpacked
DATA_STAGES: Final = 100  # between which the time is measured: each with every other
QUERY_MEMORY: Final = 300_000_000  # bytes that a query on a file of `FOLDER_BYTES` may take
QUERY_FACTOR: Final = 60  # and how many for each byte that a file has beyond that
GLANCE_BYTES: Final = 4_000_000  # a page that `jmkit start` looks through before it opens

# Pictures.
PICTURE_PIXELS: Final = 50_000_000  # what telephones take; checked before a picture is shown
PIXELS_AT_ONCE: Final = 20_000_000  # of a picture that cannot be unpacked smaller, as JPEG can

# Names of files.
NAME_LENGTH: Final = 255  # characters of each part of a path
PATH_PARTS: Final = 16

# Forms.
REMEMBERED_TEXTS: Final = 20_000  # checksums a block knows again: hours of quick typing, 4 MB

# What is drawn and printed of a journey. Twelve stages with ten touchpoints each are a hundred
# touchpoints and some ten thousand letters; a record, a line or a reference counts as 40 letters.
DRAWN_STAGES: Final = 60
DRAWN_RECORDS: Final = 400  # of a kind, on one picture
DRAWN_LETTERS: Final = 60_000  # on one picture
DRAWN_AREA: Final = 150_000  # stages × letters in the fullest of them
DRAWN_PIXELS: Final = 45_000_000  # of a PNG: A1 at 240 dots an inch; four bytes each in memory
TILE_PIXELS: Final = 8_000_000  # of a strip of the map that follows the typing
NARROWEST_SCREEN: Final = 256  # CSS pixels: a phone, with side panels beside the page
WIDEST_SCREEN: Final = 3_840
TITLE_LETTERS: Final = 200  # of a workshop's title on a picture
PRINTED_LETTERS: Final = 500_000  # of a journey, in tables and lists: some 200 pages
PRINTED_AREA: Final = 10_000_000
TABLE_ROWS: Final = 2_000

COACHED_LETTERS: Final = 1_000  # of a text in which the coach looks for words

# What a sentence names: choices of a name that is none of them, and letters of each.
NAMED_CHOICES: Final = 60
NAMED_LETTERS: Final = 120

# A handout: of all its notebooks together, and of one cell. The kit's seven notebooks have 150
# cells, 60,000 letters of prose, and make 400,000 letters of HTML.
PAGE_CELLS: Final = 2_000
PAGE_PROSE: Final = 1_000_000  # letters of Markdown
PAGE_LETTERS: Final = 5_000_000  # letters of HTML, pictures of files aside
CELL_PROSE: Final = 50_000  # letters of Markdown, or of code
CELL_OUTPUTS: Final = 200
OUTPUT_LETTERS: Final = 300_000
NESTED_TAGS: Final = 250  # HTML elements within each other
CALL_LETTERS: Final = 4_000  # of the line that calls a block
REMEMBERED_LETTERS: Final = 5_000  # of a text whose print is kept for the next workshop
DRAWING_LETTERS: Final = 3_000_000  # of an SVG picture that a cell left

# Looks of handouts that somebody else made.
STYLE_BYTES: Final = 8_000_000  # of the pictures in a style sheet, each as often as it is named
STYLE_DEPTH: Final = 24  # blocks within blocks of a style sheet
TEMPLATE_SECONDS: Final = 10
TEMPLATE_BYTES: Final = 40_000_000  # what templates write; pictures are in it
TEMPLATE_MEMORY: Final = 500_000_000

# What this machine remembers.
PEOPLE_BYTES: Final = 1_000_000  # whose journal is written in ten thousand workshops
MADE_BYTES: Final = 650_000  # ten thousand handouts

# Forms: rows of a listing, the first and the last ones, and ticks of a question.
LISTED_FIRST: Final = 200
LISTED_LAST: Final = 100

# Personal data: signs that one handout's masks look through, at a few microseconds each where a
# text is made to be slow; what comes after is masked whole, since nobody has looked at it.
MASKED_SIGNS: Final = 1_000_000

# Journals. A person who types for three hours without a break makes 450 kB and 1,600 lines; a
# “piece” is what JSON makes an object of: a comma or a bracket, and eight of them at least a line.
# Journals. A person who types for three hours without a break makes 450 kB and 1,600 lines; a team
# leaves about a hundred records. A “piece” is what JSON makes an object of: a comma, a bracket or
# half a field, and eight of them at least a line; it takes about 150 bytes of memory.
JOURNAL_BYTES: Final = 20_000_000  # of one file
JOURNAL_VALUES: Final = 680_000  # of one file: 85,000 lines
JOURNAL_LINE_BYTES: Final = 1_000_000
JOURNAL_LINE_FIELDS: Final = 200  # no record has more than thirty
JOURNAL_LINE_DEPTH: Final = 20  # brackets within brackets; ours has three
JOURNAL_PROBLEMS: Final = 100  # told of one file
WORK_FILES: Final = 1_000
WORK_BYTES: Final = 60_000_000  # of all files in work/ but one's own
WORK_VALUES: Final = 1_280_000  # of all files in work/ but one's own: 160,000 lines
WORK_RECORDS: Final = 30_000  # but for one's own
