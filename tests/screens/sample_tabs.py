"""A list in three tabs, as long as wanted, that counts what is asked of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kiosk.flows.page import Block, Button, Buttons, Facts, Menu, Note, Row, Text
from kiosk.flows.requests import Do, Open, OpenOffers, Refresh
from kiosk.flows.said import Said, Tone
from kiosk.flows.tabs import TabbedList, TabLabel
from tests.screens.sample_parts import R19

if TYPE_CHECKING:
    from kiosk.flows.visit import Visit

LABELS = {
    "requested": "Communes demandées",
    "neighbouring": "Communes limitrophes",
    "other": "Autres communes du département",
}
OFFERS = (
    ("T3", "65", "649,68", "Paris 13e", "30 nov.", Said("nouveau", Tone.NEW)),
    ("T2", "51", "528,84", "Paris 13e", "13 déc.", Said("nouveau", Tone.NEW)),
    ("T4", "81", "1\u202f434,55", "Ivry-sur-Seine", "14 déc.", ""),
    ("T3", "69", "705,23", "Montreuil", "27 nov.", Said("4 jours", Tone.SOON)),
    ("T2", "43", "789,28", "Vitry-sur-Seine", "3 déc.", ""),
    ("T1", "31", "346,22", "Saint-Maur-des-Fossés-la-Longue", "8 déc.", ""),
    ("T1", "30", "304,44", "Paris 14e", "7 déc.", ""),
)


@dataclass(frozen=True, kw_only=True)
class Offers:
    counts: tuple[int, int, int] = (7, 23, 0)
    tab: str = "requested"
    sort: str = "publiée récemment"
    asked: list[tuple[int, int]] = field(default_factory=list)
    """Offset and limit of each question."""

    def frame(self, _visit: Visit) -> TabbedList:
        tabs = tuple(
            TabLabel(key=key, label=label, count=count, counted=f"{count} offre{'s' if count > 1 else ''}")
            for (key, label), count in zip(LABELS.items(), self.counts, strict=True)
        )
        return TabbedList(
            title="Les offres",
            aside=f"Tri\u00a0: {self.sort}",
            tabs=tabs,
            active=self.tab,
            heads=("Type", "Surface", "Loyer CC", "Commune", "Jusqu’au", ""),
            columns=(5, -7, -11, 0, -8, 8),
            empty=(
                Text(pieces=(Said("Pas d’offre ici pour l’instant.", Tone.STRONG),)),
                Menu(
                    rows=(
                        Row(key="near", cells=("Voir les communes limitrophes", "23 offres"), go=OpenOffers("x")),
                        Row(key="add", cells=("Ajouter des communes à mon dossier", ""), go=Refresh()),
                    ),
                    columns=(0, 12),
                ),
            ),
            below=("Peu de choix\u202f? Regardez les deux autres onglets, ou ajoutez des communes.",),
            position="Offer {index} of {total}",
            sort=OpenOffers(view=replace(self, sort="loyer")),
            filter=Do(lambda _: Refresh()),
            help="offers",
        )

    def rows(self, _visit: Visit, offset: int, limit: int) -> tuple[Row, ...]:
        self.asked.append((offset, limit))
        total = self.frame(_visit).count
        return tuple(_row(at) for at in range(offset, min(offset + limit, total)))

    def beside(self, _visit: Visit, key: str) -> tuple[Block, ...]:
        labels = ("Surface", "Étage", "Chauffage", "DPE", "Financement", "Bailleur", "Libre le", "Postuler avant")
        values = ("50,8 m²", "6e sur 6, ascenseur", "Collectif gaz", "D", "PLUS", "Toits & Familles", "22 janvier 2027")
        facts = tuple(
            Row(key=label, cells=(Said(label, Tone.MUTED), value))
            for label, value in zip(labels, (*values, "13 décembre 2026"), strict=True)
        )
        apply = Button(key="apply", label="Je postule", go=Open(lambda _: NotImplemented))
        return (
            Text(pieces=(Said(f"Offre {key}", Tone.NEW),), tight=True),
            Text(pieces=("109 square des Acacias",)),
            Facts(rows=facts, columns=(15, 0)),
            Buttons(buttons=(apply,)),
            Note(text=R19),
        )

    def at(self, tab: str) -> Offers:
        return replace(self, tab=tab)


def _row(at: int) -> Row:
    kind, size, rent, town, until, flag = OFFERS[at % len(OFFERS)]
    cells = (kind, f"{size}\u00a0m²", f"{rent}\u00a0€", town, until, flag)
    return Row(key=f"AL-{at + 1}", cells=cells, go=Open(lambda _: NotImplemented))
