"""Forms: the live side of blocks, made from the models' meanings.

`form` makes the live form of a record kind, `picture` a live picture; both follow the journals of
a `FormSession`. `CONTROLS` turns a field's meaning into a control.
"""

from jmkit.forms.fields.control import Control, Question
from jmkit.forms.fields.controls import CONTROLS, control_for
from jmkit.forms.live.face import FORMS, LiveFace, Part, form, picture
from jmkit.forms.live.live_picture import LivePicture
from jmkit.forms.saving.status import Status
from jmkit.forms.session import FormSession

__all__ = [
    "CONTROLS",
    "FORMS",
    "Control",
    "FormSession",
    "LiveFace",
    "LivePicture",
    "Part",
    "Question",
    "Status",
    "control_for",
    "form",
    "picture",
]
