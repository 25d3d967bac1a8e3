"""The picture of a record: chosen, shown, taken away; whatever a page may send."""

from __future__ import annotations

import datetime as dt
from base64 import b64encode
from io import BytesIO

import pytest
from PIL import Image

from jmkit.forms import FormSession
from jmkit.forms.records.record_form import RecordForm
from jmkit.i18n import Translator
from jmkit.journal import Journals
from jmkit.model import Persona


def photo(color="red", form="JPEG") -> bytes:
    buffer = BytesIO()
    Image.new("RGB", (40, 30), color).save(buffer, form)
    return buffer.getvalue()


@pytest.fixture
def session(tmp_path) -> FormSession:
    journals = Journals(tmp_path / "work", "dana")
    return FormSession(journals, Translator("en"), lambda _kind, _field: None, "dana")


@pytest.fixture
def form(session, status) -> RecordForm:
    return RecordForm(session, Persona(id="p"), status)


@pytest.fixture
def control(form):
    return form.controls["photo"]


def sent(control, data):
    """What the page does: a text into the field that nobody sees."""
    control._sent.value = data if isinstance(data, str) else b64encode(data).decode()


def saved(session):
    persona = session.journals.journey.find("persona", "p")
    return persona.photo if persona else None


def test_a_picture_is_put_into_the_folder_and_its_name_saved(session, control):
    sent(control, photo())
    assert (session.journals.folder.parent / saved(session)).is_file()


def test_it_is_shown(control):
    sent(control, photo())
    assert "data:image/jpeg;base64," in control._shown.value


def test_another_takes_its_place_and_destroys_nothing(session, control):
    names = []
    for color in ("red", "blue"):
        sent(control, photo(color))
        names.append(saved(session))
    assert len({*names}) == 2
    assert all((session.journals.folder.parent / name).is_file() for name in names)


def test_the_same_can_be_sent_again(session, control):
    sent(control, photo())
    first = saved(session)
    control._away.click()
    assert saved(session) == ""
    sent(control, photo())
    assert saved(session) == first


def test_undo_brings_the_picture_back(session, form, control):
    sent(control, photo())
    name = saved(session)
    control._away.click()
    form.flush()  # nobody is busy in it any more
    session.journals.undo("persona")
    form.refresh()
    assert control.value == name
    assert "base64" in control._shown.value


@pytest.mark.parametrize("text", ["-", "no base 64", "AAAA", "a", "é", "<svg>", "A" * 17_000_000])
def test_what_is_no_picture_is_told_and_changes_nothing(session, control, text):
    sent(control, text)
    assert 'role="alert"' in control._fault.value
    assert saved(session) is None
    assert control._sent.value == ""


def test_what_was_told_is_gone_with_the_next_picture(control):
    for data in (b"none", photo()):
        sent(control, data)
    assert control._fault.value == ""


def test_without_the_page_the_button_sends_the_file_itself(session, control):
    data = {"name": "x.png", "type": "image/png", "size": 1, "content": memoryview(photo())}
    control._file.value = ({**data, "last_modified": dt.datetime.now(dt.UTC)},)
    assert saved(session).endswith(".jpg")


def test_a_folder_that_cannot_be_written_is_told(session, control):
    (session.journals.folder.parent / "pictures").write_text("in the way")
    sent(control, photo())
    assert "cannot be written" in control._fault.value


def test_the_page_keeps_no_pictures(control):
    assert control.page_values == {}
