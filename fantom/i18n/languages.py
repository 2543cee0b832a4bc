"""The language that the program speaks, changed while its windows are open."""

import logging
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

_log = logging.getLogger(__name__)


class Language(NamedTuple):
    """A language of the program; `own_name` is what its speakers call it."""

    code: str
    own_name: str


ENGLISH = Language("en", "English")
RUSSIAN = Language("ru", "Русский")
SINDARIN = Language("sjn", "Edhellen")
LANGUAGES = (ENGLISH, RUSSIAN, SINDARIN)


class Letters(StrEnum):
    """What Sindarin is written with; other languages have their own."""

    TENGWAR = "tengwar"
    LATIN = "latin"


def language_for(chosen: str) -> Language:
    """Return the language of the setting `language`."""
    return next((it for it in LANGUAGES if it.code == chosen), system_language())


def system_language() -> Language:
    """Return what the system would read to this person: Sindarin never by itself."""
    wishes = (wish.split("-")[0] for wish in QLocale.system().uiLanguages())
    known = {language.code: language for language in (ENGLISH, RUSSIAN)}
    return next((known[wish] for wish in wishes if wish in known), ENGLISH)


class Translation:
    """What every `tr` of the program gives, and how numbers and days look.

    To speak another language tells all windows (QEvent.LanguageChange), once, from
    the event loop; they then ask for their texts again.
    """

    def __init__(self) -> None:
        self._spoken: tuple[Language, Letters] | None = None
        self._translators: list[QTranslator] = []

    @property
    def language(self) -> Language:
        """What is spoken now."""
        return self._spoken[0] if self._spoken else ENGLISH

    @property
    def in_tengwar(self) -> bool:
        """Whether texts are in letters that only a Tengwar font can show."""
        return self._spoken == (SINDARIN, Letters.TENGWAR)

    def speak(self, language: Language, letters: Letters = Letters.TENGWAR) -> None:
        """Let all texts be in that language from now on."""
        if self._spoken == (language, letters):
            return
        before, self._translators = self._translators, _translators(language, letters)
        self._spoken = (language, letters)
        QLocale.setDefault(locale_of(language))
        # Those that come later are asked first: ours is the last.
        for translator in self._translators:
            QCoreApplication.installTranslator(translator)
        for translator in before:
            QCoreApplication.removeTranslator(translator)

    def stop(self) -> None:
        """Let all texts be as they stand in the code again."""
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        self._translators.clear()
        self._spoken = None
        QLocale.setDefault(QLocale.system())


def locale_of(language: Language) -> QLocale:
    """Return how numbers and days are written: the system's way if it speaks so."""
    system = QLocale.system()
    if QLocale.languageToCode(system.language()) == language.code:
        return system
    return QLocale(language.code)  # which for Sindarin is "C": plain digits


def _translators(language: Language, letters: Letters) -> list[QTranslator]:
    tengwar = language == SINDARIN and letters == Letters.TENGWAR
    ours = _tengwar_translator() if tengwar else QTranslator()
    if not ours.load(str(_own(language))):
        _log.error("there is no translation for %s", language.code)
    qts = QTranslator()
    # Qt has none for Sindarin; what it says there is in ours (qt_words).
    return [qts, ours] if qts.load(str(_of_qt(language))) else [ours]


def _tengwar_translator() -> QTranslator:
    # Glaemscribe and its mode are read when somebody wants them.
    from fantom.i18n.tengwar import TengwarTranslator  # noqa: PLC0415

    return TengwarTranslator()


def _own(language: Language) -> Path:
    # By its name: QLocale knows no Sindarin, and would look for "C".
    return Path(__file__).with_name(f"fantom_{language.code}.qm")


def _of_qt(language: Language) -> Path:
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return Path(folder) / f"qtbase_{language.code}.qm"
