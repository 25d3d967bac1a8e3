"""What every control has in common: a question, and a widget that holds its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from jmkit.forms.fields.page_value import page_value

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic.fields import FieldInfo

    from jmkit.forms.session import FormSession


class Question(NamedTuple):
    """A field as a form asks for it; `asks` where that very record has a question of its own."""

    field: FieldInfo
    session: FormSession
    kind: str = ""
    name: str = ""
    asks: str = ""

    @property
    def title(self) -> str:
        """The field's label, in the workshop's language."""
        return self.session.tr(self.asks or self.field.title or "")


class Control:
    """A widget that holds the value of one field.

    Args:
        widget: What is shown; its ``value`` trait is what people change.
        read: From the widget's value to the field's.
        write: From the field's value to the widget's.
    """

    def __init__(
        self,
        widget: Any,
        read: Callable[[Any], Any] = lambda value: value,
        write: Callable[[Any], Any] = lambda value: value,
    ) -> None:
        self.widget = widget
        self._read = read
        self._write = write

    @property
    def value(self) -> Any:
        """The field's value as it stands in the control."""
        return self._read(self.widget.value)

    @property
    def page_values(self) -> dict[str, str]:
        """What the page sees in the control; where it is made of ticks, by tick."""
        return {"": page_value(self.widget)}

    def show(self, value: Any) -> None:
        """Puts a value into the control, unless it stands there already."""
        if self.value != value:
            self.widget.value = self._write(value)

    def on_change(self, callback: Callable[[], None]) -> None:
        """Calls back after every change of the value."""
        self.widget.observe(lambda _: callback(), names="value")

    def refresh(self) -> None:
        """Takes in what other records offer; most controls have nothing to take in."""
