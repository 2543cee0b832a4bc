"""What the log shows, and what it must never show."""

import io
import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from fantom.logs import start_logging


@pytest.fixture(autouse=True)
def untouched_logger() -> Iterator[None]:
    """Give the logger back as it was."""
    logger = logging.getLogger("fantom")
    handlers, level = logger.handlers[:], logger.level
    yield
    logger.handlers[:] = handlers
    logger.setLevel(level)


def test_a_record_is_one_line_with_its_place() -> None:
    """A line tells how grave it is, who says it, and what."""
    stream = io.StringIO()
    start_logging("INFO", stream)

    logging.getLogger("fantom.net.listener").info("listening on %d places", 2)

    line = stream.getvalue()
    assert line.endswith(" INFO fantom.net.listener: listening on 2 places\n")
    assert line.count("\n") == 1


@pytest.mark.parametrize(
    ("level", "shown"),
    [("DEBUG", ["d", "i", "w"]), ("INFO", ["i", "w"]), ("WARNING", ["w"])],
)
def test_what_is_below_the_level_is_not_shown(level: str, shown: list[str]) -> None:
    """Details that may hold addresses need DEBUG to be asked for."""
    stream = io.StringIO()
    start_logging(level, stream)
    logger = logging.getLogger("fantom.x")

    logger.debug("d")
    logger.info("i")
    logger.warning("w")

    assert [line[-1] for line in stream.getvalue().splitlines()] == shown


def test_by_default_only_warnings_go_to_stderr(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Stdout belongs to headless answers: no log line ever gets there."""
    start_logging()

    logging.getLogger("fantom").info("quiet")
    logging.getLogger("fantom").warning("loud")

    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.endswith("WARNING fantom: loud\n")
    assert "quiet" not in captured.err


def test_starting_again_replaces_and_does_not_double() -> None:
    """Each line is shown once, where the last start said."""
    first, second = io.StringIO(), io.StringIO()
    start_logging("INFO", first)
    start_logging("WARNING", second)

    logging.getLogger("fantom").warning("once")

    assert first.getvalue() == ""
    assert second.getvalue().count("once") == 1


def test_an_exception_is_shown_without_its_words() -> None:
    """The words of an exception may quote what a person wrote; its place may not."""
    stream = io.StringIO()
    start_logging("DEBUG", stream)
    written = "meet me at nine"

    try:
        int(written)
    except ValueError:
        logging.getLogger("fantom").exception("a bug")

    assert "nine" not in stream.getvalue()
    assert "in test_an_exception_is_shown_without_its_words" in stream.getvalue()
    assert stream.getvalue().endswith("ValueError\n")


def test_exc_info_without_an_exception_does_no_harm() -> None:
    """A careless exc_info=True costs a word, not a crash."""
    stream = io.StringIO()
    start_logging("DEBUG", stream)

    logging.getLogger("fantom").log(logging.WARNING, "odd", exc_info=True)

    assert stream.getvalue().endswith("odd\nno exception\n")


def test_a_window_without_stderr_can_log(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows gives a double-clicked program no stderr; logging goes nowhere then."""
    monkeypatch.setattr(sys, "stderr", None)
    start_logging()

    logging.getLogger("fantom").error("nobody reads this")


def test_no_file_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Logs live on stderr only."""
    monkeypatch.chdir(tmp_path)
    start_logging("DEBUG", io.StringIO())

    logging.getLogger("fantom").error("x")

    assert not list(tmp_path.iterdir())


def test_a_level_that_does_not_exist_is_refused() -> None:
    """A typing error in a level is not taken for silence."""
    with pytest.raises(ValueError, match="LOUD"):
        start_logging("LOUD", io.StringIO())
