import pytest

from fantom.chat.entry import Author, FilesLine
from fantom.file_errors import DiskFull
from fantom.files.transfer import State
from fantom.i18n.languages import RUSSIAN
from fantom.protocol.messages import FileReason
from fantom.ui.file_kinds import Kind
from fantom.ui.files_facts import Deed, FilesFacts, Title
from fantom.ui.files_words import (
    deed_text,
    detail_text,
    listed_text,
    name_text,
    spoken_files,
)

MIB = 1_048_576
PHOTO = Title("photo.jpg", 0, 1, Kind.PICTURE)


@pytest.fixture(autouse=True)
def _english(translation):
    """Numbers have their words only in a language."""


def said(state, title=PHOTO, **more):
    """Return what stands below a name, without the signs that keep it together."""
    usual = {"is_ours": False, "who": "Alice", "size": 96 * MIB}
    return detail_text(FilesFacts(title, state, **usual | more)).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ((State.OFFERED,), "96 MiB · picture"),
        (
            (State.OFFERED, Title("a.pdf", 3, 4, Kind.DOCUMENT)),
            "96 MiB · 4 files",
        ),
        (
            (State.OFFERED, Title("a", 0, 12, Kind.FOLDER)),
            "96 MiB · folder · 12 files",
        ),
    ],
)
def test_what_is_offered(known, expected):
    """How much it is, of what kind, and how many."""
    assert said(*known) == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        (
            {"state": State.ACTIVE, "done": 43_201_331, "rate": 118 * MIB, "left": 0.5},
            "41.2 of 96.0 MiB · 118 MiB/s · 1 s left",
        ),
        ({"state": State.ACTIVE, "done": 0}, "0.0 of 96.0 MiB"),
        (
            {"state": State.ACTIVE, "rate": 0.0, "left": None},
            "0.0 of 96.0 MiB · 0 bytes/s",
        ),
        (
            {"state": State.ACTIVE, "rate": 1024.0, "left": 3_720},
            "0.0 of 96.0 MiB · 1.0 KiB/s · 1 h 2 min left",
        ),
        (
            {"state": State.WAITING, "done": MIB},
            "1.0 of 96.0 MiB · goes on when Alice is back",
        ),
        (
            {"state": State.PAUSED, "paused_here": True},
            "0.0 of 96.0 MiB · you paused it",
        ),
        (
            {"state": State.PAUSED, "paused_there": True},
            "0.0 of 96.0 MiB · paused by Alice",
        ),
        (
            {"state": State.PAUSED, "paused_here": True, "paused_there": True},
            "0.0 of 96.0 MiB · both of you paused it",
        ),
        ({"state": State.DONE}, "96 MiB · received"),
        ({"state": State.DONE, "is_ours": True}, "96 MiB · sent"),
        ({"state": State.DONE, "is_viewed": True}, "96 MiB · seen, not saved"),
        (
            {"state": State.DONE, "skipped": 1},
            "96 MiB · received · 1 file did not come",
        ),
        (
            {"state": State.OFFERED, "is_ours": True},
            "96 MiB · picture · waits for their answer",
        ),
        (
            {"state": State.OFFERED, "is_ours": True, "is_away": True},
            "96 MiB · picture · waits until Alice is back",
        ),
        (
            {"state": State.FAILED, "reason": "full", "is_ours": True},
            "96 MiB · not sent: their disk has no room",
        ),
        (
            {"state": State.FAILED, "reason": "full"},
            "96 MiB · not received: your disk has no room",
        ),
        ({"state": State.DECLINED, "reason": "declined"}, "96 MiB · declined"),
        ({"state": State.CANCELLED, "reason": "cancelled"}, "96 MiB · cancelled"),
    ],
)
def test_how_it_stands(more, expected):
    """Each state in words, whoever is the cause."""
    assert said(**more) == expected


def test_what_stands_in_the_way_is_said_with_its_remedy():
    """Whoever makes room can resume."""
    words = said(State.PAUSED, paused_here=True, problem=DiskFull("/home/bob"))

    assert "/home/bob" in words
    assert words.endswith("resume.")


def test_names():
    """One, several, one that would turn the line around, and none."""
    assert name_text(PHOTO) == "photo.jpg"
    assert name_text(PHOTO._replace(others=3)) == "photo.jpg and 3 more"
    assert "\u202e" not in name_text(PHOTO._replace(name="\u202egpj.exe"))
    assert len(name_text(PHOTO._replace(name="x" * 5_000))) <= 120
    assert name_text(PHOTO._replace(name=" ")) == "_"


def test_each_deed_has_its_word():
    """No two are called the same."""
    assert len({deed_text(deed) for deed in Deed}) == len(Deed)


def test_all_of_it_is_spoken():
    """Who, when, what and how; and what nobody knows of any more."""
    line = FilesLine(b"", Author.PEER, 0.0)
    facts = FilesFacts(PHOTO, State.DONE, is_ours=False, who="Alice", size=MIB)

    assert "photo.jpg" in spoken_files(line, "24h", facts)
    assert "received" in spoken_files(line, "24h", facts)
    assert spoken_files(line, "24h", None).startswith("Files were offered here")


def test_a_line_of_the_list_says_with_whom():
    """And is bounded, whatever the trouble is."""
    facts = FilesFacts(PHOTO, State.PAUSED, is_ours=True, who="Alice", size=MIB)
    assert listed_text(facts).startswith("photo.jpg to Alice")
    facts = FilesFacts(
        PHOTO._replace(name="x" * 500),
        State.PAUSED,
        is_ours=False,
        who="A" * 500,
        size=MIB,
        problem=DiskFull("/" * 500),
    )
    assert len(listed_text(facts)) < 200


def test_russian_counts_in_its_own_way(translation):
    """With a comma, and three forms."""
    translation.speak(RUSSIAN)
    folder = Title("a", 0, 3, Kind.FOLDER)

    assert said(State.OFFERED, folder) == "96 МиБ · папка · 3 файла"
    assert said(State.ACTIVE, done=43_201_331, rate=MIB, left=61).startswith(
        "41,2 из 96,0 МиБ · 1,0 МиБ/с · ещё 2 мин"
    )


@pytest.mark.parametrize("reason", FileReason)
@pytest.mark.parametrize("is_ours", [True, False])
def test_every_reason_has_words(reason, is_ours):
    """And what a later version says has some, too."""
    known = said(State.FAILED, reason=reason, is_ours=is_ours)
    unknown = said(State.FAILED, reason="tired", is_ours=is_ours)

    assert known != unknown
    assert "does not know" in unknown
