"""The board for everyone and everywhere: axe, fingers, keys alone, narrow, enlarged, overfull."""

from __future__ import annotations

import pytest
from board_page import BoardPage

import jmkit as jm
from jmkit.model.derived.evidence_level import evidence_level

LONG = "הלקוחה מחכה בתור ארוך, reading about NPS 47 % ☕ " * 6
SIZES = {"phone": (360, 740), "tablet": (820, 1180), "laptop": (1366, 768), "wall": (1920, 1080)}


@pytest.fixture
def show(browser, tmp_path):
    """Shows a board with some records on it."""
    contexts = []

    def shown(*records, language="en", size="laptop", dark=False, touch=False):
        width, height = SIZES[size]
        context = browser.new_context(
            viewport={"width": width, "height": height}, has_touch=touch, is_mobile=touch
        )
        contexts.append(context)
        folder = tmp_path / f"{len(contexts)}"
        folder.mkdir()
        board = BoardPage(context.new_page(), folder, language, dark=dark)
        board.write(*records)
        return board

    yield shown
    for context in contexts:
        context.close()


def stages(count=3):
    return [jm.Stage(id=f"s{n}", title=f"Stage {n}", position=n) for n in range(count)]


def journey():
    """One of everything, and texts as long as people write them."""
    return [
        *stages(),
        jm.Stage(id="s0", title="Hear", position=0, emotion=1, future_emotion=2, thought="Really?"),
        jm.Step(title="asks a friend", stage="s0"),
        jm.Touchpoint(id="t", title="A call", stage="s0", emotion=2, channel="Phone"),
        jm.Touchpoint(title=LONG, stage="s1", emotion=-2, thought=LONG, moment_of_truth=True),
        jm.PainPoint(id="p", title=LONG, stage="s1", severity=5),
        jm.PainPoint(title="Nobody answers", stage="s0"),
        jm.Evidence(text="Twelve minutes", kind="survey", supports=("p",)),
        jm.Opportunity(title="Order ahead", answers=("p",), impact=4, effort=2),
    ]


def overfull():
    """Twelve stages with forty touchpoints."""
    touchpoints = [
        jm.Touchpoint(id=f"t{n}", title=LONG, stage=f"s{n % 12}", position=n, emotion=n % 5 - 2)
        for n in range(40)
    ]
    return [*stages(12), *touchpoints]


def cell(board, lane, n):
    return board.page.locator(f'.jmb-cell[data-lane="{lane}"]').nth(n)


def card(board, lane, n):
    return cell(board, lane, n).locator(".jmb-card").first


def places(board, kind="touchpoints"):
    return [one.stage for one in getattr(board.journey, kind)]


@pytest.mark.parametrize("language", ["he", "en"])
@pytest.mark.parametrize(("size", "dark"), [("laptop", False), ("phone", True)])
def test_axe_finds_nothing(show, violations, language, size, dark):
    board = show(*journey(), language=language, size=size, dark=dark)
    card(board, "touchpoints", 0).locator(".jmb-body").click()
    board.page.locator(".jmb-open .jmb-prove").wait_for()
    assert violations(board.page, ".jmkit") == []


@pytest.mark.parametrize("language", ["he", "en"])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_wider_than_the_page(show, language, size):
    page = show(*overfull(), language=language, size=size).page
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    wide = "all => all.filter(one => one.scrollWidth > one.clientWidth).map(one => one.outerHTML)"
    assert page.locator(".jmb-card").evaluate_all(wide) == []


@pytest.mark.parametrize("size", SIZES)
def test_enlarged_twice_nothing_is_wider_either(show, size):
    page = show(*overfull(), size=size).page
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_phone_shows_one_stage_and_its_names_lead_to_the_others(show):
    board = show(*journey(), size="phone")
    board.page.get_by_role("button", name="Stage 1").click()
    heads = board.page.locator(".jmb-lane-stages .jmb-text:visible")
    assert heads.all_inner_texts() == ["Stage 1"]
    assert card(board, "touchpoints", 1).is_visible()
    assert not card(board, "touchpoints", 0).is_visible()


class Finger:
    """Touches a page, as a hand does."""

    def __init__(self, page):
        self._session = page.context.new_cdp_session(page)

    def drag(self, start, *way):
        self._send("touchStart", start)
        for point in way:
            self._send("touchMove", point)
        self._session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    def _send(self, kind, point):
        points = [{"x": point[0], "y": point[1]}]
        self._session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


def middle(locator):
    box = locator.bounding_box()
    return (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


@pytest.mark.parametrize(("language", "onward"), [("he", 1), ("en", -1)])
def test_a_swipe_leads_to_the_next_stage(show, language, onward):
    board = show(*journey(), language=language, size="phone", touch=True)
    x, y = middle(card(board, "touchpoints", 0))
    way = [(x + onward * far, y) for far in (20, 60, 120)]
    Finger(board.page).drag((x, y), *way)
    heads = board.page.locator(".jmb-lane-stages .jmb-text:visible")
    assert heads.all_inner_texts() == ["Stage 1"]


def test_a_finger_drags_a_card_by_its_grip_to_another_stage(show):
    board = show(*journey(), size="tablet", touch=True)
    grip = card(board, "touchpoints", 0).locator(".jmb-grip")
    goal = middle(cell(board, "touchpoints", 2))
    Finger(board.page).drag(middle(grip), (goal[0] - 20, goal[1]), goal)
    board.page.wait_for_function("document.querySelector('.jmb-live').textContent")
    assert places(board) == ["s1", "s2"]


def test_on_a_phone_a_card_is_dropped_on_the_name_of_a_stage(show):
    board = show(*journey(), size="phone", touch=True)
    grip = card(board, "touchpoints", 0).locator(".jmb-grip")
    goal = middle(board.page.get_by_role("button", name="Stage 2"))
    Finger(board.page).drag(middle(grip), (goal[0] - 20, goal[1]), goal)
    board.page.wait_for_function("document.querySelector('.jmb-live').textContent")
    assert places(board) == ["s1", "s2"]


AT_ITS_END = """() => {
    const [room, board] = ['.jmb-scroll', '.jmb-grid'].map(
        (one) => document.querySelector(one).getBoundingClientRect().right);
    return board <= room + 1; }"""


def test_a_card_dragged_to_the_edge_takes_the_board_along(show):
    board = show(*overfull())
    mouse, page = board.page.mouse, board.page
    mouse.move(*middle(card(board, "touchpoints", 0).locator(".jmb-text")))
    mouse.down()
    _, y = middle(cell(board, "touchpoints", 0))
    mouse.move(1000, y)
    mouse.move(1340, y)
    last = cell(board, "touchpoints", 11)
    page.wait_for_function(AT_ITS_END)
    mouse.move(*middle(last))
    mouse.up()
    page.wait_for_function("document.querySelector('.jmb-live').textContent")
    assert board.journey.find("touchpoint", "t0").stage == "s11"


def test_keys_alone_write_score_prove_move_and_take_back(show):
    board = show(*stages())
    page, keys = board.page, board.page.keyboard
    page.get_by_role("button", name="Add a stage").focus()
    for key in ("Tab", "Tab", "Tab"):  # undo, redo, and into the board
        keys.press(key)
    for key in ("ArrowDown", "ArrowDown"):
        keys.press(key)
    keys.type("A call")  # the first letter opens the card
    keys.press("Tab")
    keys.type("Why so long?")
    keys.press("Escape")
    keys.press("2")
    keys.press("Alt+ArrowRight")
    keys.press("ArrowDown")
    keys.press("ArrowDown")
    keys.press("-")
    (made,) = board.journey.touchpoints
    said = (made.title, made.thought, made.emotion, made.stage)
    assert said == ("A call", "Why so long?", 2, "s1")
    assert board.journey.stages[1].emotion == -1


def test_keys_alone_prove_a_pain_point(show):
    board = show(*stages(), jm.PainPoint(id="p", title="The queue", stage="s0"))
    keys = board.page.keyboard
    card(board, "pain-points", 0).focus()
    keys.press("5")
    board.page.locator(".jmb-card:focus .jmb-prove").wait_for()
    prove = board.page.locator(".jmb-prove:focus")
    while not prove.count():
        keys.press("Tab")
    keys.press("Enter")
    keys.type("Twelve minutes")
    keys.press("Enter")
    board.page.wait_for_function("document.querySelector('[data-level=heard]')")
    pain = board.journey.pain_points[0]
    assert (pain.severity, evidence_level(board.journey, pain)) == (5, "heard")


def test_keys_alone_add_rename_reorder_and_remove_a_stage(show):
    board = show(*stages())
    page, keys = board.page, board.page.keyboard
    titles = lambda: [one.title for one in board.journey.stages]  # noqa: E731
    page.get_by_role("button", name="Add a stage").press("Enter")
    page.locator("textarea.jmb-written").wait_for()
    keys.type("Farewell")
    keys.press("Escape")
    keys.press("Alt+ArrowLeft")
    page.wait_for_function("document.querySelector('.jmb-live').textContent")
    assert titles() == ["Stage 0", "Stage 1", "Farewell", "Stage 2"]
    keys.press("Delete")
    assert titles() == ["Stage 0", "Stage 1", "Stage 2"]


def test_a_key_stroke_never_waits_for_the_kernel(show):
    board = show(*overfull())
    board.is_deaf = True
    cell(board, "touchpoints", 1).locator(".jmb-empty").click()
    board.page.keyboard.type("typed while nobody listens")
    board.page.keyboard.press("Escape")
    texts = cell(board, "touchpoints", 1).locator(".jmb-text").all_inner_texts()
    assert texts[-1] == "typed while nobody listens"


def test_a_click_elsewhere_closes_a_card_on_which_something_was_set(show):
    board = show(*stages())
    cell(board, "touchpoints", 0).locator(".jmb-empty").click()
    board.page.locator('.jmb-open [data-score="2"]').click()
    board.page.locator(".jmb-bar").click(position={"x": 900, "y": 5})
    board.page.locator(".jmb-open").wait_for(state="detached")
