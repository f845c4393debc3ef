"""Sentences about numbers that identify: the unique number, the matricule, the company."""

from __future__ import annotations

from kiosk.domain.identifiers import (
    CompanyCharactersError,
    CompanyKeyError,
    CompanyLengthError,
    MatriculeCharactersError,
    MatriculeLengthError,
    MatriculePatternError,
    NoCompanyNumberError,
    NoMatriculeError,
    NoUniqueNumberError,
    Oddity,
    OddShape,
    OtherCompanyError,
    UniqueNumberCharacterError,
    UniqueNumberLengthError,
    group_company,
)
from kiosk.i18n import _, ngettext
from kiosk.wording.base import sentence


def odd_shape(odd: OddShape) -> str:
    """Return the warning about an unusual unique number, which is saved all the same."""
    if odd.oddity is Oddity.LETTER_O and odd.suggestion is not None:
        words = _("You typed the letter O. Was it a zero? Corrected number: {suggestion}.")
        return words.format(suggestion=odd.suggestion.grouped())
    if odd.oddity is Oddity.MONTH:
        words = _("Characters 4 and 5 usually give the month, from 01 to 12. You typed {typed}.")
        return words.format(typed=odd.typed)
    return _("The form of this number is unusual. It is saved: compare it with your certificate.")


@sentence.register(NoUniqueNumberError)
def _no_unique_number(_error: NoUniqueNumberError) -> str:
    return _('Type your unique number. Not yet one? Choose "Not yet".')


@sentence.register(UniqueNumberLengthError)
def _unique_number_length(error: UniqueNumberLengthError) -> str:
    return ngettext(
        "You typed {n} character. A unique number has 18: compare with your certificate.",
        "You typed {n} characters. A unique number has 18: compare with your certificate.",
        error.count,
    ).format(n=error.count)


@sentence.register(UniqueNumberCharacterError)
def _unique_number_character(error: UniqueNumberCharacterError) -> str:
    words = _('You typed "{character}". A unique number has only digits and letters from A to Z.')
    return words.format(character=error.typed)


@sentence.register(NoMatriculeError)
def _no_matricule(_error: NoMatriculeError) -> str:
    return _("Type your matricule: letters A to Z, digits or hyphens, 20 characters at most.")


@sentence.register(MatriculeCharactersError)
def _matricule_characters(error: MatriculeCharactersError) -> str:
    words = _('You typed "{typed}". A matricule has only letters A to Z, digits and hyphens.')
    return words.format(typed=error.typed)


@sentence.register(MatriculeLengthError)
def _matricule_length(error: MatriculeLengthError) -> str:
    return ngettext(
        "You typed {n} character. A matricule has 20 at most.",
        "You typed {n} characters. A matricule has 20 at most.",
        error.count,
    ).format(n=error.count)


@sentence.register(MatriculePatternError)
def _matricule_pattern(error: MatriculePatternError) -> str:
    if not error.example:
        words = _('"{typed}" does not look like a matricule of TRIOMPHE SECURITE. Ask the CSE for yours.')
        return words.format(typed=error.typed)
    words = _('"{typed}" does not look like a matricule of TRIOMPHE SECURITE. Example: {example}.')
    return words.format(typed=error.typed, example=error.example)


@sentence.register(NoCompanyNumberError)
def _no_company_number(_error: NoCompanyNumberError) -> str:
    return _("Type the company number: 9 digits for a SIREN, 14 for a SIRET.")


@sentence.register(CompanyCharactersError)
def _company_characters(error: CompanyCharactersError) -> str:
    return _('You typed "{typed}". A SIREN or SIRET has only digits.').format(typed=error.typed)


@sentence.register(CompanyLengthError)
def _company_length(error: CompanyLengthError) -> str:
    return ngettext(
        "You typed {n} digit. A SIREN has 9 and a SIRET has 14.",
        "You typed {n} digits. A SIREN has 9 and a SIRET has 14.",
        error.count,
    ).format(n=error.count)


@sentence.register(CompanyKeyError)
def _company_key(error: CompanyKeyError) -> str:
    words = _("{typed} has a typing error: a digit is wrong. Compare with your payslip.")
    return words.format(typed=error.typed)


@sentence.register(OtherCompanyError)
def _other_company(error: OtherCompanyError) -> str:
    words = _("{typed} is not a number of TRIOMPHE SECURITE. It should begin with {siren}.")
    return words.format(typed=error.typed, siren=group_company(error.siren))
