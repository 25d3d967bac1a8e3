"""Channels as people typed or chose them, and which of them are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.model.stages import CHANNELS

if TYPE_CHECKING:
    from jmkit.i18n import Translator

OTHER = "other"


def known_channel(channel: str, tr: Translator) -> str:
    """The name of the channel that people typed or chose; ``"other"`` when it is none we know.

    >>> from jmkit.i18n import Translator
    >>> known_channel(" e-mail", Translator()), known_channel("pigeon", Translator())
    ('E-mail', 'other')
    """
    typed = channel.strip().casefold()
    known = (name for name in CHANNELS if typed in {name.casefold(), tr(name).casefold()})
    return next(known, OTHER)


def channel_name(channel: str, tr: Translator) -> str:
    """A channel in the language of the picture; what people made up stays as it is."""
    name = known_channel(channel, tr)
    return channel if name == OTHER else tr(name)
