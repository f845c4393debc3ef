"""Sentences for the staff: who they are, whom they look for, what is not theirs to do."""

from __future__ import annotations

from typing import Final

from kiosk.domain.account import NoSuchPersonError
from kiosk.domain.actor import Role
from kiosk.domain.candidature_errors import NoCandidatureError
from kiosk.domain.staff import NoSuchStaffError, NotForRoleError, StaffExistsError
from kiosk.i18n import N_, _
from kiosk.text import safe
from kiosk.wording.base import sentence
from kiosk.wording.plain import say_plainly

say_plainly({NoCandidatureError: N_("This person has no application in progress.")})

NOT_THEIRS: Final = {
    Role.CSE: N_("Only TRIOMPHE SECURITE validates files. The CSE does not."),
    Role.EMPLOYER: N_("Only the CSE can do this."),
}
"""By the role that tried."""
STAFF_ONLY: Final = N_("Only the CSE or the employer can do this.")


@sentence.register(NotForRoleError)
def _not_for_role(error: NotForRoleError) -> str:
    return _(NOT_THEIRS.get(error.role, STAFF_ONLY))


@sentence.register(NoSuchPersonError)
def _no_such_person(error: NoSuchPersonError) -> str:
    return _('No account has the matricule "{matricule}". Check it.').format(matricule=safe(error.matricule))


@sentence.register(NoSuchStaffError)
def _no_such_staff(error: NoSuchStaffError) -> str:
    words = _('Nobody at the CSE or at the employer is called "{name}" here. Check the name.')
    return words.format(name=safe(error.name))


@sentence.register(StaffExistsError)
def _staff_exists(error: StaffExistsError) -> str:
    return _('"{name}" is already in the list of the staff. Choose another name.').format(name=safe(error.name))
