"""What is wrong or odd in a row of a file of offers, and what was made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.domain.offer_rows import ProblemCode
from kiosk.i18n import N_, _, amount, ngettext, number, short_date
from kiosk.text import safe

if TYPE_CHECKING:
    from datetime import date

    from kiosk.domain.offer_rows import Problem

P = ProblemCode

COMMUNES_NAMED: Final = 5
"""Of the communes that fit, no more are named in one sentence."""

SENTENCES: Final = {
    P.REFERENCE_MISSING: N_("The reference is missing. Each offer needs its own."),
    P.REFERENCE_TWICE: N_('"{value}" is there twice in the file (rows {rows}). Both rows are refused.'),
    P.COMMUNE_MISSING: N_("The commune is missing. Give the postal code and the name, or the INSEE code."),
    P.COMMUNE_UNKNOWN: N_(
        'No commune can be found with "{value}". Give the postal code and the name, or the INSEE code.'
    ),
    P.COMMUNE_AMBIGUOUS: N_('Several communes fit "{value}": {communes}. Give the INSEE code.'),
    P.RENT_MISSING: N_("No rent is given. Give the rent with or without charges."),
    P.NOT_AN_AMOUNT: N_('"{value}" is not an amount. Example: 649,68.'),
    P.TYPOLOGY_MISSING: N_("The type of home is missing. Example: T3."),
    P.TYPOLOGY_UNKNOWN: N_('Type of home "{value}" unknown. Expected: T1, T1bis, T2 … T6 or more.'),
    P.SURFACE_MISSING: N_("The area is missing. It is given in m²."),
    P.SURFACE_IMPOSSIBLE: N_('Area "{value}" impossible. It goes from 9 to 300 m².'),
    P.NOT_A_DATE: N_('"{value}" is not a date of the calendar. Expected: day/month/year.'),
    P.CLOSES_BEFORE_PUBLISHED: N_("The limit, {limit}, is before publication, {published}."),
    P.TOTAL_DISAGREES: N_("Rent with charges: {given} written, {computed} computed. The computed one is shown."),
    P.TOTAL_MISSING: N_("Rent with charges missing: computed, {computed}."),
    P.AMOUNT_LEFT_EMPTY: N_('"{value}" is not an amount: left empty.'),
    P.READ_AS: N_('"{value}" read as {meaning}.'),
    P.KIND_UNKNOWN: N_('Kind of home "{value}" unknown: kept as written.'),
    P.FINANCING_UNKNOWN: N_('Financing "{value}" unknown: kept as written.'),
    P.CLASS_UNKNOWN: N_('Energy class "{value}" unknown: left empty. Expected: A to G.'),
    P.NEITHER_YES_NOR_NO: N_('"{value}" is neither oui nor non: left empty.'),
    P.NOT_A_NUMBER: N_('"{value}" is not a possible number: left empty.'),
    P.FLOOR_TOO_HIGH: N_('Floor "{value}" is above the last one, {floors}: kept as written.'),
    P.STATUS_UNKNOWN: N_('State "{value}" unknown: the offer counts as withdrawn.'),
    P.PUBLISHED_MISSING: N_("Publication date missing: the day of the first import is used."),
    P.LIMIT_PASSED: N_("The limit has passed: the offer will not be shown."),
    P.DESCRIPTION_CUT: N_("Description cut at 1,000 characters."),
    P.TEXT_CUT: N_("Text cut at {max} characters."),
    P.CHARACTERS_REMOVED: N_("Forbidden characters were removed from this text."),
    P.POSTCODE_DISAGREES: N_('Postal code "{value}" and INSEE code disagree: the INSEE code is used.'),
    P.POSTCODE_NOT_ITS_OWN: N_('Postal code "{value}" is not one of this commune: the name is used.'),
    P.INSEE_UNKNOWN: N_('INSEE code "{value}" unknown: the postal code and the name are used.'),
    P.COLUMN_UNKNOWN: N_('Column "{column}" unknown: not read.'),
}
"""REFERENCE_TOO_LONG apart, which counts."""


def problem_line(problem: Problem) -> str:
    """Return where the problem is, and which: « Ligne 14, colonne « Surface (m²) » : … »."""
    message = problem_sentence(problem)
    if problem.code is P.COLUMN_UNKNOWN:
        return message
    words = _('Row {row}, column "{column}": {message}')
    return words.format(row=number(problem.row), column=safe(problem.column), message=message)


def problem_sentence(problem: Problem) -> str:
    """Return which problem it is, without saying where."""
    if problem.code is P.REFERENCE_TOO_LONG:
        length = problem.facts.length
        words = ngettext(
            "The reference has {n} character. 40 at most.", "The reference has {n} characters. 40 at most.", length
        )
        return words.format(n=number(length))
    return _(SENTENCES[problem.code]).format(**_facts(problem))


def _facts(problem: Problem) -> dict[str, str]:
    facts = problem.facts
    return {
        "value": safe(problem.value),
        "column": safe(problem.column),
        "rows": ", ".join(str(row) for row in facts.rows),
        "communes": ", ".join(facts.communes[:COMMUNES_NAMED] + ("…",) * (len(facts.communes) > COMMUNES_NAMED)),
        "meaning": facts.meaning,
        "given": amount(facts.given_cents),
        "computed": amount(facts.computed_cents),
        "floors": number(facts.floors),
        "limit": _day(facts.limit),
        "published": _day(facts.published),
        "max": number(facts.length),
    }


def _day(day: date | None) -> str:
    return short_date(day) if day else ""
