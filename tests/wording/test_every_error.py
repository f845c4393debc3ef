"""Whatever is refused, there is a sentence to say it."""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING, Final

import pytest

from kiosk import i18n
from kiosk.domain.errors import AnswerNeededError, KioskError, NotInListError, TooLongError
from kiosk.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

WHERE_ERRORS_ARE: Final = ("domain", "data", "store", "services", "flows")


def every_error(base: type[KioskError] = KioskError) -> Iterator[type[KioskError]]:
    """Yield the errors of the program, once its every module is loaded."""
    for error in base.__subclasses__():
        if error.__module__.startswith("kiosk."):
            yield error
        yield from every_error(error)


def load_everything() -> None:
    for name in WHERE_ERRORS_ARE:
        package = importlib.import_module(f"kiosk.{name}")
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)


def test_every_error_has_its_sentence() -> None:
    load_everything()
    without = sentence.dispatch(object)
    speechless = {
        f"{error.__module__}.{error.__name__}" for error in every_error() if sentence.dispatch(error) is without
    }
    assert not speechless


def test_an_error_without_a_sentence_is_a_mistake_of_ours() -> None:
    class UnknownError(KioskError):
        pass

    with pytest.raises(TypeError, match="UnknownError"):
        sentence(UnknownError())


@pytest.mark.parametrize(
    ("error", "french", "english"),
    [
        (AnswerNeededError(), "Il faut une réponse ici.", "An answer is needed here."),
        (
            NotInListError(),
            "Choisissez une des réponses de la liste.",
            "Choose one of the answers in the list.",
        ),
        (
            TooLongError(limit=2000),
            "Trop long\u00a0: 2\u202f000\u00a0caractères au plus.",
            "Too long: 2,000 characters at most.",
        ),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, KioskError) else "",
)
def test_what_fits_any_question_is_said_in_both_languages(error: KioskError, french: str, english: str) -> None:
    assert sentence(error) == french
    i18n.use("en")
    assert sentence(error) == english
