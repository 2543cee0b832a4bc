"""Our texts on their way: in order, each once."""

import pytest

from fantom.chat import outgoing as module
from fantom.chat.outgoing import Outgoing
from fantom.protocol.messages import Delete, Disappear, Edit, React, TextMessage


def text(number):
    """Return a text with that number in its id."""
    return TextMessage(number.to_bytes(8), str(number))


ONE, TWO, THREE = text(1), text(2), text(3)


@pytest.fixture
def outgoing():
    """Return three texts that wait."""
    it = Outgoing()
    for each in (ONE, TWO, THREE):
        it.add(each)
    return it


def hand_over_all(outgoing):
    """Return what goes out, in its order."""
    gone = []
    while outgoing.has_waiting:
        gone.append(outgoing.hand_over())
    return gone


def test_they_go_in_order_and_each_once(outgoing):
    """First come, first gone."""
    assert hand_over_all(outgoing) == [ONE, TWO, THREE]
    assert not outgoing.has_waiting
    assert len(outgoing) == 3


def test_what_has_arrived_needs_no_more_care(outgoing):
    """And a second receipt changes nothing; nor does one for a foreign text."""
    hand_over_all(outgoing)

    assert outgoing.done(TWO.id)
    assert not outgoing.done(TWO.id)
    assert not outgoing.done(text(9).id)
    assert len(outgoing) == 2
    assert outgoing.is_under_way(ONE.id)
    assert not outgoing.is_under_way(TWO.id)


def test_a_text_that_only_waits_cannot_have_arrived(outgoing):
    """Nobody says so truthfully."""
    assert not outgoing.done(ONE.id)
    assert hand_over_all(outgoing) == [ONE, TWO, THREE]


def test_on_another_connection_what_may_be_lost_goes_first(outgoing):
    """In the old order, before what was never sent; not what has arrived."""
    outgoing.hand_over()
    outgoing.hand_over()
    outgoing.done(ONE.id)

    assert outgoing.begin_again() == [TWO]
    assert hand_over_all(outgoing) == [TWO, THREE]


def test_a_text_that_waits_can_be_cancelled(outgoing):
    """It never goes out."""
    assert outgoing.cancel(TWO.id)
    assert not outgoing.cancel(TWO.id)
    assert hand_over_all(outgoing) == [ONE, THREE]


def test_a_text_that_may_have_arrived_cannot_be_cancelled(outgoing):
    """Under way, or waiting for the second time: somebody may have read it."""
    outgoing.hand_over()
    assert not outgoing.cancel(ONE.id)
    outgoing.begin_again()

    assert not outgoing.cancel(ONE.id)
    assert outgoing.cancel(TWO.id)
    assert hand_over_all(outgoing) == [ONE, THREE]


def test_a_late_receipt_for_a_text_that_waits_again(outgoing):
    """It goes out once more all the same: the reader drops it and says so again."""
    outgoing.hand_over()
    outgoing.begin_again()

    assert not outgoing.done(ONE.id)
    assert hand_over_all(outgoing)[0] is ONE


def test_room_for_texts_under_way_is_bounded(outgoing, monkeypatch):
    """A peer that acknowledges nothing gets nothing more."""
    monkeypatch.setattr(module, "MAX_UNACKNOWLEDGED", 2)
    outgoing.hand_over()
    assert outgoing.has_room
    outgoing.hand_over()
    assert not outgoing.has_room

    outgoing.done(ONE.id)

    assert outgoing.has_room


def test_clearing_drops_all_and_returns_it_in_order(outgoing):
    """What is under way comes before what waits."""
    outgoing.hand_over()

    assert outgoing.clear() == [ONE, TWO, THREE]
    assert len(outgoing) == 0


def edit(of, number, text="edited"):
    """Return a change of that text."""
    return Edit(of.id, text, (100 + number).to_bytes(8))


def test_a_change_waits_behind_its_text(outgoing):
    """None can arrive before it; what it makes void is not said."""
    first, second = edit(ONE, 1), edit(ONE, 2)
    reaction = React(ONE.id, "!", (103).to_bytes(8))
    for each in (first, reaction, second, edit(TWO, 4)):
        outgoing.add_change(each)

    assert hand_over_all(outgoing) == [ONE, TWO, THREE, reaction, second, edit(TWO, 4)]


def test_a_deletion_makes_every_change_of_that_text_void(outgoing):
    """Also one that may have arrived."""
    hand_over_all(outgoing)
    outgoing.add_change(edit(ONE, 1))
    hand_over_all(outgoing)
    outgoing.begin_again()
    outgoing.add_change(React(ONE.id, "!", (102).to_bytes(8)))
    outgoing.add_change(React(TWO.id, "!", (103).to_bytes(8)))
    gone = Delete(ONE.id, (104).to_bytes(8))
    outgoing.add_change(gone)

    left = hand_over_all(outgoing)
    assert left == [ONE, TWO, THREE, React(TWO.id, "!", (103).to_bytes(8)), gone]


def test_many_changes_of_one_text_take_no_room(outgoing):
    """Whoever is away for long."""
    for number in range(1_000):
        outgoing.add_change(edit(ONE, number))

    assert len(outgoing) == 4


def test_changes_of_a_text_that_is_not_sent_are_not_sent_either(outgoing):
    """They hold its words."""
    outgoing.add_change(React(ONE.id, "!", (101).to_bytes(8)))

    assert outgoing.cancel(ONE.id)
    assert hand_over_all(outgoing) == [TWO, THREE]


def test_what_never_left_is_sent_as_it_reads_now(outgoing):
    """Nobody can have seen it otherwise."""
    assert outgoing.reword(TWO.id, "new")
    assert [x.text for x in hand_over_all(outgoing)] == ["1", "new", "3"]


def test_what_may_have_been_seen_is_sent_again_as_it_reads_now(outgoing):
    """But the change has to be told as well."""
    hand_over_all(outgoing)
    assert not outgoing.reword(TWO.id, "new")
    outgoing.begin_again()
    assert not outgoing.reword(TWO.id, "newer")
    assert [x.text for x in hand_over_all(outgoing)] == ["1", "newer", "3"]
    assert not outgoing.reword(bytes(8), "nothing")


def test_changes_of_what_is_gone_are_dropped(outgoing):
    """Wherever they are."""
    hand_over_all(outgoing)
    outgoing.add_change(edit(ONE, 1))
    hand_over_all(outgoing)
    outgoing.add_change(React(ONE.id, "!", (102).to_bytes(8)))
    outgoing.drop_changes_of(ONE.id)

    assert edit(ONE, 1).id not in outgoing
    assert not outgoing.has_waiting
    assert len(outgoing) == 3


def test_what_they_do_not_know_is_dropped(outgoing):
    """It would wait for ever."""
    said = Disappear(60, False, (101).to_bytes(8), 1)
    outgoing.add(said)
    outgoing.add_change(edit(ONE, 2))
    assert said.id in outgoing
    outgoing.drop_kind(Disappear)
    assert said.id not in outgoing
    outgoing.drop_kind(Edit, Delete, React)

    assert hand_over_all(outgoing) == [ONE, TWO, THREE]
    assert ONE.id in outgoing
