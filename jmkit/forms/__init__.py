"""Forms: the live side of blocks, made from the models' meanings.

`form` makes the live form of a record kind, `picture` a live picture; both follow the journals of
a `Desk`. `CONTROLS` turns a field's meaning into a control, `FORMS` holds hand-written forms.
"""

from jmkit.forms.control import Control, Question
from jmkit.forms.controls import CONTROLS, control_for
from jmkit.forms.desk import Desk
from jmkit.forms.live import FORMS, LiveFace, Part, form, picture
from jmkit.forms.live_map import LivePicture
from jmkit.forms.status import Status

__all__ = [
    "CONTROLS",
    "FORMS",
    "Control",
    "Desk",
    "LiveFace",
    "LivePicture",
    "Part",
    "Question",
    "Status",
    "control_for",
    "form",
    "picture",
]
