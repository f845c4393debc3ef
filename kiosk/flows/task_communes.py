"""Task 3: one to eight communes of the official list (R09, R10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.area import Tab
from kiosk.domain.commune import Commune, CommuneKind
from kiosk.domain.dossier import DossierState
from kiosk.domain.dossier_errors import NoCommuneError
from kiosk.domain.errors import NotInListError
from kiosk.domain.offer_search import Filters
from kiosk.domain.tasks import MAX_COMMUNES, Task
from kiosk.flows.flow import Answers, Flow, Kind, Option, Question, Step
from kiosk.flows.page import Block, Text
from kiosk.flows.said import Said, Tone
from kiosk.flows.wizard import dossier_of, task_flow
from kiosk.i18n import N_, _, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.flows.visit import Visit

COMMUNES = "communes"
"""Key of the step and of its question."""


def communes_flow(visit: Visit) -> Flow:
    """Return the one question of task 3."""
    kept = dossier_of(visit)
    validated = kept.state is DossierState.VALIDATED
    step = Step(
        key=COMMUNES,
        title=N_("The communes you ask for"),
        questions=(
            Question(
                key=COMMUNES,
                label=N_("Where would you like to live? (1 to 8 communes)"),
                hint=N_("Type a name or a postal code"),
                kind=Kind.SEARCH,
                search=search,
                named=named,
                chosen=N_("Your communes ({n} of {max})"),
                nothing=N_('No commune found for "{typed}". Check the spelling, or type the postal code.'),
                values={"max": str(MAX_COMMUNES)},
            ),
        ),
        before=lambda _visit, _answers: _advice(),
        after=lambda now, answers: _with_this_choice(now, answers, validated=validated),
        check=_check,
    )
    return task_flow(Task.COMMUNES, steps=(step,), start={COMMUNES: kept.communes}, save=_save)


def search(visit: Visit, typed: str) -> tuple[Option, ...]:
    """Return the communes that fit what was typed; homonyms show postal code and département."""
    return tuple(_option(visit, commune) for commune in visit.services.places.search(typed))


def named(visit: Visit, codes: Sequence[str]) -> tuple[Option, ...]:
    """Return the communes of *codes*."""
    return tuple(_option(visit, commune) for commune in visit.services.places.named(codes))


def commune_name(commune: Commune) -> str:
    """Return the name under which a commune is chosen: a whole city says that it is whole."""
    if commune.kind is CommuneKind.WHOLE_CITY:
        return _("The whole city of {city}").format(city=commune.name)
    return commune.name.replace("Arrondissement", "arrondissement")


def _option(visit: Visit, commune: Commune) -> Option:
    postcode = commune.postcodes[0] if commune.postcodes and commune.kind is not CommuneKind.WHOLE_CITY else ""
    departement = visit.services.places.departement(commune.departement)
    return Option(value=commune.code, label=commune_name(commune), detail=(postcode, departement))


def _check(_visit: Visit, answers: Answers) -> None:
    if not answers.get(COMMUNES):
        raise NoCommuneError


def _save(visit: Visit, _key: str, answer: object) -> None:
    if not isinstance(answer, tuple | list):
        raise NotInListError
    chosen = tuple(str(code) for code in answer)
    if chosen != dossier_of(visit).communes:
        visit.services.dossiers.set_communes(visit.person, chosen)


def _advice() -> tuple[Block, ...]:
    wider = _("The wider your choice, the easier your search.")
    same = _("Choose the same ones as in your request on the State's site.")
    return (Text(pieces=(wider,), tight=True), Text(pieces=(Said(same, Tone.MUTED),)))


def _with_this_choice(visit: Visit, answers: Answers, *, validated: bool) -> tuple[Block, ...]:
    chosen = answers.get(COMMUNES)
    if not isinstance(chosen, tuple | list) or not chosen:
        return ()
    area = visit.services.places.area([str(code) for code in chosen])
    counts = visit.services.offers.counts(area, Filters()).tabs
    here, around = counts[Tab.REQUESTED], counts[Tab.NEIGHBOURING]
    offers = ngettext("{n} offer", "{n} offers", here).format(n=here)
    near = _("{n} in the neighbouring communes").format(n=around)
    said = f"{_('With this choice:')} {offers} · {near}"
    unchanged = _("Adding a commune does not send your file back to validation.")
    return (Text(pieces=(said,), tight=validated), *((Text(pieces=(unchanged,)),) if validated else ()))
