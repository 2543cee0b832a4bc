from fantom.protocol.lanes import Lane, Lanes, Record

CONTROL, VOICE, FILES = Lane


def test_the_first_lane_that_holds_something_goes_first():
    """Within a lane, what was first there."""
    lanes = Lanes()
    for name, lane in (
        (b"file 1", FILES),
        (b"voice 1", VOICE),
        (b"text 1", CONTROL),
        (b"file 2", FILES),
        (b"text 2", CONTROL),
        (b"voice 2", VOICE),
    ):
        lanes.add(Record(name), lane)

    order = [lanes.next().plain for _ in range(6)]

    assert order == [b"text 1", b"text 2", b"voice 1", b"voice 2", b"file 1", b"file 2"]
    assert lanes.next() is None


def test_a_text_overtakes_a_file_at_the_next_record():
    """However much of the file waits."""
    lanes = Lanes()
    for _ in range(3):
        lanes.add(Record(b"file"), FILES)
    assert lanes.next().plain == b"file"
    lanes.add(Record(b"text"), CONTROL)

    assert lanes.next().plain == b"text"


def test_bytes_that_wait_are_counted():
    """In all lanes; none when all has gone or was dropped."""
    lanes = Lanes()
    lanes.add(Record(b"12345"), FILES)
    lanes.add(Record(b"123"), CONTROL)
    assert lanes.bytes_waiting == 8
    lanes.next()
    assert lanes.bytes_waiting == 5

    lanes.clear()

    assert lanes.bytes_waiting == 0
    assert lanes.next() is None
