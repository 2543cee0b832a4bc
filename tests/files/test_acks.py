"""When it is told how much of a transfer is on the disk."""

from fantom.files.acks import ACK_BYTES, ACK_SECONDS, Acks


def test_nothing_is_told_of_nothing():
    """Neither now nor later."""
    acks = Acks()

    assert not acks.is_due(0.0)
    assert acks.due_at is None


def test_the_first_bytes_are_told_at_once():
    """A sender that waits for them may have nothing else under way."""
    acks = Acks()
    acks.wrote(1)

    assert acks.is_due(0.0)
    acks.told(0.0)
    assert acks.due_at is None


def test_then_it_rests_until_some_time_went_by():
    """And says when that is."""
    acks = Acks()
    acks.wrote(1)
    acks.told(5.0)
    acks.wrote(2)

    assert not acks.is_due(5.0)
    assert acks.due_at == 5.0 + ACK_SECONDS
    assert acks.is_due(5.0 + ACK_SECONDS)


def test_many_bytes_are_told_earlier():
    """Or a fast line would stand still."""
    acks = Acks()
    acks.wrote(1)
    acks.told(5.0)

    acks.wrote(ACK_BYTES)
    assert not acks.is_due(5.0)
    acks.wrote(ACK_BYTES + 1)
    assert acks.is_due(5.0)


def test_what_came_after_a_rest_is_told_at_once():
    """A slow line's chunks are each told of, and none of them waits."""
    acks = Acks()
    for number in range(1, 5):
        acks.wrote(4_096 * number)
        assert acks.is_due(float(number))
        acks.told(float(number))
