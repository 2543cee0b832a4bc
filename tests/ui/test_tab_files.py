import pytest
from PySide6.QtGui import QImage

from fantom.files.transfer import State
from fantom.pictures.preview import make_preview
from fantom.ui import tab_files
from fantom.ui.file_kinds import Kind
from fantom.ui.files_facts import Title
from fantom.ui.tab_files import TabFiles, title_of
from tests.pictures.drawn import plain
from tests.ui import transfers as files
from tests.ui.people import meet

MIB = files.MIB


@pytest.fixture
def node(node_factory):
    """One that nobody dials."""
    return node_factory()


@pytest.fixture
def peer(node):
    """Somebody who takes files, and whom we know."""
    peer, _link = meet(node)
    peer.is_welcome = True
    return peer


@pytest.fixture
def known(node, peer):
    """What a tab knows of files."""
    made = TabFiles(node.transfers, peer)
    made.told, made.states = [], []
    made.changed.connect(made.told.append)
    made.settled.connect(made.states.append)
    yield made
    if made.carriers or made._ticks.isActive():
        made.stop()


@pytest.mark.parametrize(
    ("names", "title"),
    [
        (["a/b.jpg"], Title("a", 0, 1, Kind.FOLDER)),
        (["a/b.jpg", "a/c/"], Title("a", 0, 1, Kind.FOLDER)),
        (["a.jpg"], Title("a.jpg", 0, 1, Kind.PICTURE, can_view=True)),
        (["a.svg"], Title("a.svg", 0, 1, Kind.PICTURE)),
        ([("a.jpg", 9 * MIB)], Title("a.jpg", 0, 1, Kind.PICTURE)),
        (["a.exe", "b.jpg", "c/d"], Title("a.exe", 2, 3, Kind.PROGRAM)),
    ],
)
def test_what_is_offered_in_short(node, peer, names, title):
    """Its first name, how many, of what kind, and whether it can be looked at."""
    assert title_of(files.come(node, peer, *names).transfer) == title


def test_only_this_peer(node, peer, known):
    """What others offer is in their own tabs."""
    other, _link = meet(node, "Bob")
    theirs = files.come(node, other, "a.pdf")
    ours = files.come(node, peer, "b.pdf")

    assert known.told == [ours.transfer.id]
    assert known.facts(theirs.transfer.id) is None
    assert known.seen(theirs.transfer.id) is None
    assert known.get(theirs.transfer.id) is None
    assert [key for key, _ in known.all] == [ours.transfer.id]


def test_a_tab_that_opens_later_knows_them_too(node, peer):
    """What goes on from an older run is there before it."""
    offer = files.come(node, peer, "a.pdf")
    later = TabFiles(node.transfers, peer)

    assert later.facts(offer.transfer.id).title.name == "a.pdf"
    later.stop()


def test_progress_is_no_new_state(node, peer, known):
    """A screen reader is told of states only."""
    offer = files.come(node, peer, ("a.bin", 10 * MIB))
    files.flow(node, offer, MIB)
    files._move(offer.transfer, 2 * MIB)
    files.tell(node, offer)
    files.finish(node, offer)

    assert known.states == [offer.transfer.id] * 2
    assert len(known.told) > 3
    assert known.facts(offer.transfer.id).state is State.DONE


def test_what_is_under_way_is_added_up(node, peer, known):
    """For the tab and the line below."""
    one = files.flow(node, files.come(node, peer, ("a.bin", 10 * MIB)), 4 * MIB)
    one.pace = files.Steady(3 * MIB, 2)
    files.flow(node, files.go(node, peer, ("b.bin", 10 * MIB)), 6 * MIB)
    files.come(node, peer, "offered.pdf")
    known.told.clear()

    assert (known.underway.count, known.underway.share) == (2, 0.5)
    assert known.underway.rate >= 3 * MIB
    assert known._ticks.isActive()
    known._tick()
    assert len(known.told) == 2
    files.finish(node, one)
    for carrier in known.carriers:
        node.transfers.remove(carrier.transfer.id)
    known._tick()
    assert not known._ticks.isActive()
    assert known.all == []


@pytest.mark.parametrize("is_kept", [True, False])
def test_what_closing_would_end(node, peer, known, is_kept):
    """Half files and our open offers, but for what a vault keeps."""
    files.flow(node, files.come(node, peer, ("a.bin", 10 * MIB)), MIB)
    files.go(node, peer, "waits.pdf")
    files.come(node, peer, "nobody answered.pdf")
    files.finish(node, files.come(node, peer, "done.pdf"))

    assert known.losses(is_kept=is_kept) == ((1, 1) if is_kept else (2, 0))


def test_strangers_draw_nothing_here(node, peer, known):
    """Before we wrote to them once; ours is our own."""
    preview = make_preview(plain(30, 20))
    peer.is_welcome = False
    offer = files.come(node, peer, "photo.jpg", preview=preview)
    own = files.go(node, peer, "photo.jpg", preview=preview)

    assert known.seen(offer.transfer.id).preview is None
    assert isinstance(known.seen(own.transfer.id).preview, QImage)
    peer.is_welcome = True
    known.told.clear()
    peer.changed.emit(peer)
    assert offer.transfer.id in known.told
    assert known.seen(offer.transfer.id).preview.width() == 30


def test_a_preview_that_is_none_is_not_missed(node, peer, known):
    """It is looked at once, and never again."""
    offer = files.come(node, peer, "photo.jpg", preview=b"\xff\xd8\xffnonsense")

    assert known.seen(offer.transfer.id).preview is None
    assert known._known[offer.transfer.id].has_looked


def test_pictures_in_memory_are_bounded(node, peer, known, monkeypatch):
    """The oldest goes when there is no room for a new one."""
    monkeypatch.setattr(tab_files, "MAX_KEPT_VIEWS", 100)
    offers = [files.come(node, peer, f"{number}.jpg") for number in range(3)]
    for offer in offers:
        offer.is_looked_at, offer.data = True, bytes(40)
        files.finish(node, offer)
    known.make_room(20)
    known.make_room(20)

    assert [bool(offer.data) for offer in offers] == [False, True, True]
    assert [facts.has_view for _, facts in known.all] == [False, True, True]


def test_a_tab_that_is_closed_follows_nothing(node, peer, known):
    """And holds nobody."""
    offer = files.come(node, peer, "a.pdf")
    known.stop()
    known.told.clear()
    files.end(node, offer)
    node.transfers.remove(offer.transfer.id)

    assert known.told == []
    assert known.carriers == []
