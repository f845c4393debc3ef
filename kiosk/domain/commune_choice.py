"""What a request may ask for together: no commune twice, and no arrondissement of a city asked for whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.commune import CommuneKind
from kiosk.domain.dossier_errors import CommuneTwiceError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.domain.commune import Commune


def check_choice(chosen: Sequence[Commune]) -> None:
    """Check that the communes *chosen* can stand together in one request.

    Raises:
        CommuneTwiceError: If one is there twice, or lies within a city that is there whole.
    """
    cities = {commune.code: commune.name for commune in chosen if commune.kind is CommuneKind.WHOLE_CITY}
    seen: set[str] = set()
    for commune in chosen:
        if commune.code in seen:
            raise CommuneTwiceError(commune=commune.name)
        if commune.parent in cities:
            raise CommuneTwiceError(commune=commune.name, city=cities[commune.parent])
        seen.add(commune.code)
