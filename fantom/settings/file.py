"""The TOML file that a person may edit by hand: read, and changed with care.

The file is theirs: their comments, their order and whatever we do not understand
stay as they are.  `tomllib` reads it and `tomlkit` edits it; an edit is written only
after `tomllib` has read back from it exactly what was meant.
"""

import os
import re
import stat
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

from fantom.errors import SettingsBroken, SettingsUnwritable
from fantom.replacing import replace_file
from fantom.settings.declared import DECLARED, Setting, Value

MAX_FILE = 1_048_576


class Problem(StrEnum):
    """Why a settings file cannot be read, or not be changed (SHAPE, TOO_LARGE)."""

    SYNTAX = "syntax"
    NOT_UTF8 = "not-utf8"
    TOO_LARGE = "too-large"
    NOT_A_FILE = "not-a-file"
    UNREADABLE = "unreadable"
    SHAPE = "shape"


# The file, read.


def read(path: Path) -> bytes:
    """Return the file's bytes, none if it is missing.  Raises SettingsBroken."""
    try:
        # Asked before opening: to open a pipe would wait for its other end.
        if not stat.S_ISREG(path.stat().st_mode):
            raise SettingsBroken(str(path), 0, 0, Problem.NOT_A_FILE)
        with path.open("rb") as file:
            return file.read(MAX_FILE + 1)
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise SettingsBroken(str(path), 0, 0, Problem.UNREADABLE) from error


def parse(path: Path, data: bytes) -> dict[str, Any]:
    """Return what TOML says; line and column are 0 where there is no such place.

    Raises:
        SettingsBroken: it is no TOML, or more than MAX_FILE bytes of it.
    """
    if len(data) > MAX_FILE:
        raise SettingsBroken(str(path), 0, 0, Problem.TOO_LARGE)
    try:
        text = _decode(data)
    except UnicodeDecodeError as error:
        line, column = _end_of(error.object[: error.start].decode("utf-8-sig"))
        raise SettingsBroken(str(path), line, column, Problem.NOT_UTF8) from error
    if not text.strip():
        return {}
    # Only now: who has chosen nothing yet starts without it.
    import tomllib  # noqa: PLC0415

    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        line, column = _place(text, str(error))
        raise SettingsBroken(str(path), line, column, Problem.SYNTAX) from error


def _decode(data: bytes) -> str:
    # Some editors on Windows put a byte order mark first.
    return data.decode("utf-8-sig")


def _place(text: str, complaint: str) -> tuple[int, int]:
    """Return the line and column that tomllib complains about, both from 1."""
    if complaint.endswith("(at end of document)"):
        return _end_of(text)
    match = re.search(r"\(at line (\d+), column (\d+)\)$", complaint)
    return (int(match[1]), int(match[2])) if match else (0, 0)


def _end_of(text: str) -> tuple[int, int]:
    """Return the line and column that come after a text, both from 1."""
    return text.count("\n") + 1, len(text) - text.rfind("\n")


# The file, changed.


def store(path: Path, changes: Mapping[str, Value]) -> None:
    """Change these keys in the file as it is now, and nothing else in it.

    Raises:
        SettingsBroken: the file cannot be read.
        SettingsUnwritable: the changes do not fit into it, or the system refuses.
    """
    before = read(path)
    after = _changed(path, before, changes)
    if after == before:
        return
    try:
        folder = Path(os.path.realpath(path)).parent
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace_file(path, after)
    except OSError as error:
        reason = error.strerror or str(error)
        raise SettingsUnwritable(str(path), reason) from error


def _changed(path: Path, before: bytes, changes: Mapping[str, Value]) -> bytes:
    # Only now: a start reads the file, and hardly ever changes it.
    from fantom.settings.edit import edit  # noqa: PLC0415

    wanted = parse(path, before)
    text = _decode(before)
    try:
        for key, value in changes.items():
            _assign(wanted, DECLARED[key], value)
            text = edit(text, DECLARED[key], value)
        after = text.encode()
        understood = parse(path, after)
    except SettingsBroken as error:
        raise SettingsUnwritable(str(path), error.problem) from error
    except (TypeError, ValueError, RecursionError) as error:
        raise SettingsUnwritable(str(path), Problem.SHAPE) from error
    if understood != wanted:
        raise SettingsUnwritable(str(path), Problem.SHAPE)
    return after


def _assign(tables: dict[str, Any], setting: Setting, value: Value) -> None:
    """Set a value in plain tables.  Raises TypeError where they are shaped wrong."""
    table = tables.setdefault(setting.section, {}) if setting.section else tables
    if not isinstance(table, dict) or isinstance(table.get(setting.name), dict):
        raise TypeError
    table[setting.name] = value
