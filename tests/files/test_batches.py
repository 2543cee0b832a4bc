"""When what came of a transfer is written."""

from fantom.files.batches import BATCH_BYTES, BATCH_SECONDS, FIRST_BYTES, Batches


def test_nothing_is_written_of_nothing():
    """Neither now nor later."""
    batches = Batches()

    assert not batches.is_due(0.0)
    assert batches.due_at is None


def well_begun() -> Batches:
    """Return batches of which the first are written."""
    batches = Batches()
    batches.came(FIRST_BYTES)
    batches.begin(5.0)
    return batches


def test_the_first_bytes_are_written_at_once():
    """A sender that waits for them may have nothing else under way."""
    batches = Batches()
    for _ in range(2):
        batches.came(1)

        assert batches.is_due(0.0)
        batches.begin(0.0)
        assert batches.due_at is None


def test_then_it_rests_until_some_time_went_by():
    """And says when that is."""
    batches = well_begun()
    batches.came(1)

    assert not batches.is_due(5.0)
    assert batches.due_at == 5.0 + BATCH_SECONDS
    assert batches.is_due(5.0 + BATCH_SECONDS)


def test_many_bytes_are_written_earlier():
    """Or a fast line would stand still."""
    batches = well_begun()

    batches.came(BATCH_BYTES - 1)
    assert not batches.is_due(5.0)
    batches.came(1)
    assert batches.is_due(5.0)


def test_what_came_after_a_rest_is_written_at_once():
    """A slow line's chunks are each told of, and none of them waits."""
    batches = well_begun()
    for number in range(6, 10):
        batches.came(4_096)
        assert batches.is_due(float(number))
        batches.begin(float(number))


def test_what_was_dropped_is_not_written():
    """It comes again, and its first bytes are the first of a new beginning."""
    batches = well_begun()
    batches.came(BATCH_BYTES)
    batches.drop()

    assert not batches.is_due(5.0)
    assert batches.due_at is None
    batches.came(1)
    assert batches.is_due(5.0)
