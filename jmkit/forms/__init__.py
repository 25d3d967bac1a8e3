"""Forms: the live side of blocks, made from the models' meanings."""

from jmkit.forms.controls import CONTROLS, Control, Question, control_for
from jmkit.forms.desk import Desk
from jmkit.forms.live import LiveFace, form, picture

__all__ = ["CONTROLS", "Control", "Desk", "LiveFace", "Question", "control_for", "form", "picture"]
