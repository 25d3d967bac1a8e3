"""Forms: the live side of blocks, made from the models' meanings.

`form` makes the live form of a record kind, `picture` and `LivePicture` what is shown without
controls; all follow the journals of a `FormSession`. `CONTROLS` turns a field's meaning into a
control. From outside, import what stands here, and `jmkit.forms.live.kernel`.
"""

from jmkit.forms.fields.control import Control, Question
from jmkit.forms.fields.controls import CONTROLS, control_for
from jmkit.forms.live.face import LiveFace, picture
from jmkit.forms.live.form import form
from jmkit.forms.live.live_picture import LivePicture
from jmkit.forms.saving.status import Status
from jmkit.forms.session import FormSession

__all__ = [
    "CONTROLS",
    "Control",
    "FormSession",
    "LiveFace",
    "LivePicture",
    "Question",
    "Status",
    "control_for",
    "form",
    "picture",
]
