"""The door for data files: brought piece by piece, read, told what it holds, figures below."""

from __future__ import annotations

import subprocess
import sys

import pytest

from jmkit.evidence.columns.mapping import Role, SourceMapping
from jmkit.forms import FormSession, Status
from jmkit.forms.data.face import DataFiles
from jmkit.forms.data.source_panel import SourcePanel
from jmkit.i18n import Translator
from jmkit.journal import Journals
from jmkit.model import Stage

LOG = "user_id,event,time\n" + "".join(
    f"u{n % 5},{('search', 'checkout', 'zzz')[n % 3]},2026-05-{n % 28 + 1:02} 10:00:00\n"
    for n in range(60)
)


class Page:
    """What a page does with a file, and what it is told."""

    def __init__(self, files):
        self._uploads = files._uploads
        self.heard = []
        self._uploads.widget.send = self.heard.append

    def say(self, do, buffers=(), file="f", **more):
        self._uploads.widget._handle_custom_msg({"do": do, "file": file, **more}, list(buffers))
        return self.heard[-1] if self.heard else None

    def bring(self, name, data, piece=1000):
        data = data.encode() if isinstance(data, str) else data
        answer = self.say("begin", name=name, size=len(data))
        while "go" in answer:
            at = answer["go"]
            answer = self.say("piece", [memoryview(data[at : at + piece])], at=at)
        return answer


@pytest.fixture
def session(tmp_path):
    journals = Journals(tmp_path / "work", "dana")
    return FormSession(journals, Translator("en"), lambda *_: None, "dana")


@pytest.fixture
def files(session):
    session.journals.save(Stage(id="look", title="Search"))
    session.journals.save(Stage(id="buy", title="Purchase", position=1))
    made = DataFiles(session, Status(session.tr))
    session.journals.listen(made.refresh)
    return made


@pytest.fixture
def page(files):
    return Page(files)


@pytest.fixture
def folder(session):
    return session.journals.folder.parent / "data"


def mapping(session, name="log.csv"):
    return SourceMapping.of_file(name, session.journals.journey)


def panel(files):
    _, shown = files._open
    assert isinstance(shown, SourcePanel)
    return shown


def names(folder):
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


def test_a_file_that_is_brought_is_there_and_mapped(page, folder, session):
    assert page.bring("log.csv", LOG) == {"file": "f", "done": "log.csv"}
    assert (folder / "log.csv").read_text(encoding="utf-8") == LOG
    assert mapping(session).stages == {"search": "look", "checkout": "buy"}


def test_what_is_open_says_how_it_was_read_and_who_goes_on(page, files):
    page.bring("log.csv", LOG)
    assert "60 rows" in panel(files)._report.value
    assert "5 customers" in panel(files)._report.value
    assert "Purchase" in panel(files)._figures._table.value


def test_a_role_is_corrected_by_a_choice(page, files, session):
    page.bring("log.csv", LOG)
    panel(files)._columns._rows["event"].control.value = "channel"
    assert mapping(session).roles["event"] is Role.CHANNEL
    assert session.journals.undo("data-choice", "data-source")
    assert panel(files)._columns._rows["event"].control.value == "event"


def test_an_event_is_given_a_stage_and_the_figures_follow(page, files, session):
    page.bring("log.csv", LOG)
    before = panel(files)._figures._table.value
    panel(files)._events._rows["zzz"].control.value = "buy"
    assert mapping(session).stage_of("zzz") == "buy"
    assert panel(files)._figures._table.value != before


def test_a_pattern_takes_in_many_events(page, files, session):
    page.bring("log.csv", LOG)
    events = panel(files)._events
    events._pattern.value = "z*"
    events._stage.control.value = "buy"
    events._add()
    assert mapping(session).stage_of("zzz") == "buy"
    assert events._rows["zzz"].control.value == "buy"


def test_next_months_file_needs_no_step(page, files, session):
    page.bring("log.csv", LOG)
    panel(files)._events._rows["zzz"].control.value = "buy"
    page.bring("june.csv", LOG.replace("-05-", "-06-"))
    assert mapping(session, "june.csv").stage_of("zzz") == "buy"
    assert len(session.journals.journey.data_sources) == 1


def test_an_older_export_says_where_figures_come_from(page, files, session):
    page.bring("log.csv", LOG)
    page.bring("june.csv", LOG.replace("-05-", "-06-"))
    files.open("log.csv")
    assert "june.csv" in panel(files)._other.value
    panel(files)._use.click()
    assert mapping(session, "log.csv") is not None


def test_the_same_file_twice_is_one(page, folder):
    page.bring("log.csv", LOG)
    assert page.bring("log.csv", LOG)["done"] == "log.csv"
    assert names(folder) == ["log.csv"]


def test_another_file_of_the_same_name_stands_beside_it(page, folder):
    page.bring("log.csv", LOG)
    assert page.bring("LOG.csv", LOG + "u9,search,2026-05-01 10:00:00\n")["done"] == "LOG-2.csv"
    assert names(folder) == ["LOG-2.csv", "log.csv"]


@pytest.mark.parametrize("name", ["../../x.csv", "..\\x.csv", "/etc/x.csv", "C:\\x.csv"])
def test_a_name_leads_nowhere(page, folder, name):
    assert page.bring(name, LOG)["done"] == "x.csv"
    assert names(folder) == ["x.csv"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("photo.jpg", b"\xff\xd8"),
        ("log.csv", b""),
        ("log.csv", b"\xff\xd8\xff" * 99),
        ("x.xlsx", b"PK\x03\x04no"),
    ],
)
def test_a_wrong_file_is_refused_in_words_and_not_kept(page, folder, name, data):
    answer = page.bring(name, data)
    assert name in answer["refused"]
    assert names(folder) == []


def test_a_file_that_is_too_large_is_refused_before_any_of_it_comes(page, folder):
    assert "MB" in page.say("begin", name="log.csv", size=10**12)["refused"]
    assert names(folder) == []


def test_what_broke_off_leaves_nothing(page, files, folder):
    page.say("begin", name="log.csv", size=5000)
    page.say("piece", [memoryview(b"a" * 100)], at=0)
    page.say("drop")
    assert names(folder) == []
    page.say("begin", name="log.csv", size=5000)
    files.close()
    assert names(folder) == []


@pytest.mark.parametrize("at", [1, None, -1, "0"])
def test_a_piece_out_of_its_order_breaks_it_off(page, folder, at):
    page.say("begin", name="log.csv", size=5000)
    assert page.say("piece", [memoryview(b"a" * 100)], at=at)["refused"]
    assert names(folder) == []


def test_more_than_was_said_is_not_taken(page, folder):
    page.say("begin", name="log.csv", size=50)
    assert page.say("piece", [memoryview(b"a" * 100)], at=0)["refused"]
    assert names(folder) == []


@pytest.mark.parametrize("content", [None, [], {}, {"do": "begin"}, {"do": "x", "file": 7}])
def test_a_message_that_is_none_changes_nothing(files, content, folder):
    files._uploads.widget._handle_custom_msg(content, [])
    assert names(folder) == []


def test_a_folder_that_leads_out_takes_nothing(page, folder, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside")
    folder.symlink_to(outside)
    assert page.bring("log.csv", LOG)["refused"]
    assert names(outside) == []


def test_lines_that_could_not_be_read_are_listed_by_number(page, files):
    page.bring("log.csv", LOG + "u1,a\nu2\n")
    told = panel(files)._report.value
    assert "Its 63 lines: rows 60, up to the headings 1, not to be read 2." in told
    assert "62–63" in told


def test_headings_without_rows_are_told(page, files):
    page.bring("log.csv", "user_id,event,time\n")
    assert "no rows below them" in panel(files)._report.value


def test_dates_that_fit_both_orders_are_asked(page, files, session):
    page.bring("d.csv", "user_id,event,time\n" + "u1,a,1/2/2026\nu1,b,3/4/2026\n" * 3)
    columns = panel(files)._columns
    assert columns._order.widget in columns._asked.children
    columns._order.control.value = "month-first"
    assert mapping(session, "d.csv").time_order == "month-first"


def test_cases_and_customers_ask_who_travels(page, files, session):
    rows = "".join(f"{n},u{n % 4},a,2026-05-0{n % 9 + 1}\n" for n in range(40))
    page.bring("log.csv", "order_id,user_id,event,time\n" + rows)
    columns = panel(files)._columns
    assert "40 cases, 4 customers" in columns._traveller.control.description
    columns._traveller.control.value = "case"
    assert mapping(session).traveller is Role.CASE


def test_a_file_that_was_put_there_by_hand_is_offered(session, folder):
    folder.mkdir()
    (folder / "log.csv").write_text(LOG, encoding="utf-8")
    (folder / ".hidden.csv").write_text(LOG, encoding="utf-8")
    shown = DataFiles(session, Status(session.tr))
    assert list(shown._items) == ["log.csv"]
    shown.open("log.csv")
    assert panel(shown).widget.children


def test_a_file_that_cannot_be_read_says_so_where_it_is_opened(session, folder):
    folder.mkdir()
    (folder / "log.csv").write_bytes(b"\xff\xd8\xff" * 50)
    shown = DataFiles(session, Status(session.tr))
    shown.open("log.csv")
    assert "log.csv" in shown._open[1].value


def test_amounts_are_summed_and_what_is_odd_is_told(page, files):
    rows = "".join(f"u1,a,2026-05-0{n},{x}\n" for n, x in enumerate(["10", "-2.5", "free"] * 3, 1))
    page.bring("log.csv", "user_id,event,time,price\n" + rows)
    panel(files)._columns._rows["price"].control.value = "amount"
    told = panel(files)._report.value
    assert "22.50 in all, in 6 rows" in told
    assert "3 amounts are below zero" in told
    assert "3 cells are no number" in told


def test_events_without_a_time_say_what_is_missing(page, files):
    page.bring("log.csv", "user_id,event\nu1,a\nu2,b\n")
    assert "the column that says when" in panel(files)._report.value


def test_opening_the_page_loads_nothing_heavy(tmp_path):
    code = (
        "import sys; from jmkit.forms.data.face import data\n"
        "print([m for m in ('pandas', 'numpy', 'duckdb', 'matplotlib') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
