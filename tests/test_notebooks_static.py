"""What holds for every guided notebook before anything is run."""

import ast
import re
from itertools import pairwise

import nbformat
import pytest

from jmkit.folder.kit import kit_folder
from jmkit.folder.notebooks import KNOWN_TEXTS, known_text

NAMES = [
    "00-welcome",
    "01-persona",
    "02-journey",
    "03-pain-points",
    "04-opportunities",
    "05-action-plan",
    "06-handout",
]
LANGUAGES = {"en": "ltr", "he": "rtl"}
FIRST_CODE = "import jmkit as jm; ws = jm.open()"
CALLS = {
    "form",
    "card",
    "map",
    "matrix",
    "summary",
    "check",
    "data",
    "survey",
    "funnel",
    "reviews",
    "findings",
    "trace",
}
CALLS |= {"handout", "progress", "board", "notes"}
FORMS = {"participant", "personas", "scenario", "evidence", "actions"}
BOARDS = {
    "ws.board()",
    'ws.board(["emotions", "touchpoints", "pain-points"])',
    'ws.board(["pain-points", "opportunities"])',
}
LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
RIGHT_TO_LEFT = ('<div dir="rtl" lang="he">\n\n', "\n\n</div>")


def path_of(language, name):
    return kit_folder("notebooks") / language / f"{name}.ipynb"


def read(language, name):
    return nbformat.read(path_of(language, name), as_version=nbformat.NO_CONVERT)


def cells(notebook, kind):
    return [cell for cell in notebook.cells if cell.cell_type == kind]


def prose_cells(notebook):
    """The Markdown but the hint to press ▶▶, which is in both languages."""
    return [c for c in cells(notebook, "markdown") if not c.id.endswith("-run-hint")]


def heading(notebook):
    return re.search(r"^# (.+)$", notebook.cells[0].source, re.MULTILINE).group(1)


def is_literal(argument):
    listed = argument.elts if isinstance(argument, ast.List) else [argument]
    return all(isinstance(one, ast.Constant) for one in listed)


@pytest.fixture(params=[f"{lang}/{name}" for lang in LANGUAGES for name in NAMES])
def where(request):
    return tuple(request.param.split("/"))


@pytest.fixture
def notebook(where):
    return read(*where)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_folder_holds_the_seven_notebooks_and_nothing_else(language):
    folder = kit_folder("notebooks") / language
    assert sorted(p.name for p in folder.iterdir()) == [f"{name}.ipynb" for name in NAMES]


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_have_the_same_cells(name):
    def skeleton(notebook):
        return [
            (c.id, c.cell_type, c.metadata, c.source if c.cell_type == "code" else None)
            for c in notebook.cells
        ]

    assert skeleton(read("he", name)) == skeleton(read("en", name))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_cell_id_stands_once_in_the_whole_kit(language):
    ids = [cell.id for name in NAMES for cell in read(language, name).cells]
    assert len(ids) == len(set(ids))


def test_it_is_valid_in_the_format_with_cell_ids(notebook):
    nbformat.validate(notebook)
    assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)


def test_it_is_written_as_jupyter_writes_it(where, notebook):
    assert path_of(*where).read_text("utf-8") == nbformat.writes(notebook) + "\n"


def test_its_metadata_name_language_direction_and_step(where, notebook):
    language, name = where
    assert notebook.metadata.kernelspec.name == "python3"
    assert notebook.metadata.jmkit == {
        "language": language,
        "direction": LANGUAGES[language],
        "step": name.split("-", 1)[1],
    }


def test_it_has_no_outputs(notebook):
    for cell in cells(notebook, "code"):
        assert (cell.outputs, cell.execution_count) == ([], None)


def test_code_is_hidden_from_view_and_from_print(notebook):
    for cell in cells(notebook, "code"):
        assert cell.metadata.jupyter.source_hidden
        assert "remove-input" in cell.metadata.tags


def test_the_first_line_opens_the_workshop(notebook):
    assert cells(notebook, "code")[0].source == FIRST_CODE


def test_every_other_line_is_one_call_with_literal_arguments(notebook):
    for cell in cells(notebook, "code")[1:]:
        (statement,) = ast.parse(cell.source).body
        call = statement.value
        assert "\n" not in cell.source
        assert call.func.value.id == "ws"
        assert call.func.attr in CALLS
        assert all(map(is_literal, call.args))
        assert not call.keywords


def test_every_form_and_every_block_has_its_place():
    code = [c.source for name in NAMES for c in cells(read("en", name), "code")]
    assert {f'ws.form("{form}")' for form in FORMS} == {c for c in code if "ws.form" in c}
    assert {c for c in code if "ws.board" in c} == BOARDS
    assert {re.match(r"ws\.(\w+)", c).group(1) for c in code if c != FIRST_CODE} == CALLS


def test_the_only_h1_stands_in_the_first_cell(notebook):
    found = [n for n, c in enumerate(notebook.cells) if re.search(r"^# ", c.source, re.MULTILINE)]
    assert found == [0]


def test_hebrew_prose_is_wrapped_and_nothing_else_is_html(where, notebook):
    for cell in prose_cells(notebook):
        prose = cell.source
        if where[0] == "he":
            assert prose.startswith(RIGHT_TO_LEFT[0])
            assert prose.endswith(RIGHT_TO_LEFT[1])
            prose = prose.removeprefix(RIGHT_TO_LEFT[0]).removesuffix(RIGHT_TO_LEFT[1])
        assert not re.search(r"</?[a-z]", prose)


def test_hebrew_stays_in_the_hebrew_notebooks(where, notebook):
    for cell in prose_cells(notebook):
        assert bool(re.search("[א-ת]", cell.source)) == (where[0] == "he")


def test_a_hint_in_both_languages_says_how_to_run(notebook):
    hint = notebook.cells[2]
    assert "workshop-only" in hint.metadata.tags
    assert all(f'lang="{language}"' in hint.source for language in LANGUAGES)
    assert hint.source.count("▶▶") == 2


def test_links_lead_to_notebooks_by_their_headings(where, notebook):
    for cell in cells(notebook, "markdown"):
        for label, target in LINK.findall(cell.source):
            assert target.endswith(".ipynb")
            assert label == heading(read(where[0], target.removesuffix(".ipynb")))


def test_links_are_left_out_of_the_handout(notebook):
    linked = [cell for cell in cells(notebook, "markdown") if LINK.search(cell.source)]
    assert all("workshop-only" in cell.metadata.tags for cell in linked)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_notebook_ends_with_a_link_to_the_next(language):
    for name, following in pairwise(NAMES):
        assert f"({following}.ipynb)" in read(language, name).cells[-1].source


def test_people_have_a_field_for_their_own_notes(where, notebook):
    step = where[1].split("-", 1)[1]
    name = {"welcome": "parking-lot", "handout": "commitment"}.get(step, step)
    assert [c.source for c in cells(notebook, "code") if "notes" in c.source] == [
        f'ws.notes("{name}")'
    ]


def test_nobody_is_asked_to_double_click_or_to_press_shift_and_enter(notebook):
    said = re.compile(r"double.click|Shift|פעמיים", re.IGNORECASE)
    assert not [cell.id for cell in cells(notebook, "markdown") if said.search(cell.source)]


def test_what_the_handout_keeps_begins_with_a_heading(notebook):
    kept = [c for c in cells(notebook, "markdown") if "tags" not in c.metadata]
    assert all(re.search(r"^##? ", cell.source, re.MULTILINE) for cell in kept)


def test_no_cell_can_be_removed_or_edited(notebook):
    for cell in notebook.cells:
        assert cell.metadata.deletable is False
        assert cell.metadata.editable is False


def test_tags_are_known(notebook):
    tags = {tag for cell in notebook.cells for tag in cell.metadata.get("tags", [])}
    assert tags <= {"remove-input", "workshop-only"}


def test_every_text_is_known_as_the_kit_s_own(notebook):
    listed = (kit_folder("notebooks") / KNOWN_TEXTS).read_text("ascii").splitlines()
    texts = [cell.source for cell in cells(notebook, "markdown")]
    unknown = [text for text in texts if known_text(text) not in listed]
    assert not unknown, "a handout would print them: run scripts/known_texts.py"
