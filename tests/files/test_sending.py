"""Both ends of a transfer, without anything between them that could be slow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fantom.errors import RemoteProtocolError
from fantom.files.course import Position
from fantom.files.receiving import Abandon, Finish, Receiving, Write
from fantom.files.sending import Sending
from fantom.files.transfer import State
from fantom.protocol.limits import MAX_FILE_ANSWERS
from fantom.protocol.messages import (
    FileAck,
    FileAnswer,
    FileAsk,
    FileChunk,
    FileEnd,
    FileOffer,
    FilePause,
    FileReason,
    FileRefuse,
    FileResume,
    FileSkip,
    OfferedFile,
)

ID = b"transfer"
HASH = bytes(32)
ENTRIES = (
    OfferedFile("a.txt", 5, 1.0),
    OfferedFile("empty", 0, 1.0),
    OfferedFile("b.txt", 3, 1.0),
)


def sending():
    """An offer of ours that nobody answered."""
    return Sending(ID, ENTRIES)


def receiving():
    """The same at its receiver's."""
    return Receiving(FileOffer(ID, ENTRIES))


def accepted(chosen=(0, 1, 2)):
    """Both ends, as soon as the answer has come."""
    out, come = sending(), receiving()
    come.accept(list(chosen))
    assert out.take_answer(come.answer(b""))
    return out, come


def test_an_offer_waits_for_its_answer():
    """It is told again in each session."""
    out, come = sending(), receiving()

    assert out.greeting() == [FileOffer(ID, ENTRIES)]
    assert come.greeting() == []
    assert (out.state, come.state) == (State.OFFERED, State.OFFERED)
    assert (out.size, out.done) == (8, 0)


def test_it_can_be_declined():
    """Then it is over for both."""
    out, come = sending(), receiving()

    assert not out.take_answer(come.decline())

    assert (out.state, come.state) == (State.DECLINED, State.DECLINED)
    assert out.has_ended
    assert come.has_ended


def test_what_is_accepted_comes_in_order():
    """And nothing else comes."""
    out, come = accepted([0, 1])
    assert (out.size, come.size) == (5, 5)
    assert out.state is come.state is State.ACTIVE

    assert come.take(FileChunk(ID, 0, 0, b"abc")) == Write(0, b"abc")
    assert come.take(FileChunk(ID, 0, 3, b"de")) == Write(0, b"de")
    assert come.take(FileEnd(ID, 0, HASH)) == Finish(0, HASH)
    assert come.take(FileEnd(ID, 1, HASH)) == Finish(1, HASH)
    out.note_sent(Position(2))

    assert out.take_ack(come.note_stored(Position(0, 3))) == 3
    assert out.take_ack(come.note_stored(Position(2))) == 2
    assert out.state is come.state is State.DONE
    assert out.done == come.done == 5


@pytest.mark.parametrize(
    "said",
    [
        FileChunk(ID, 0, 1, b"x"),  # not the next
        FileChunk(ID, 2, 0, b"x"),  # another file
        FileChunk(ID, 9, 0, b"x"),
        FileChunk(ID, 0, 0, b"123456"),  # longer than was offered
        FileEnd(ID, 0, HASH),  # shorter
        FileSkip(ID, 2, "gone"),
    ],
)
def test_what_does_not_come_next_is_refused(said):
    """Nothing is put together from pieces."""
    _out, come = accepted()

    with pytest.raises(RemoteProtocolError):
        come.take(said)


def test_nothing_comes_before_the_answer_or_behind_the_end():
    """Nothing is written that nobody accepted."""
    come = receiving()
    with pytest.raises(RemoteProtocolError):
        come.take(FileChunk(ID, 0, 0, b"x"))

    _out, come = accepted([1])
    come.take(FileEnd(ID, 1, HASH))
    with pytest.raises(RemoteProtocolError):
        come.take(FileEnd(ID, 2, HASH))


@pytest.mark.parametrize(
    "answer",
    [
        FileAnswer(ID, ((0, 4),)),
        FileAnswer(ID, ((0, 1),)),  # other files than before
        FileAnswer(ID, ((0, 3),), 0, 6),
    ],
)
def test_an_answer_that_fits_nothing_is_refused(answer):
    """Who answers chooses among what was offered, once."""
    out, _come = accepted()

    with pytest.raises(RemoteProtocolError):
        out.take_answer(answer)


def test_only_what_was_sent_can_be_acknowledged():
    """Or a liar could make us faster than the line is."""
    out, _come = accepted()
    with pytest.raises(RemoteProtocolError):
        out.take_ack(FileAck(ID, 0, 1))

    out.note_sent(Position(0, 3))
    with pytest.raises(RemoteProtocolError):
        out.take_ack(FileAck(ID, 0, 4))
    assert out.take_ack(FileAck(ID, 0, 3)) == 3
    assert out.take_ack(FileAck(ID, 0, 2)) == 0  # from before a cut


def test_it_goes_on_where_the_disk_is():
    """Not where the network was."""
    out, come = accepted()
    come.take(FileChunk(ID, 0, 0, b"abcde"))
    come.note_stored(Position(0, 2))
    out.note_sent(Position(0, 5))
    out.part()
    come.part()
    assert out.state is come.state is State.WAITING

    assert out.greeting() == [FileAsk(ID)]
    answer = come.answer(b"hash of ab")
    assert answer == FileAnswer(ID, ((0, 3),), 0, 2, b"hash of ab")
    assert out.take_answer(answer)

    assert out.position == Position(0, 2)
    assert come.take(FileChunk(ID, 0, 2, b"cde")) == Write(0, b"cde")


def test_an_answer_may_say_that_all_is_there():
    """Only the last acknowledgement was cut off."""
    out, come = accepted([2])
    come.take(FileChunk(ID, 2, 0, b"abc"))
    come.take(FileEnd(ID, 2, HASH))
    come.note_stored(Position(3))
    out.part()

    assert not out.take_answer(come.answer(b""))

    assert out.state is State.DONE


def test_both_may_pause():
    """And it goes on when neither wants to rest."""
    out, come = accepted()

    come.take_pause(out.pause())
    out.take_pause(come.pause())
    assert (out.state, come.state) == (State.PAUSED, State.PAUSED)
    assert out.greeting() == [FileAsk(ID), FilePause(ID)]

    come.take_pause(out.resume())
    assert (out.state, come.state) == (State.PAUSED, State.PAUSED)
    assert not out.is_flowing
    out.take_pause(come.resume())
    assert (out.state, come.state) == (State.ACTIVE, State.ACTIVE)


def test_the_pause_of_who_is_away_is_told_anew():
    """They may have begun anew."""
    out, _come = accepted()
    out.take_pause(FilePause(ID))

    out.part()

    assert not out.paused_there


@pytest.mark.parametrize(
    ("reason", "state"),
    [
        (FileReason.CANCELLED, State.CANCELLED),
        (FileReason.DECLINED, State.DECLINED),
        (FileReason.UNKNOWN, State.FAILED),
        ("of a later version", State.FAILED),
    ],
)
def test_what_ends_it_is_said_once(reason, state):
    """The first word counts."""
    out, _come = accepted()

    out.end(reason)
    out.end("something else")

    assert (out.state, out.reason) == (state, reason)


def test_a_file_that_cannot_be_given_is_left_out():
    """The others come."""
    out, come = accepted([0, 2])
    out.skip(0, FileReason.CHANGED)
    come.take(FileChunk(ID, 0, 0, b"ab"))

    assert come.take(FileSkip(ID, 0, "changed")) == Abandon(0)
    come.take(FileChunk(ID, 2, 0, b"abc"))
    come.take(FileEnd(ID, 2, HASH))
    out.note_sent(Position(3))
    out.take_ack(come.note_stored(Position(3)))

    assert out.state is come.state is State.DONE
    assert out.skipped == come.skipped == {0: "changed"}


def test_a_file_that_cannot_be_taken_is_left_out():
    """The others come."""
    out, come = accepted([0, 2])
    come.take(FileChunk(ID, 0, 0, b"ab"))
    come.refuse(0, FileReason.REFUSED_NAME)
    out.take_refuse(FileRefuse(ID, 0, "refused-name"))

    assert come.take(FileChunk(ID, 0, 2, b"c")) is None  # it was on its way
    assert come.take(FileSkip(ID, 0, "refused-name")) == Abandon(0)
    assert out.skipped == come.skipped == {0: "refused-name"}
    with pytest.raises(RemoteProtocolError):
        out.take_refuse(FileRefuse(ID, 1, "full"))


def test_with_no_file_at_all_it_failed():
    """Nobody is told that it is done."""
    out, come = accepted([0])
    come.take(FileSkip(ID, 0, "gone"))
    come.note_stored(Position(1))

    assert (come.state, come.reason) == (State.FAILED, "gone")
    assert out.state is State.ACTIVE


@given(st.data())
def test_whatever_is_cut_where_all_arrives(data):
    """Bytes are lost with a link; what the disk has is never lost."""
    sizes = data.draw(st.lists(st.integers(0, 6), min_size=1, max_size=4))
    entries = tuple(OfferedFile(f"{n}", size, 0.0) for n, size in enumerate(sizes))
    out, come = Sending(ID, entries), Receiving(FileOffer(ID, entries))
    come.accept(list(range(len(sizes))))
    disk = [0] * len(sizes)
    for _cut in range(data.draw(st.integers(0, 5))):
        out.take_answer(come.answer(b""))
        steps, unwritten = data.draw(st.integers(0, 20)), data.draw(st.integers(0, 9))
        run(out, come, disk, steps, unwritten)
        out.part()
        come.part()
    if out.take_answer(come.answer(b"")):
        run(out, come, disk, 1_000, 0)

    assert disk == sizes
    assert out.state is come.state is State.DONE


def run(out, come, disk, steps, unwritten):
    """Let `steps` messages pass, and the disk lose the last ones."""
    index, offset = out.position
    done = []
    for _step in range(steps):
        if index == len(disk):
            break
        if offset < out.entries[index].size:
            come.take(FileChunk(ID, index, offset, b"x"))
            offset += 1
        else:
            come.take(FileEnd(ID, index, HASH))
            index, offset = index + 1, 0
        out.note_sent(Position(index, offset))
        done.append(Position(index, offset))
    for position in done[: len(done) - unwritten] if unwritten else done:
        out.take_ack(come.note_stored(position))
        for file in range(position.file):
            disk[file] = out.entries[file].size
        if position.offset:
            disk[position.file] = position.offset


def test_resume_is_told():
    """Or the other one would wait."""
    out, _come = accepted()
    out.pause()

    assert out.resume() == FileResume(ID)


def test_who_answers_too_often_is_no_receiver():
    """Each answer has files read anew; on another session it may be said again."""
    out, come = accepted()
    for _ in range(MAX_FILE_ANSWERS - 1):
        assert out.take_answer(come.answer(b""))

    with pytest.raises(RemoteProtocolError):
        out.take_answer(come.answer(b""))
    out.part()
    assert out.take_answer(come.answer(b""))


def test_to_answer_again_is_no_work():
    """Whoever asks by the thousand about thousands of files keeps nobody busy."""
    _out, come = accepted((0, 2))

    assert come.answer(b"").accepted is come.answer(b"").accepted == ((0, 1), (2, 1))
