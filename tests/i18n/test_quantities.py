import pytest
from PySide6.QtCore import QLocale

from fantom.i18n.languages import ENGLISH, RUSSIAN, Translation
from fantom.i18n.quantities import Quantities, size_text

KIB, MIB, GIB, TIB = (1024**power for power in range(1, 5))


@pytest.fixture
def translation(qapp):
    """What speaks; English to begin with."""
    translation = Translation()
    translation.speak(ENGLISH)
    yield translation
    translation.stop()
    QLocale.setDefault(QLocale.c())


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (1, "1 byte"),
        (1_023, "1023 bytes"),
        (KIB, "1.0 KiB"),
        (999 * KIB, "999 KiB"),
        (1_000 * KIB, "1.0 MiB"),
        (96 * MIB, "96 MiB"),
        (5 * GIB, "5.0 GiB"),
        (7_000 * TIB, "7,000 TiB"),
    ],
)
def test_sizes(translation, count, expected):
    """In the first unit of which there are fewer than a thousand."""
    assert size_text(count) == expected


@pytest.mark.parametrize(
    ("done", "size", "expected"),
    [
        (0, 0, "0 of 0 bytes"),
        (1, 1, "1 of 1 byte"),
        (0, 96 * MIB, "0.0 of 96.0 MiB"),
        (43_201_331, 96 * MIB, "41.2 of 96.0 MiB"),
        (100, 10 * KIB, "0.1 of 10.0 KiB"),
        (GIB, 1_500 * MIB, "1.0 of 1.5 GiB"),
        (TIB, 3 * TIB, "1.0 of 3.0 TiB"),
    ],
)
def test_a_part_has_the_unit_of_the_whole(translation, done, size, expected):
    """So that both can be compared at a glance."""
    assert Quantities().part(done, size) == expected


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (0.0, "1 s"),
        (0.4, "1 s"),
        (59.0, "59 s"),
        (59.5, "1 min"),
        (61.0, "2 min"),
        (3_540.0, "59 min"),
        (3_541.0, "1 h 0 min"),
        (93_600.0, "26 h 0 min"),
    ],
)
def test_what_is_left_is_rounded_up(translation, seconds, expected):
    """Nobody is promised more than comes."""
    assert Quantities().brief(seconds) == expected


@pytest.mark.parametrize(
    ("count", "expected"), [(1, "1 файл"), (2, "2 файла"), (5, "5 файлов")]
)
def test_russian_has_three_forms(translation, count, expected):
    """And its own letters for units."""
    translation.speak(RUSSIAN)
    assert Quantities().files(count) == expected
    assert Quantities().part(MIB, 2 * MIB) == "1,0 из 2,0 МиБ"
    assert Quantities().name_and_files("a.pdf", count) == f"a.pdf и ещё {count}"
