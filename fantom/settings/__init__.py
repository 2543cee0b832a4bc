"""What the person chose, and who wants to know when it changes."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Self

from fantom.errors import FantomError, SettingInvalid, SettingsBroken, SettingUnknown
from fantom.settings.declared import (
    DECLARED,
    SECTIONS,
    AddressOr,
    Choice,
    Integer,
    Setting,
    Text,
    Texts,
    Value,
    YesNo,
    check_entry,
    declared,
)
from fantom.settings.file import MAX_FILE, Problem, parse, read, store

__all__ = [
    "DECLARED",
    "MAX_FILE",
    "AddressOr",
    "Choice",
    "Integer",
    "Problem",
    "Setting",
    "Settings",
    "Text",
    "Texts",
    "Value",
    "YesNo",
]


class Settings:
    """What the person chose: this run's overrides, then their file, then defaults.

    `problems` is what loading found wrong; none of it keeps the program from
    running.
    """

    def __init__(self, path: Path | None) -> None:
        self.problems: list[FantomError] = []
        self._path = path
        self._chosen: dict[str, Value] = {}
        self._overrides: dict[str, Value] = {}
        self._unsaved: dict[str, Value] = {}
        self._callbacks: list[Callable[[str], None]] = []

    @classmethod
    def in_memory(cls) -> Self:
        """Return defaults that no file stands behind."""
        return cls(None)

    @classmethod
    def load(cls, path: Path) -> Self:
        """Return what the file says.  A missing file says nothing, and stays so."""
        settings = cls(path)
        try:
            tables = parse(path, read(path))
        except SettingsBroken as broken:
            settings.problems.append(broken)
        else:
            settings._understand(tables)
        return settings

    @property
    def path(self) -> Path | None:
        """The file behind them, whether it exists yet or not."""
        return self._path

    def _understand(self, tables: dict[str, Any]) -> None:
        for key, value in _entries(tables):
            try:
                self._chosen[key] = check_entry(key, value)
            except (SettingUnknown, SettingInvalid) as problem:
                self.problems.append(problem)

    def get(self, key: str) -> Value:
        """Return the value that holds now.  Raises SettingUnknown."""
        default = declared(key).default
        value = self._overrides.get(key, self._chosen.get(key, default))
        return list(value) if isinstance(value, list) else value

    def text(self, key: str) -> str:
        """Return the value of a setting that is declared as text."""
        value = self.get(key)
        assert isinstance(value, str), key
        return value

    def integer(self, key: str) -> int:
        """Return the value of a setting that is declared as a number."""
        value = self.get(key)
        assert isinstance(value, int), key
        return value

    def flag(self, key: str) -> bool:
        """Return the value of a setting that is declared as yes or no."""
        value = self.get(key)
        assert isinstance(value, bool), key
        return value

    def texts(self, key: str) -> list[str]:
        """Return the value of a setting that is declared as a list, as a copy."""
        value = self.get(key)
        assert isinstance(value, list), key
        return value

    def as_dict(self) -> dict[str, Value]:
        """Return every setting with the value that holds now."""
        return {key: self.get(key) for key in DECLARED}

    def on_change(self, callback: Callable[[str], None]) -> None:
        """Call back with the key whenever another value holds than before."""
        self._callbacks.append(callback)

    def override(self, key: str, text: str) -> None:
        """Let a value hold for this run only; it is never saved.

        Raises:
            SettingUnknown: there is no such setting.
            SettingInvalid: it cannot take this value.
        """
        checked = check_entry(key, declared(key).kind.parse(text))
        before = self.get(key)
        self._overrides[key] = checked
        self._tell(key, before)

    def set(self, key: str, value: object) -> None:
        """Choose a value and save it; it holds even if it cannot be saved.

        What could not be saved is tried again with the next value that is set.

        Raises:
            SettingUnknown, SettingInvalid: nothing was changed.
            SettingsBroken, SettingsUnwritable: the file is as it was.
        """
        checked = check_entry(key, value)
        before = self.get(key)
        self._overrides.pop(key, None)
        self._chosen[key] = self._unsaved[key] = checked
        self._tell(key, before)
        self._save()

    def _tell(self, key: str, before: Value) -> None:
        if self.get(key) != before:
            for callback in tuple(self._callbacks):
                callback(key)

    def _save(self) -> None:
        if self._path is not None and self._unsaved:
            store(self._path, self._unsaved)
        self._unsaved.clear()


def _entries(tables: dict[str, Any]) -> Iterator[tuple[str, object]]:
    """Yield what stands in a file, each entry with its full key."""
    for name, value in tables.items():
        if name in SECTIONS and isinstance(value, dict):
            yield from ((f"{name}.{inner}", value[inner]) for inner in value)
        else:
            # A quoted "network.port" at the top is not [network] port.
            yield (f'"{name}"' if "." in name else name), value
