"""Forms: the live side of blocks, made from the models' meanings.

`form` makes the live form of a record kind, `record_form` that of one record, `picture` and
`LivePicture` what is shown without controls; all follow the journals of a `FormSession`. `CONTROLS`
turns a field's meaning into a control. From outside, import what stands here, and
`jmkit.forms.live.kernel`.
"""

from jmkit.forms.fields.control import Control, Question
from jmkit.forms.fields.controls import CONTROLS, control_for
from jmkit.forms.history.taken_back import take_back, to_take_back
from jmkit.forms.live.face import LiveFace, picture
from jmkit.forms.live.form import form, record_form
from jmkit.forms.live.live_picture import LivePicture
from jmkit.forms.live.notes import notes
from jmkit.forms.page_ids import token
from jmkit.forms.records.record_form import RecordForm
from jmkit.forms.saving.problems import Problems
from jmkit.forms.saving.status import Status
from jmkit.forms.session import FormSession
from jmkit.forms.styles.frame import frame
from jmkit.forms.styles.widgets import box, button, label
from jmkit.forms.timers import Throttle

__all__ = [
    "CONTROLS",
    "Control",
    "FormSession",
    "LiveFace",
    "LivePicture",
    "Problems",
    "Question",
    "RecordForm",
    "Status",
    "Throttle",
    "box",
    "button",
    "control_for",
    "form",
    "frame",
    "label",
    "notes",
    "picture",
    "record_form",
    "take_back",
    "to_take_back",
    "token",
]
