"""What a map leaves out, said at its foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.model.derived.excerpt import describe_omissions

if TYPE_CHECKING:
    from jmkit.i18n import Translator
    from jmkit.model import Journey


def notes(journey: Journey, tr: Translator) -> list[str]:
    """A sentence about everything that is filled in but has no place on the map.

    >>> from jmkit.i18n import Translator
    >>> from jmkit.model import Journey, Step
    >>> notes(Journey.of([Step(title="pays")]), Translator("en"))
    ['1 thing has no stage yet and is not on the map.']
    """
    sentences = describe_omissions(journey, tr)
    lost, loose = journey.whole.off_the_map
    if lost:
        sentences.append(
            tr.plural(
                "{n} thing has no stage yet and is not on the map.",
                "{n} things have no stage yet and are not on the map.",
                lost,
            )
        )
    if loose:
        sentences.append(
            tr.plural(
                "{n} opportunity answers no pain point of a stage yet and is not on the map.",
                "{n} opportunities answer no pain point of a stage yet and are not on the map.",
                loose,
            )
        )
    return sentences
