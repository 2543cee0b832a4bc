import pytest
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtTest import QAbstractItemModelTester

from fantom.identity.people import People
from fantom.identity.person import Person
from fantom.identity.trust import Trust
from fantom.peers.peer import PeerState
from fantom.ui.people_model import PeopleModel, Role
from tests.steps import steps
from tests.ui.conftest import be
from tests.ui.people import identity_named, know, meet


@pytest.fixture
def node(node_factory):
    """Return a node."""
    return node_factory()


@pytest.fixture
def model(node):
    """Return its people; Qt's own tester watches what is told of them."""
    model = PeopleModel(node)
    model.tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Warning
    )
    return model


def names(model):
    """Return the names that are shown, in order."""
    return [model.index(row).data() for row in range(model.rowCount())]


def test_people_stand_by_name_and_the_blocked_ones_last(node, model):
    """However they came to be known."""
    for name in ("Carol", "bob", "Ярослав", "Alice"):
        know(node, name)
    know(node, "Aaron", Trust.BLOCKED)

    assert names(model) == ["Alice", "bob", "Carol", "Ярослав", "Aaron"]


def test_a_person_moves_with_their_name(node, model):
    """And is still found by the key."""
    bob = know(node, "Bob")
    know(node, "Carol")
    node.me.people.remember(bob, "Dave")

    assert names(model) == ["Carol", "Dave"]
    assert model.index_of(bob.identity).row() == 1
    node.me.people.trust(node.me.people.called("Carol"), Trust.BLOCKED)
    assert names(model) == ["Dave", "Carol"]


def test_the_forgotten_are_gone(node, model):
    """And nothing stands for them."""
    bob = know(node, "Bob")
    node.me.people.forget(bob.identity)

    assert names(model) == []
    assert not model.index_of(bob.identity).isValid()


def test_a_change_that_moves_nobody_is_told_of_one_row(node, model):
    """Verified: the same name, another badge."""
    know(node, "Alice")
    bob = know(node, "Bob")
    told = []
    model.dataChanged.connect(lambda first, last, _roles: told.append(first.row()))

    node.me.people.trust(bob, Trust.VERIFIED)

    assert told == [1]
    assert model.index(1).data(Role.PERSON).trust is Trust.VERIFIED


def test_a_filter_looks_in_both_names_for_every_word(node, model):
    """What we call them, and what they call themselves; never in the key."""
    know(node, "Robert Smith", petname="Bob")
    know(node, "Bobby")
    model.sift("BOB smi")
    assert names(model) == ["Bob"]
    model.sift("bob")
    assert names(model) == ["Bob", "Bobby"]
    model.sift("\n")
    assert len(names(model)) == 2  # no word at all
    model.sift("zz")
    assert names(model) == []
    assert model.known == 2


def test_what_happens_behind_a_filter_is_there_without_it(node, model):
    """Somebody comes, moves and goes meanwhile."""
    alice, bob = know(node, "Alice"), know(node, "Bob")
    model.sift("carol")
    know(node, "Carol")
    know(node, "Dave")
    node.me.people.remember(alice, "Carol the second")
    node.me.people.forget(bob.identity)

    assert names(model) == ["Carol", "Carol the second"]
    model.sift("")
    assert names(model) == ["Carol", "Carol the second", "Dave"]


def test_presence_follows_the_peer(node, model):
    """Known to be there only while it is."""
    alice = know(node, "Alice")
    place = model.index_of(alice.identity)
    assert not place.data(Role.ONLINE)
    peer, _link = meet(node, "Alice")
    assert place.data(Role.ONLINE)
    assert model.peer_of(alice) is peer
    be(peer, PeerState.OFFLINE)
    assert not place.data(Role.ONLINE)
    node.peers.forget(peer.id)
    assert model.peer_of(alice) is None


def test_who_is_here_already_is_seen(node):
    """The list may be made later than the peer."""
    meet(node, "Alice")
    alice = know(node, "Alice")

    assert PeopleModel(node).index_of(alice.identity).data(Role.ONLINE)


def test_a_key_and_its_negative_are_one_row(node, model):
    """Nobody comes in twice by a sign."""
    key = bytearray(identity_named("Bob"))
    know(node, "Bob")
    key[-1] ^= 0x80

    assert model.index_of(bytes(key)).row() == 0


def test_a_row_can_be_heard(node, model):
    """All that the colours say."""
    alice = know(node, "Alice", Trust.VERIFIED)
    meet(node, "Alice")
    spoken = model.index_of(alice.identity).data(Qt.ItemDataRole.AccessibleTextRole)

    assert spoken.startswith("Alice, verified, online, ")
    assert model.index(0).data(Qt.ItemDataRole.ToolTipRole).count(" ") == 7
    assert model.index(0).data(Qt.ItemDataRole.DecorationRole) is None
    assert model.data(model.index(7)) is None


def test_another_identity_knows_others(node, model):
    """All are replaced at once."""
    know(node, "Bob")
    node.me.people.replace_all(People([Person(identity_named("Eve"), "Eve")]))

    assert names(model) == ["Eve"]


def people_in_disorder(count):
    """Return so many people."""
    return People(
        Person(number.to_bytes(32, "little"), f"Person {number * 7919 % count}")
        for number in range(count)
    )


def test_ten_times_as_many_people_are_no_more_than_ten_times_the_work(node):
    """And a name that changes moves one row, however many there are."""
    people = node.me.people
    model = PeopleModel(node)
    took = {}
    for count in (1_000, 10_000):
        with QSignalBlocker(people):
            people.replace_all(people_in_disorder(count))
        five = people.get((5).to_bytes(32, "little"))
        took[count] = [
            steps(model._fill),
            steps(lambda: model.sift("person 7")),
            steps(lambda: model.sift("")),
            steps(lambda five=five: people.remember(five, "Aaa")),
        ]
        assert model.known == count
    (fill, sift, back, rename), more = took.values()

    assert more[0] <= 11 * fill
    assert more[1] <= 11 * sift
    assert more[2:] == [back, rename]
