import pytest
from hypothesis import given
from hypothesis import strategies as st

from fantom.errors import RemoteProtocolError
from fantom.protocol.codec import encode
from fantom.protocol.limits import (
    MAX_RECORD_PLAIN,
    MAX_TEXT,
    MAX_TEXT_PART,
    MAX_TEXT_PARTS,
)
from fantom.protocol.messages import Edit, TextMessage
from fantom.protocol.text_parts import Assembly, in_parts, split_text

ID, OTHER = b"8 bytes.", b"another."


def part(number, count, text="x", message=ID, reply_to=None):
    """Return one part."""
    return TextMessage(message, text, reply_to, number, count)


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("", [0]),
        ("x" * MAX_TEXT_PART, [MAX_TEXT_PART]),
        ("x" * (MAX_TEXT_PART + 1), [MAX_TEXT_PART, 1]),
        ("x" + "ж" * 30_000, [59_999, 2]),
        ("x" + "😀" * 15_000, [59_997, 4]),
        ("x" * MAX_TEXT, [60_000] * 4 + [22_144]),
    ],
)
def test_texts_are_cut_between_code_points(text, sizes):
    """Each part is UTF-8 by itself."""
    parts = split_text(text)

    assert [len(data) for data in parts] == sizes
    assert "".join(data.decode() for data in parts) == text


@given(st.text(max_size=20), st.integers(0, 12_000))
def test_edits_and_what_lasts_are_cut_likewise(text, times):
    """All that stands beside the words is in every part."""
    words = (text * times)[:60_000]
    for message in (
        Edit(ID, words, OTHER),
        TextMessage(ID, words, OTHER, lasts=60),
    ):
        parts, assembly = in_parts(message), Assembly()
        *before, last = [assembly.add(each) for each in parts]

        assert before == [None] * len(before)
        assert last == message


@pytest.mark.parametrize(
    "parts",
    [
        [Edit(ID, "x", OTHER, 0, 2), Edit(ID, "x", ID, 1, 2)],
        [Edit(ID, "x", OTHER, 0, 2), Edit(OTHER, "x", OTHER, 1, 2)],
        [Edit(ID, "x", OTHER, 0, 2), TextMessage(ID, "x", OTHER, 1, 2)],
        [TextMessage(ID, "x", None, 0, 2), Edit(ID, "x", OTHER, 1, 2)],
        [
            TextMessage(ID, "x", None, 0, 2, 60),
            TextMessage(ID, "x", None, 1, 2, 5),
        ],
    ],
    ids=range(5),
)
def test_parts_of_one_text_are_alike(parts):
    """In all but their words and numbers."""
    assembly = Assembly()
    assembly.add(parts[0])

    with pytest.raises(RemoteProtocolError, match="out of its order"):
        assembly.add(parts[1])


def test_a_short_text_goes_as_it_is():
    """Most do."""
    message = TextMessage(ID, "x" * (MAX_TEXT_PART // 4), OTHER)

    assert in_parts(message) == [message]
    assert in_parts(message)[0] is message


@pytest.mark.parametrize("text", ["x" * 15_001, "x" * MAX_TEXT, "😀" * 65_536])
def test_every_part_fits_a_record(text):
    """With all that goes around it."""
    parts = in_parts(TextMessage(ID, text, OTHER))

    assert all(len(encode(each)) + 128 <= MAX_RECORD_PLAIN for each in parts)
    assert len(parts) <= MAX_TEXT_PARTS


@given(st.text(max_size=20), st.integers(0, 12_000))
def test_what_was_cut_is_whole_again(text, times):
    """Once, with its last part."""
    message = TextMessage(ID, (text * times)[:60_000], OTHER)
    assembly = Assembly()

    *before, last = [assembly.add(each) for each in in_parts(message)]

    assert before == [None] * len(before)
    assert last == message


def test_parts_may_be_as_many_as_the_protocol_says():
    """Whatever their size."""
    assembly = Assembly()
    parts = [part(n, MAX_TEXT_PARTS, str(n % 10)) for n in range(MAX_TEXT_PARTS)]

    whole = [assembly.add(each) for each in parts][-1]

    assert whole == TextMessage(ID, "".join(each.text for each in parts))


def test_a_text_after_another_begins_anew():
    """Nothing of the first is left."""
    assembly = Assembly()
    for _ in range(2):
        assert assembly.add(part(0, 2, "x" * MAX_TEXT_PART)) is None
        assert len(assembly.add(part(1, 2, "y")).text) == MAX_TEXT_PART + 1


@pytest.mark.parametrize(
    "parts",
    [
        [part(1, 2)],
        [part(1, 1)],
        [part(0, 2), part(0, 2)],
        [part(0, 3), part(2, 3)],
        [part(0, 2), part(1, 3)],
        [part(0, 2), part(1, 2, message=OTHER)],
        [part(0, 2), part(1, 2, reply_to=OTHER)],
        [part(0, 2), part(0, 1, message=OTHER)],
    ],
    ids=range(8),
)
def test_parts_come_in_order_and_one_text_at_a_time(parts):
    """Everything else is refused."""
    assembly = Assembly()
    for each in parts[:-1]:
        assembly.add(each)

    with pytest.raises(RemoteProtocolError, match="out of its order"):
        assembly.add(parts[-1])


@pytest.mark.parametrize("letters", ["x", "ж"])
def test_a_text_has_a_most(letters):
    """Counted in bytes, and judged before its last part is there."""
    size = MAX_TEXT // 8 // len(letters.encode())
    assembly = Assembly()
    for number in range(7):
        assembly.add(part(number, 8, letters * size))
    assert len(assembly.add(part(7, 8, letters * size)).text.encode()) == MAX_TEXT

    for number in range(8):
        assembly.add(part(number, 10, letters * size))
    with pytest.raises(RemoteProtocolError, match="too long"):
        assembly.add(part(8, 10, "x"))
