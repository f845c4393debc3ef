"""Sentences about answers: names, ways to be reached, counts, amounts, days, communes."""

from __future__ import annotations

from typing import Final

from kiosk.domain.amounts import NegativeAmountError, NotAnAmountError, TooManyDecimalsError
from kiosk.domain.dates import (
    FutureDateError,
    NotADateError,
    NotInCalendarError,
    TooEarlyDateError,
)
from kiosk.domain.deadlines import TooFewDaysError
from kiosk.domain.identifiers import (
    NoAdultError,
    NoFirstNameError,
    NoLastNameError,
    NoLetterError,
    NotACountError,
    NotAnEmailError,
    NotAPhoneError,
    PhoneLengthError,
    TooLargeError,
    TooSmallError,
)
from kiosk.domain.resolve import AmbiguousCommuneError, CommuneNotFoundError
from kiosk.i18n import _, long_date, ngettext
from kiosk.wording.base import sentence

EMAIL_EXAMPLE: Final = "prenom.nom@exemple.fr"
COMMUNES_NAMED: Final = 5
"""Of the communes that fit, no more are named in one sentence."""


@sentence.register(NoFirstNameError)
def _no_first_name(_error: NoFirstNameError) -> str:
    return _("Type your first name.")


@sentence.register(NoLastNameError)
def _no_last_name(_error: NoLastNameError) -> str:
    return _("Type your last name.")


@sentence.register(NoLetterError)
def _no_letter(error: NoLetterError) -> str:
    return _('You typed "{typed}". A name has letters.').format(typed=error.typed)


@sentence.register(NotAPhoneError)
def _not_a_phone(error: NotAPhoneError) -> str:
    words = _('You typed "{typed}". A French phone number has 10 digits and begins with 0.')
    return words.format(typed=error.typed)


@sentence.register(PhoneLengthError)
def _phone_length(error: PhoneLengthError) -> str:
    return ngettext(
        "You typed {n} digit. A phone number has 10.",
        "You typed {n} digits. A phone number has 10.",
        error.count,
    ).format(n=error.count)


@sentence.register(NotAnEmailError)
def _not_an_email(error: NotAnEmailError) -> str:
    words = _('You typed "{typed}". An e-mail address has one @. Example: {example}.')
    return words.format(typed=error.typed, example=EMAIL_EXAMPLE)


@sentence.register(NotACountError)
def _not_a_count(error: NotACountError) -> str:
    return _('You typed "{typed}". Type a whole number. Example: 2.').format(typed=error.typed)


@sentence.register(TooLargeError)
def _too_large(error: TooLargeError) -> str:
    words = _("{typed} seems too many. Type a number from {min} to {max}.")
    return words.format(typed=error.typed, min=error.low, max=error.high)


@sentence.register(TooSmallError)
def _too_small(error: TooSmallError) -> str:
    words = _("{typed} is not enough. Type a number from {min} to {max}.")
    return words.format(typed=error.typed, min=error.low, max=error.high)


@sentence.register(NoAdultError)
def _no_adult(_error: NoAdultError) -> str:
    return _("Count at least one adult: yourself.")


@sentence.register(NotAnAmountError)
def _not_an_amount(error: NotAnAmountError) -> str:
    return _('You typed "{typed}". Type an amount in euros. Example: 649,68.').format(typed=error.typed)


@sentence.register(NegativeAmountError)
def _negative_amount(_error: NegativeAmountError) -> str:
    return _("The amount cannot be less than zero.")


@sentence.register(TooManyDecimalsError)
def _too_many_decimals(_error: TooManyDecimalsError) -> str:
    return _("Two digits at most after the comma. Example: 649,68.")


@sentence.register(NotADateError)
def _not_a_date(error: NotADateError) -> str:
    words = _('You typed "{typed}". Type the day, the month and the year. Example: 05/03/2026.')
    return words.format(typed=error.typed)


@sentence.register(NotInCalendarError)
def _not_in_calendar(error: NotInCalendarError) -> str:
    words = _("{typed} does not exist in the calendar. Check the day and the month.")
    return words.format(typed=error.typed)


@sentence.register(FutureDateError)
def _future_date(error: FutureDateError) -> str:
    words = _("{date} is in the future. Type a date that is not later than today.")
    return words.format(date=long_date(error.day))


@sentence.register(TooEarlyDateError)
def _too_early_date(error: TooEarlyDateError) -> str:
    words = _("{date} is too early. It cannot be before {earliest}.")
    return words.format(date=long_date(error.day), earliest=long_date(error.earliest))


@sentence.register(TooFewDaysError)
def _too_few_days(error: TooFewDaysError) -> str:
    return _("At least 10 days are needed to answer. You typed {typed}.").format(typed=error.days)


@sentence.register(CommuneNotFoundError)
def _commune_not_found(error: CommuneNotFoundError) -> str:
    words = _('No commune can be found with "{value}". Give the postal code and the name, or the INSEE code.')
    return words.format(value=error.value)


@sentence.register(AmbiguousCommuneError)
def _ambiguous_commune(error: AmbiguousCommuneError) -> str:
    named = [f"{commune.name} ({commune.code})" for commune in error.communes[:COMMUNES_NAMED]]
    communes = ", ".join(named + ["…"] * (len(error.communes) > COMMUNES_NAMED))
    words = _('Several communes fit "{value}": {communes}. Give the INSEE code.')
    return words.format(value=error.value, communes=communes)
