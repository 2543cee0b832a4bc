import pytest

from fantom.files.transfer import State
from fantom.ui.file_kinds import Kind
from fantom.ui.files_facts import Deed, FilesFacts, Title, Underway, together

ONE = Title("photo.jpg", 0, 1, Kind.PICTURE, can_view=True)
MANY = Title("a.pdf", 3, 4, Kind.DOCUMENT)


def facts(state, title=ONE, **more):
    """Return what is known of files that are offered to us."""
    return FilesFacts(title, state, **{"is_ours": False, "who": "", "size": 100} | more)


@pytest.mark.parametrize(
    ("known", "deeds"),
    [
        (facts(State.OFFERED), (Deed.SAVE, Deed.CHOOSE, Deed.VIEW, Deed.DECLINE)),
        (facts(State.OFFERED, MANY), (Deed.SAVE, Deed.CHOOSE, Deed.DECLINE)),
        (facts(State.OFFERED, is_ours=True), (Deed.CANCEL,)),
        (facts(State.ACTIVE), (Deed.PAUSE, Deed.CANCEL)),
        (facts(State.WAITING, is_ours=True), (Deed.PAUSE, Deed.CANCEL)),
        (facts(State.PAUSED, paused_here=True), (Deed.RESUME, Deed.CANCEL)),
        (facts(State.PAUSED, paused_there=True), (Deed.CANCEL,)),
        (facts(State.DONE, is_saved=True), (Deed.OPEN, Deed.SHOW)),
        (facts(State.DONE, MANY, is_saved=True), (Deed.SHOW,)),
        (facts(State.DONE, is_viewed=True, has_view=True), (Deed.VIEW,)),
        (facts(State.DONE, is_viewed=True), ()),
        (facts(State.DONE, is_ours=True), ()),
        (facts(State.FAILED), ()),
        (facts(State.FAILED, is_ours=True), (Deed.RETRY,)),
        (facts(State.DECLINED, is_ours=True), (Deed.RETRY,)),
        (facts(State.CANCELLED, is_ours=True), (Deed.RETRY,)),
        (facts(State.CANCELLED), ()),
    ],
)
def test_only_what_can_be_done_is_offered(known, deeds):
    """The most likely first."""
    assert known.deeds == deeds


def test_an_empty_file_has_no_share():
    """And nothing is more than whole."""
    assert facts(State.ACTIVE, size=0).share == 0
    assert facts(State.ACTIVE, done=50).share == 0.5
    assert facts(State.ACTIVE, done=200).share == 1


def test_several_are_added_up():
    """Only those that are under way."""
    parts = [
        facts(State.ACTIVE, done=50, rate=10.0),
        facts(State.PAUSED, done=25),
        facts(State.OFFERED),
        facts(State.DONE, done=100),
    ]

    assert together(parts) == Underway(2, 75, 200, 10.0)
    assert together(parts).share == 0.375
    assert together([]).share == 0
