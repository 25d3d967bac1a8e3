"""Evidence: event logs, surveys and reviews from data files, as figures and tables of text."""

from jmkit.evidence.display import Rows
from jmkit.evidence.formulas import (
    cart_abandonment,
    ces,
    conversion,
    csat,
    ice,
    nps,
    opportunity_score,
)
from jmkit.evidence.funnel import Funnel, FunnelStage, funnel
from jmkit.evidence.reviews import Review, Reviews, reviews
from jmkit.evidence.survey import Survey, survey
from jmkit.evidence.tables import read_table

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
