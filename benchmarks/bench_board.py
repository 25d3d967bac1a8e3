"""How light the board is against the three lists of notebook 02: the same journey, all visible.

Also what the kernel does between a key stroke or a dropped card and its answer, in processor time:
the page shows both at once and waits for neither (tests/browser/test_board_page.py).
"""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import comm
from bench_forms import THIRD, Counter, report

from jmkit.board import BOARD_LANES, board
from jmkit.board.face import Board
from jmkit.forms import FormSession, form
from jmkit.i18n import Translator
from jmkit.journal import Journals
from jmkit.model import Stage, Step, Touchpoint

if TYPE_CHECKING:
    from collections.abc import Callable

STAGES, STEPS, TOUCHPOINTS = 12, 24, 40
LISTS = ("stages", "steps", "touchpoints")
ANSWER_BAR = 0.020  # seconds of the kernel's processor time
TITLE = "הלקוחה מחכה בתור בבוקר"


def fill(journals: Journals) -> None:
    """Twelve stages with 24 steps and 40 touchpoints."""
    for n in range(STAGES):
        journals.save(Stage(id=f"s{n}", title=f"Stage {n}", position=n, emotion=n % 5 - 2))
    for n in range(STEPS):
        journals.save(Step(title=TITLE, stage=f"s{n % STAGES}", position=n))
    for n in range(TOUCHPOINTS):
        stage, emotion = f"s{n % STAGES}", n % 5 - 2
        journals.save(Touchpoint(id=f"t{n}", title=TITLE, stage=stage, position=n, emotion=emotion))


def counted(show: Callable[[], Any]) -> tuple[int, int]:
    """Messages and bytes of showing something; what all blocks share was sent before."""
    show()
    Counter.messages = Counter.size = 0
    show()
    return Counter.messages, Counter.size


def first_display(session: FormSession) -> None:
    """Prints the board against the lists."""
    ours = counted(lambda: board(session))
    lists = counted(lambda: [form(session, name) for name in LISTS])
    for what, one, other in zip(("messages", "bytes"), ours, lists, strict=True):
        value = f"{one} of {other} = {one / other:.0%}"
        report(f"first display, {what}, of the three lists", value, one / other <= THIRD)


def answers(session: FormSession) -> None:
    """Prints the processor time from a command to its answer, the journal's fsync included."""
    shown = Board(session, tuple(BOARD_LANES))
    sent: list[Any] = []
    shown.widget.send = sent.append

    def ask(n: int, command: dict[str, Any]) -> float:
        start = time.process_time()
        whole = {"id": f"{command['do']}{n}", "kind": "touchpoint", "record": f"t{n % 40}"}
        shown.take({"v": 1, "commands": [whole | command]})
        assert sent[-1]["done"], sent[-1]
        return time.process_time() - start

    keys = [ask(n, {"do": "set", "values": {"title": TITLE[: n % 20 + 1]}}) for n in range(60)]
    drops = [ask(n, {"do": "move", "stage": f"s{(n * 5 + 1) % 12}"}) for n in range(60)]
    for what, taken in (("a key stroke to saved", keys), ("a card dropped to redrawn", drops)):
        median, worst = statistics.median(taken), sorted(taken)[-4]
        value = f"{median * 1000:.1f} ms (95 %: {worst * 1000:.1f})"
        report(f"{what}, processor time", value, median < ANSWER_BAR)


def main() -> None:
    """Measures and prints."""
    comm.create_comm = Counter
    with tempfile.TemporaryDirectory() as name:
        journals = Journals(Path(name), "dana")
        session = FormSession(journals, Translator("he"), lambda _kind, _field: None, "dana")
        fill(journals)
        first_display(session)
        answers(session)


if __name__ == "__main__":
    main()
