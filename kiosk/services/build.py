"""Builds the services once a database is open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.services.accounts import AccountService
from kiosk.services.audit_trail import AuditService
from kiosk.services.bulk import BulkService
from kiosk.services.candidatures import CandidatureService
from kiosk.services.closings import Closings
from kiosk.services.context import Context
from kiosk.services.decisions import DecisionService
from kiosk.services.desk import Desk
from kiosk.services.documents import DocumentService
from kiosk.services.dossiers import DossierService
from kiosk.services.drops import DropService
from kiosk.services.expiry import ExpiryService
from kiosk.services.imports import ImportService
from kiosk.services.messages import MessageService
from kiosk.services.offers import OfferService
from kiosk.services.passphrases import Hasher
from kiosk.services.people import PeopleService
from kiosk.services.places import PlaceService
from kiosk.services.progress import ProgressService
from kiosk.services.queue import QueueService
from kiosk.services.rights import RightsService
from kiosk.services.staff import StaffService
from kiosk.services.staff_access import StaffAccess
from kiosk.services.statistics import StatisticsService
from kiosk.services.upkeep import UpkeepService

if TYPE_CHECKING:
    from kiosk.clock import Now
    from kiosk.settings import Settings
    from kiosk.store.store import Store


@dataclass(frozen=True, kw_only=True)
class Services:
    """Everything a front end may ask for."""

    accounts: AccountService
    people: PeopleService
    dossiers: DossierService
    upkeep: UpkeepService
    decisions: DecisionService
    documents: DocumentService
    offers: OfferService
    candidatures: CandidatureService
    progress: ProgressService
    bulk: BulkService
    imports: ImportService
    messages: MessageService
    places: PlaceService
    staff: StaffService
    staff_access: StaffAccess
    queue: QueueService
    audit: AuditService
    expiry: ExpiryService
    rights: RightsService
    statistics: StatisticsService
    drops: DropService


def build(store: Store, now: Now, settings: Settings, hasher: Hasher | None = None) -> Services:
    """Return the services over *store*; *hasher* only for tests that count or hurry."""
    context = Context(store=store, now=now, settings=settings)
    hashing = hasher or Hasher()
    accounts = AccountService(context, hashing)
    staff = StaffService(context)
    desk = Desk(context, staff)
    closings = Closings(context, desk)
    places = PlaceService(context)
    progress = ProgressService(context, desk, closings)
    return Services(
        accounts=accounts,
        people=PeopleService(context, desk, accounts, hashing),
        dossiers=DossierService(context),
        upkeep=UpkeepService(context),
        decisions=DecisionService(context, desk, closings),
        documents=DocumentService(context, desk),
        offers=OfferService(context, places),
        candidatures=CandidatureService(context),
        progress=progress,
        bulk=BulkService(context, desk, progress),
        imports=ImportService(context),
        messages=MessageService(context, desk),
        places=places,
        staff=staff,
        staff_access=StaffAccess(context, staff, accounts, hashing),
        queue=QueueService(context, desk),
        audit=AuditService(context, desk),
        expiry=ExpiryService(context),
        rights=RightsService(context, desk),
        statistics=StatisticsService(context, desk),
        drops=DropService(context),
    )
