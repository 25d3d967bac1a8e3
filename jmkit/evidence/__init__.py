"""Evidence: event logs, surveys and reviews from data files, as figures and tables of text."""

from jmkit.evidence.display import Rows
from jmkit.evidence.figures.formulas import (
    cart_abandonment,
    ces,
    conversion,
    csat,
    ice,
    nps,
    opportunity_score,
)
from jmkit.evidence.figures.funnel import Funnel, FunnelStage, funnel
from jmkit.evidence.figures.reviews import Review, Reviews, reviews
from jmkit.evidence.figures.survey import Survey, survey
from jmkit.evidence.files.tables import read_table

__all__ = [
    "Funnel",
    "FunnelStage",
    "Review",
    "Reviews",
    "Rows",
    "Survey",
    "cart_abandonment",
    "ces",
    "conversion",
    "csat",
    "funnel",
    "ice",
    "nps",
    "opportunity_score",
    "read_table",
    "reviews",
    "survey",
]
