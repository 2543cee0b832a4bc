"""Where the files of one offer go."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fantom.file_errors import FileNameRefused
from fantom.files.names import MAX_PART_BYTES, is_folder, safe_path, same_name
from fantom.files.places import Places
from fantom.protocol.limits import MAX_FILES, MAX_PLACES

PARTS = ["a", "A", "b", "é", "e\u0301", "É", "a (2)", "a:", "a?", ".a", "CON", "a.txt"]
PATHS = st.lists(st.sampled_from(PARTS), min_size=1, max_size=3).map("/".join)


def placed(*paths):
    """Return where they go, in one offer."""
    places = Places()
    return [places.place(path) for path in paths]


def test_each_file_has_a_place_of_its_own():
    """Several may be called the same: they lay in different folders."""
    assert placed("a.txt", "a.txt", "A.TXT", "b/a.txt", "b/a.txt") == [
        "a.txt",
        "a (2).txt",
        "A (3).TXT",
        "b/a.txt",
        "b/a (2).txt",
    ]


def test_a_number_that_somebody_has_is_passed_over():
    """Whoever came first keeps it."""
    assert placed("a (2)", "a", "a", "a (3)") == ["a (2)", "a", "a (3)", "a (3) (2)"]


def test_what_was_in_one_folder_stays_in_one():
    """And in two in two, where a system would make them one."""
    assert placed("Sea/1", "sea/1", "Sea/2", "sea/", "se\u0301a/1", "s\u00e9a/2") == [
        "Sea/1",
        "sea (2)/1",
        "Sea/2",
        "sea (2)/",
        "séa/1",
        "séa (2)/2",
    ]


def test_mended_folders_are_not_mixed():
    """What became alike only here was not alike there."""
    assert placed("a:/1", "a?/1", "a_/1") == ["a_/1", "a_ (2)/1", "a_ (3)/1"]


def test_a_file_and_a_folder_of_one_name_are_two():
    """No system has both."""
    assert placed("a", "a/b", "a/") == ["a", "a (2)/b", "a (2)/"]
    assert placed("a/b", "a") == ["a/b", "a (2)"]


def test_what_is_refused_takes_no_place():
    """It can be told of each file by itself."""
    places = Places()
    with pytest.raises(FileNameRefused):
        places.place("../a")

    assert places.place("a") == "a"


def test_a_path_that_becomes_too_long_is_refused():
    """Numbers make it longer, and so does NFC."""
    long = "/".join(["x" * 204] * 5)
    places = Places()

    assert places.place(long) == long
    with pytest.raises(FileNameRefused):
        places.place("X" + long[1:])


@given(st.lists(st.tuples(PATHS, st.booleans()), max_size=30))
def test_no_two_places_are_one_anywhere(offered):
    """And each is safe."""
    places = Places()
    files, folders = [], set()
    for path, folder in offered:
        place = places.place(path + "/" * folder)
        assert safe_path(place) == place
        assert is_folder(place) == folder
        parts = place.removesuffix("/").split("/")
        ends = range(1, len(parts) + folder)
        folders |= {same_name("/".join(parts[:end])) for end in ends}
        if not folder:
            files.append(same_name(place))

    assert len(set(files)) == len(files)
    assert not folders & set(files)


@pytest.mark.parametrize(
    "flood",
    [
        ["a"] * MAX_FILES,
        ["A", "a"] * (MAX_FILES // 2),
        [f"a ({number})" for number in range(2, MAX_FILES // 2)] + ["a"] * 8_000,
        [f"{'x' * MAX_PART_BYTES}{n}" for n in range(MAX_FILES // 2)] * 2,
        [f"{'x' * 250}{n:05}" for n in range(MAX_FILES // 2) for _ in range(2)],
        [f"{'x' * 248}{chr(0x20000 + n)}yyy" for n in range(2_000) for _ in range(2)],
    ],
    ids=["same", "capitals", "numbers", "cut", "alike", "cut in a letter"],
)
def test_a_flood_of_one_name_is_no_work_that_grows(flood):
    """Each name is tried about once, however they are chosen."""
    tried = 0

    class Counted(Places):
        def _take(self, within, name):
            nonlocal tried
            tried += 1
            return super()._take(within, name)

    places = Counted()
    assert len({places.place(path) for path in flood}) == len(flood)
    assert tried <= 4 * len(flood)


def test_folders_without_end_are_refused():
    """What an offer may hold is bounded by what it makes, not by its bytes alone."""
    places = Places()
    inner = "/".join("abcdefgh" * 7)
    refused = 0
    for number in range(MAX_FILES):
        try:
            places.place(f"{number}/{inner}/file")
        except FileNameRefused:
            refused += 1

    assert refused > MAX_FILES // 2
    assert len(places._taken) <= MAX_PLACES


def test_as_many_files_as_may_be_offered_have_a_place():
    """Each in a folder of its own, in a folder."""
    assert len({*placed(*(f"a/{n}/file" for n in range(MAX_FILES)))}) == MAX_FILES
