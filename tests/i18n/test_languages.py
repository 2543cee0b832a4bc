import pytest
from PySide6.QtCore import QCoreApplication, QDate, QEvent, QLocale, QObject

from fantom.i18n import languages
from fantom.i18n.dates import date_text
from fantom.i18n.languages import (
    ENGLISH,
    RUSSIAN,
    SINDARIN,
    Letters,
    Translation,
    language_for,
    locale_of,
    system_language,
)
from fantom.i18n.quantities import duration_text, messages_text, size_text


class System:
    """A computer whose person reads those languages."""

    def __init__(self, *wishes):
        self._wishes = list(wishes)

    def system(self):
        return self

    def uiLanguages(self):
        return self._wishes


@pytest.fixture
def translation(qapp):
    """Nothing is translated before and after."""
    translation = Translation()
    yield translation
    translation.stop()


def home():
    """Return a word that is another in each language."""
    return QCoreApplication.translate("TabStrip", "Home")


@pytest.mark.parametrize(
    ("wishes", "expected"),
    [
        (["ru-RU", "en-GB"], RUSSIAN),
        (["de-DE", "ru", "en"], RUSSIAN),
        (["en-US", "ru-RU"], ENGLISH),
        (["de-DE"], ENGLISH),
        (["sjn"], ENGLISH),
        ([], ENGLISH),
    ],
)
def test_the_system_is_asked_first(monkeypatch, wishes, expected):
    """Who reads Russian gets it; Sindarin comes by nobody's accident."""
    monkeypatch.setattr(languages, "QLocale", System(*wishes))

    assert system_language() == expected
    assert language_for("system") == expected


def test_a_choice_is_a_choice():
    """The setting's words name languages."""
    assert language_for("sjn") == SINDARIN
    assert language_for("ru") == RUSSIAN


def test_each_language_has_its_words(translation):
    """All three are compiled and found."""
    said = []
    for language in (ENGLISH, RUSSIAN, SINDARIN):
        translation.speak(language, Letters.LATIN)
        said.append(home())

    assert said == ["Home", "Главная", "Bâr"]


def test_sindarin_is_in_tengwar_unless_latin_is_chosen(translation):
    """The letters are a choice of their own."""
    translation.speak(SINDARIN)
    assert translation.in_tengwar
    assert all("\ue000" <= letter <= "\ue07f" for letter in home())

    translation.speak(SINDARIN, Letters.LATIN)
    assert not translation.in_tengwar
    assert home() == "Bâr"


def test_nothing_of_a_language_stays(translation):
    """After a switch only the new one answers, and after the end none."""
    translation.speak(SINDARIN)
    translation.speak(ENGLISH)
    assert home() == "Home"

    translation.speak(RUSSIAN)
    translation.stop()
    assert home() == "Home"
    assert QLocale() == QLocale.system()


class Listener(QObject):
    """Counts how often the application is told."""

    def __init__(self):
        super().__init__()
        self.told = 0

    def eventFilter(self, _watched, event):
        self.told += event.type() == QEvent.Type.LanguageChange
        return False


def test_windows_are_told(translation, qapp):
    """A switch is an event; speaking the same again is none."""
    listener = Listener()
    qapp.installEventFilter(listener)

    translation.speak(RUSSIAN)
    told = listener.told
    translation.speak(RUSSIAN)
    qapp.removeEventFilter(listener)

    assert told > 0
    assert listener.told == told


def test_qts_own_words_are_translated(translation):
    """A field's menu speaks the language too, in Sindarin by our own words."""
    translation.speak(RUSSIAN)
    assert QCoreApplication.translate("QLineEdit", "Delete") == "Удалить"
    assert QCoreApplication.translate("QFileDialog", "Look in:") != "Look in:"

    translation.speak(SINDARIN, Letters.LATIN)
    assert QCoreApplication.translate("QLineEdit", "&Copy") == "Addeitho"


def test_numbers_follow_the_language(translation):
    """A comma in Russian, plain digits in Sindarin."""
    assert locale_of(RUSSIAN).toString(1.5, "f", 1) == "1,5"
    assert locale_of(SINDARIN).toString(1234567.5, "f", 1) == "1234567.5"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (ENGLISH, ["0 messages", "1 message", "2 messages", "21 messages"]),
        (RUSSIAN, ["0 сообщений", "1 сообщение", "2 сообщения", "21 сообщение"]),
        (SINDARIN, ["0 mint", "1 ment", "2 mint", "21 mint"]),
    ],
)
def test_plurals(translation, language, expected):
    """Each language counts in its own way."""
    translation.speak(language, Letters.LATIN)

    assert [messages_text(count) for count in (0, 1, 2, 21)] == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (ENGLISH, ["1 byte", "1.5 KiB", "64 KiB", "1.0 MiB", "2.0 GiB", "3.0 TiB"]),
        (RUSSIAN, ["1 байт", "1,5 КиБ", "64 КиБ", "1,0 МиБ", "2,0 ГиБ", "3,0 ТиБ"]),
        (SINDARIN, ["1 têw", "1.5 KiB", "64 KiB", "1.0 MiB", "2.0 GiB", "3.0 TiB"]),
    ],
)
def test_sizes(translation, language, expected):
    """A size has few digits and the mark of the language before its fraction."""
    translation.speak(language, Letters.LATIN)
    sizes = (1, 1536, 65536, 1 << 20, 2 << 30, 3 << 40)

    assert [size_text(size) for size in sizes] == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (ENGLISH, ["0 seconds", "59 seconds", "1 minute", "1 hour", "2 days"]),
        (RUSSIAN, ["0 секунд", "59 секунд", "1 минута", "1 час", "2 дня"]),
        (SINDARIN, ["0 tint", "59 tint", "1 lû", "1 oreth", "2 oer"]),
    ],
)
def test_durations(translation, language, expected):
    """The largest unit that has passed."""
    translation.speak(language, Letters.LATIN)

    assert [
        duration_text(seconds) for seconds in (0, 59.9, 60, 3600, 2 * 86400)
    ] == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (ENGLISH, "Monday, 3 November 2025"),
        (RUSSIAN, "понедельник, 3 ноября 2025 г."),
        (SINDARIN, "Orithil, 3 Hithui 2025"),
    ],
)
def test_dates(translation, language, expected):
    """Sindarin has months and days of its own."""
    translation.speak(language, Letters.LATIN)

    assert date_text(QDate(2025, 11, 3)) == expected
