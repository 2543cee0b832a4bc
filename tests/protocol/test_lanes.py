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


def test_lanes_behind_the_last_that_may_go_wait():
    """So that files can stay in our hands, and nothing else must."""
    lanes = Lanes()
    lanes.add(Record(b"file"), FILES)
    assert lanes.next(VOICE) is None
    lanes.add(Record(b"voice"), VOICE)

    assert lanes.next(CONTROL) is None
    assert lanes.next(VOICE).plain == b"voice"
    assert lanes.next(VOICE) is None
    assert lanes.next(FILES).plain == b"file"


def test_bytes_that_wait_are_counted():
    """Those of files by themselves; none when all has gone or was dropped."""
    lanes = Lanes()
    lanes.add(Record(b"12345"), FILES)
    lanes.add(Record(b"123"), CONTROL)
    lanes.add(Record(b"1"), VOICE)
    assert (lanes.bytes_waiting, lanes.file_bytes_waiting) == (4, 5)
    lanes.next()
    assert (lanes.bytes_waiting, lanes.file_bytes_waiting) == (1, 5)
    lanes.next()
    lanes.next()
    assert (lanes.bytes_waiting, lanes.file_bytes_waiting) == (0, 0)
    lanes.add(Record(b"12345"), FILES)
    lanes.add(Record(b"123"), CONTROL)

    lanes.clear()

    assert (lanes.bytes_waiting, lanes.file_bytes_waiting) == (0, 0)
    assert lanes.next() is None
