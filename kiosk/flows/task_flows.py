"""Where each of the first six tasks is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.domain.tasks import Task
from kiosk.flows.requests import Open, Request, Start
from kiosk.flows.task_alin import alin_flow
from kiosk.flows.task_communes import communes_flow
from kiosk.flows.task_contact import contact_flow
from kiosk.flows.task_documents import documents_page
from kiosk.flows.task_household import household_flow
from kiosk.flows.task_number import number_flow

if TYPE_CHECKING:
    from collections.abc import Mapping

WAYS: Final[Mapping[Task, Request]] = {
    Task.CONTACT: Start(contact_flow),
    Task.NUMBER: Start(number_flow),
    Task.COMMUNES: Start(communes_flow),
    Task.HOUSEHOLD: Start(household_flow),
    Task.DOCUMENTS: Open(documents_page),
    Task.ALIN: Start(alin_flow),
}
"""The questions of a task, from the first one that is left; the check list for the documents."""
