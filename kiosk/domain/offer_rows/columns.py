"""The columns of a file of offers, by the names the works council knows them under."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet


class Column(StrEnum):
    """A column; its value is its heading."""

    REFERENCE = "Référence"
    RESIDENCE = "Résidence"
    ADDRESS = "Adresse"
    POSTCODE = "Code postal"
    COMMUNE = "Commune"
    INSEE = "Code INSEE"
    KIND = "Type de bien"
    TYPOLOGY = "Typologie"
    SURFACE = "Surface (m²)"
    FLOOR = "Étage"
    FLOORS = "Nombre d'étages"
    LIFT = "Ascenseur"
    BALCONY = "Balcon ou terrasse"
    ACCESSIBLE = "Accessible PMR"
    PARKING = "Stationnement"
    HEATING = "Chauffage"
    ENERGY_CLASS = "DPE énergie"
    GAS_CLASS = "DPE GES"
    FINANCING = "Financement"
    RENT = "Loyer hors charges (€)"
    CHARGES = "Charges (€)"
    TOTAL = "Loyer charges comprises (€)"
    DEPOSIT = "Dépôt de garantie (€)"
    AVAILABLE = "Disponible le"
    PUBLISHED = "Publiée le"
    CLOSES = "Date limite de candidature"
    LANDLORD = "Bailleur"
    RESERVED_BY = "Réservataire"
    APPLICATIONS = "Nombre de candidatures"
    STATUS = "Statut"
    DESCRIPTION = "Description"


_ALWAYS: Final = (Column.REFERENCE, Column.TYPOLOGY, Column.SURFACE)
_PLACE: Final = (Column.POSTCODE, Column.COMMUNE)


def missing_columns(present: AbstractSet[Column]) -> tuple[Column, ...]:
    """Return what a file with the columns *present* lacks to be one of offers: none when it is one."""
    missing = [column for column in _ALWAYS if column not in present]
    if Column.INSEE not in present:
        missing += [column for column in _PLACE if column not in present]
    if Column.RENT not in present and Column.TOTAL not in present:
        missing.append(Column.TOTAL)
    return tuple(missing)
