"""The numbers of the field, each with its variant and source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.errors import InvalidValueError
from jmkit.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterable

_PROMOTER, _DETRACTOR = 9, 6
_TOP_TWO = 4


def nps(scores: Iterable[float]) -> float | None:
    """Net promoter score: % scoring 9–10 minus % scoring 0–6 (Reichheld 2003).

    Args:
        scores: Likelihood to recommend, each 0–10.

    Returns:
        −100 … 100; None without scores.

    Raises:
        InvalidValueError: A score outside 0–10.

    >>> nps([10, 9, 8, 0])
    25.0
    """
    valid = _within(scores, 0, 10)
    promoters = sum(score >= _PROMOTER for score in valid)
    detractors = sum(score <= _DETRACTOR for score in valid)
    return 100 * (promoters - detractors) / len(valid) if valid else None


def csat(scores: Iterable[float]) -> float | None:
    """Customer satisfaction as a share: % of ratings that are the top two of five.

    Args:
        scores: Ratings, each 1–5.

    Returns:
        0 … 100; None without ratings.

    Raises:
        InvalidValueError: A rating outside 1–5.

    >>> csat([5, 4, 3, 1])
    50.0
    """
    valid = _within(scores, 1, 5)
    return 100 * sum(score >= _TOP_TWO for score in valid) / len(valid) if valid else None


def ces(scores: Iterable[float]) -> float | None:
    """Customer effort score as a mean: agreement with "made it easy", 1–7 (CEB 2010).

    Returns:
        1 … 7, higher is easier; None without answers.

    Raises:
        InvalidValueError: An answer outside 1–7.

    >>> ces([7, 6, 2])
    5.0
    """
    valid = _within(scores, 1, 7)
    return sum(valid) / len(valid) if valid else None


def opportunity_score(importance: float, satisfaction: float) -> float:
    """Importance + max(importance − satisfaction, 0) (Ulwick, outcome-driven innovation).

    Args:
        importance: 0–10.
        satisfaction: 0–10.

    Returns:
        0 … 20.

    Raises:
        InvalidValueError: A score outside 0–10.

    >>> opportunity_score(9, 3)
    15
    """
    _within((importance, satisfaction), 0, 10)
    return importance + max(importance - satisfaction, 0)


def ice(impact: float, confidence: float, ease: float) -> float:
    """ICE as a product: impact × confidence × ease (some take the mean of the three instead).

    Args:
        impact: 1–10.
        confidence: 1–10.
        ease: 1–10, the opposite of effort.

    Returns:
        1 … 1000.

    Raises:
        InvalidValueError: A score outside 1–10.

    >>> ice(8, 5, 10)
    400
    """
    _within((impact, confidence, ease), 1, 10)
    return impact * confidence * ease


def conversion(reached: int, reached_next: int) -> float | None:
    """Customers who reached the next stage ÷ customers who reached this one.

    Returns:
        The share; None when nobody reached this one. Drop-off is 1 minus it.

    >>> conversion(200, 50)
    0.25
    """
    return reached_next / reached if reached else None


def cart_abandonment(carts: int, orders: int) -> float | None:
    """1 − orders ÷ carts created; None without carts.

    >>> cart_abandonment(carts=10, orders=3)
    0.7
    """
    return 1 - orders / carts if carts else None


def _within(scores: Iterable[float], low: int, high: int) -> list[float]:
    valid = list(scores)
    for score in valid:
        if not low <= score <= high:
            raise InvalidValueError(
                N_("{value} is not a score from {low} to {high}."), value=score, low=low, high=high
            )
    return valid
