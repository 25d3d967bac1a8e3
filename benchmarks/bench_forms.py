"""How light forms are: time and messages to first display, and from a key stroke to "saved".

The naive way is what one would write at first: the form of every record built at once, every
field a widget with its own Layout and Style.
"""

from __future__ import annotations

import json
import statistics
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import comm
import ipywidgets as widgets

from jmkit.forms import FormSession, Question, Status, control_for, form
from jmkit.forms.records.record_list import RecordList
from jmkit.i18n import Translator
from jmkit.journal import Journals
from jmkit.model import PainPoint, Record, Stage, Step, Touchpoint
from jmkit.model.meaning import Place, meaning_of

if TYPE_CHECKING:
    from collections.abc import Callable

THIRD = 1 / 3
KEY_BAR = 0.020  # seconds of kernel time from a key stroke to "saved"
SENTENCE = "הלקוחה מחכה בתור ארוך בבוקר, and nobody says how long it takes"


class Counter(comm.base_comm.BaseComm):
    """A comm that counts what would go to the browser."""

    messages = 0
    size = 0

    def publish_msg(self, _msg_type: str, **content: Any) -> None:
        Counter.messages += 1
        Counter.size += len(json.dumps(content.get("data"), default=str))


def measured(show: Callable[[], Any]) -> tuple[float, int, int]:
    """Seconds, messages and bytes that showing something takes; the median of several times."""
    show()  # what is made once for all forms belongs to the first
    taken = []
    for _ in range(7):
        Counter.messages = Counter.size = 0
        start = time.perf_counter()
        show()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken), Counter.messages, Counter.size


def naive(session: FormSession, cls: type[Record]) -> Any:
    """Every record's form at once, nothing shared."""
    return widgets.VBox(
        [naive_item(session, record) for record in session.journals.journey.all(cls.plural)]
    )


def naive_item(session: FormSession, record: Record) -> Any:
    """One record's form: fields, their help, and three buttons."""
    rows: list[Any] = []
    for name, field in record.fields().items():
        if not isinstance(meaning_of(field), Place):
            control = control_for(Question(field, session, record.record_kind, name))
            control.show(getattr(record, name))
            control.widget.layout = widgets.Layout(width="auto")
            control.widget.style = type(control.widget.style)()
            rows += [control.widget, widgets.HTML(field.description or "")]
    buttons = [widgets.Button(icon=icon) for icon in ("arrow-up", "arrow-down", "trash")]
    return widgets.VBox([widgets.Label(record.title_text), *rows, widgets.HBox(buttons)])


def fill(journals: Journals) -> None:
    """Six stages with steps, 20 pain points, 30 touchpoints."""
    stages = [journals.save(Stage(title=f"Stage {n}", position=n)) for n in range(6)]
    steps = [journals.save(Step(title=SENTENCE[:20], stage=stages[n % 6].id)) for n in range(18)]
    for n in range(30):
        stage = stages[n % 6].id
        journals.save(
            Touchpoint(title=SENTENCE[:25], stage=stage, step=steps[n % 18].id, position=n)
        )
    for n in range(20):
        journals.save(PainPoint(title=SENTENCE, stage=stages[n % 6].id, severity=n % 5 + 1))


def report(what: str, value: str, kept: bool) -> None:
    """Prints one measurement, and whether it keeps its bar."""
    print(f"{what:<58}{value:>22}  {'ok' if kept else 'MISSED'}")


def compare(session: FormSession, cls: type[Record]) -> None:
    """Prints a form against the naive way; at most a third in time and in messages."""
    ours, plain = measured(lambda: form(session, cls.plural)), measured(lambda: naive(session, cls))
    count = len(session.journals.journey.all(cls.plural))
    for what, one, other, unit in zip(
        ("seconds", "messages", "bytes"), ours, plain, (1000, 1, 0.001), strict=True
    ):
        value = f"{one * unit:.0f} of {other * unit:.0f} = {one / other:.0%}"
        name = {"seconds": "ms", "messages": "messages", "bytes": "KB"}[what]
        report(
            f"{cls.plural} form, {count} entries, first display, {name}",
            value,
            one / other <= THIRD,
        )


def key_stroke(session: FormSession) -> None:
    """Prints the time from a key stroke to "saved", fsync and all lists of a page included."""
    for name in ("stages", "steps"):
        form(session, name)
    touchpoints = RecordList(session, Touchpoint, Status(session.tr))
    session.journals.listen(touchpoints.refresh)
    touchpoints.toggle(touchpoints.items[0])
    box = touchpoints.items[0].form.controls["thought"].widget
    taken = []
    for n in range(60):
        start = time.perf_counter()
        box.value = SENTENCE[: n + 1]  # without an event loop it is saved at once
        taken.append(time.perf_counter() - start)
    median, worst = statistics.median(taken), sorted(taken)[-4]
    value = f"{median * 1000:.1f} ms (95 %: {worst * 1000:.1f})"
    report("a key stroke to saved", value, median < KEY_BAR)


def main() -> None:
    """Measures and prints."""
    comm.create_comm = Counter
    with tempfile.TemporaryDirectory() as name:
        journals = Journals(Path(name), "dana")
        session = FormSession(journals, Translator("he"), lambda _kind, _field: None, "dana")
        fill(journals)
        compare(session, PainPoint)
        compare(session, Touchpoint)
        key_stroke(session)


if __name__ == "__main__":
    main()
