"""Where the files of one offer are put: in order, and never half under their names."""

import os

import pytest
from blake3 import blake3

from fantom.file_errors import DiskFull, FolderUnwritable, NotEnoughRoom
from fantom.files.blocks import nothing
from fantom.files.course import Position
from fantom.files.landing import Landing
from fantom.files.receiving import Abandon, Finish, Write
from fantom.protocol.messages import OfferedFile
from tests.files.disks import make_read_only, mounted, tree

THEN = 1_600_000_000.0
HALF = 400_000
DATA = os.urandom(2 * HALF)


def hash_of(data):
    """Return what a sender says in the end."""
    return blake3(data).digest()


def landing(folder, sizes, accepted=None, **more):
    """Take an offer of files called 0, 1, ..."""
    entries = tuple(OfferedFile(str(n), size, THEN) for n, size in enumerate(sizes))
    return Landing(folder, entries, list(accepted or range(len(sizes))), **more)


def test_files_land_one_after_the_other(tmp_path):
    """Empty ones, too."""
    land = landing(tmp_path, [3, 0, 2])

    landed = land.do(
        [Write(0, b"abc"), Finish(0, hash_of(b"abc")), Finish(1, hash_of(b""))]
    )
    assert landed.position == Position(2)
    assert landed.paths == [tmp_path / "0", tmp_path / "1"]
    landed = land.do([Write(2, b"xy")])
    assert landed.position == Position(2, 2)
    assert landed.partial in tree(tmp_path)
    assert land.prefix == hash_of(b"xy")
    assert land.do([Finish(2, hash_of(b"xy"))]).position == Position(3)

    assert tree(tmp_path) == {"0", "1", "2"}


def test_a_full_disk_is_waited_for(tmp_path):
    """What was written stays; with room again it goes on there."""
    with mounted(tmp_path):
        land = landing(tmp_path, [len(DATA)])
        ballast = tmp_path / "ballast"
        ballast.write_bytes(bytes(500_000))

        landed = land.do([Write(0, DATA[:HALF]), Write(0, DATA[HALF:])])
        assert isinstance(landed.problem, DiskFull)
        written = landed.position.offset
        assert HALF <= written < len(DATA)
        assert land.prefix == hash_of(DATA[:written])

        ballast.unlink()
        landed = land.do([Write(0, DATA[written:]), Finish(0, hash_of(DATA))])
        assert landed.problem is None
        assert (tmp_path / "0").read_bytes() == DATA
        land.close()


def test_what_cannot_have_room_is_not_begun(tmp_path):
    """That is known before anything comes."""
    with mounted(tmp_path), pytest.raises(NotEnoughRoom):
        landing(tmp_path, [2**40])


def test_a_disk_that_became_read_only_is_waited_for(tmp_path):
    """The person is told, and no name is half a file's."""
    with mounted(tmp_path):
        land = landing(tmp_path, [3, 3])
        land.do([Write(0, b"abc"), Finish(0, hash_of(b"abc"))])
        make_read_only(tmp_path)

        landed = land.do([Write(1, b"abc")])

        assert isinstance(landed.problem, FolderUnwritable)
        assert landed.position == Position(1)
        assert tree(tmp_path) == {"0"}
        land.close()


def test_a_damaged_file_is_left_out(tmp_path):
    """The next ones land."""
    land = landing(tmp_path, [3, 1])

    landed = land.do([Write(0, b"abc"), Finish(0, hash_of(b"xyz")), Write(1, b"d")])

    assert landed.refused == {0: "damaged"}
    assert landed.position == Position(1, 1)
    assert tree(tmp_path) == {landed.partial}


def test_a_file_that_is_given_up_leaves_nothing(tmp_path):
    """Not even its beginning."""
    land = landing(tmp_path, [3, 1])

    landed = land.do([Write(0, b"ab"), Abandon(0)])

    assert landed.position == Position(1)
    assert tree(tmp_path) == set()


def test_a_name_that_cannot_be_is_passed_over(tmp_path):
    """What still comes of it is dropped."""
    entries = (OfferedFile("../x", 2, THEN), OfferedFile("y", 1, THEN))
    land = Landing(tmp_path, entries, [0, 1])
    assert land.refused == {0: "refused-name"}

    landed = land.do(
        [Write(0, b"ab"), Abandon(0), Write(1, b"c"), Finish(1, hash_of(b"c"))]
    )

    assert landed.position == Position(2)
    assert tree(tmp_path) == {"y"}


def test_it_goes_on_with_what_lies_there(tmp_path):
    """After a start of the program."""
    first = landing(tmp_path, [1, 5])
    first.do([Write(0, b"a"), Finish(0, hash_of(b"a"))])
    partial = first.do([Write(1, b"abc")]).partial
    first.close()

    land = landing(tmp_path, [1, 5], tops=first.tops)
    assert land.go_on(1, partial, nothing).position == Position(1, 3)
    assert land.prefix == hash_of(b"abc")
    land.do([Write(1, b"de"), Finish(1, hash_of(b"abcde"))])

    assert (tmp_path / "1").read_bytes() == b"abcde"
    assert tree(tmp_path) == {"0", "1"}


def test_what_is_gone_comes_anew(tmp_path):
    """Somebody has tidied up."""
    land = landing(tmp_path, [1, 5])

    assert land.go_on(1, ".gone.part", nothing).position == Position(1)
    assert land.prefix == b""


def test_dropped_it_leaves_what_is_whole(tmp_path):
    """And no half file."""
    land = landing(tmp_path, [1, 5])
    land.do([Write(0, b"a"), Finish(0, hash_of(b"a")), Write(1, b"abc")])

    land.drop()

    assert tree(tmp_path) == {"0"}
