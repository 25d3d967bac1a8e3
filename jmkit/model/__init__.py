"""The records of customer-journey mapping, and the journey made of them."""

# In the order of the process: it is the order in which kinds are listed everywhere.
# isort: off
from jmkit.model.record import Record, kinds, new_id, record_class
from jmkit.model.people import Participant, Persona, Scenario
from jmkit.model.stages import Stage, Step, Touchpoint
from jmkit.model.pain_points import PainPoint
from jmkit.model.evidence import DataChoice, DataSource, Evidence, Finding
from jmkit.model.improvements import Action, Opportunity
from jmkit.model.notes import Note
from jmkit.model.journey import Journey, JourneyStage
# isort: on

__all__ = [
    "Action",
    "DataChoice",
    "DataSource",
    "Evidence",
    "Finding",
    "Journey",
    "JourneyStage",
    "Note",
    "Opportunity",
    "PainPoint",
    "Participant",
    "Persona",
    "Record",
    "Scenario",
    "Stage",
    "Step",
    "Touchpoint",
    "kinds",
    "new_id",
    "record_class",
]
