"""What a role may see of a dossier, as the table of roles says (domain rules §9): for programs, and for people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from kiosk.domain.actor import Role
from kiosk.i18n import N_, _, long_date, number
from kiosk.wording.document_words import document_name, document_standing, reason_text
from kiosk.wording.dossier_words import situation_name, task_name
from kiosk.wording.states import dossier_state_label

if TYPE_CHECKING:
    from datetime import date

    from kiosk.domain.dossier import Dossier
    from kiosk.services.places import PlaceService
    from kiosk.settings import Settings
