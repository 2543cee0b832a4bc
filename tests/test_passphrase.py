"""Where the passphrase comes from: a variable, or a line of a descriptor."""

import os

import pytest

from fantom import cli
from fantom.errors import PassphraseUnreadable


@pytest.fixture
def pipe():
    """Two ends; whatever is still open in the end is closed."""
    reading, writing = os.pipe()
    yield reading, writing
    for descriptor in (reading, writing):
        try:
            os.close(descriptor)
        except OSError:
            continue


@pytest.fixture(autouse=True)
def _variable(monkeypatch):
    monkeypatch.setenv("FANTOM_PASSPHRASE", "from the variable")


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\nmore\n"])
def test_it_is_one_line_and_nobody_waits_for_the_end(pipe, end):
    """Whoever writes it may keep the descriptor open; it is closed here."""
    reading, writing = pipe
    os.write(writing, "пароль".encode() + end)

    assert cli._passphrase(reading) == "пароль"
    with pytest.raises(OSError, match="Bad file"):
        os.fstat(reading)


def test_without_a_line_end_it_goes_to_the_end(pipe):
    """As `printf` without one writes it."""
    reading, writing = pipe
    os.write(writing, b"words")
    os.close(writing)

    assert cli._passphrase(reading) == "words"


def test_stdin_can_be_meant_and_what_follows_is_left_there(pipe, monkeypatch):
    """The requests come behind it."""
    reading, writing = pipe
    os.write(writing, b'words\n{"jsonrpc"')
    monkeypatch.setattr(cli, "_STDERR", reading)

    assert cli._passphrase(reading) == "words"
    assert os.read(reading, 100) == b'{"jsonrpc"'


@pytest.mark.parametrize("descriptor", [-1, 1_000_000, 1 << 40])
def test_what_is_no_descriptor_is_told(descriptor):
    """In our words, whatever the system calls it."""
    with pytest.raises(PassphraseUnreadable) as caught:
        cli._passphrase(descriptor)
    assert caught.value == PassphraseUnreadable(descriptor)


@pytest.mark.parametrize("data", [b"\xff\n", b"x" * 8_193])
def test_what_is_no_line_of_text_is_told(pipe, data):
    """Not cut off: then another one would be asked for."""
    reading, writing = pipe
    os.write(writing, data)
    os.close(writing)

    with pytest.raises(PassphraseUnreadable):
        cli._passphrase(reading)


def test_the_variable_is_gone_afterwards(pipe):
    """Whether it was used or not, so that no child of ours gets it."""
    reading, writing = pipe
    assert cli._passphrase(None) == "from the variable"
    assert cli._passphrase(None) is None
    os.environ["FANTOM_PASSPHRASE"] = "again"
    os.write(writing, b"words\n")

    assert cli._passphrase(reading) == "words"
    assert "FANTOM_PASSPHRASE" not in os.environ
