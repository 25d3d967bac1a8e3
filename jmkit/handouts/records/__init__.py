"""Records in print: any kind by the meanings of its fields, some by a face of their own.

A file a kind; the files register themselves.
"""

from jmkit.handouts.records import (
    evidence,
    improvements,
    pain_points,
    participants,
    persona,
    stages,
    touchpoints,
)

__all__ = [
    "evidence",
    "improvements",
    "pain_points",
    "participants",
    "persona",
    "stages",
    "touchpoints",
]
