"""Changing one value in TOML, so that a person's comments and order stay."""

from typing import Any

import tomlkit
from tomlkit import TOMLDocument
from tomlkit.container import Container
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, Array, Comment, Item, Key, Table, Whitespace

from fantom.settings.declared import Setting, Value


def edit(text: str, setting: Setting, value: Value) -> str:
    """Return TOML in which one value is set, and all around it is as it was.

    Raises:
        TypeError, ValueError: the file is shaped so that the value has no place.
    """
    try:
        return _edit(text, setting, value)
    except TOMLKitError as error:
        raise ValueError from error


def _edit(text: str, setting: Setting, value: Value) -> str:
    ended = text if text.endswith("\n") or not text else text + "\n"
    document = tomlkit.parse(ended)
    if not setting.section:
        _put(document, setting.name, value)
    elif setting.section in document:
        _put(document[setting.section], setting.name, value)
    else:
        document[setting.section] = {setting.name: value}
    return document.as_string()


def _put(table: Any, name: str, value: Value) -> None:
    present = table.get(name)
    if isinstance(present, Array) and isinstance(value, list):
        _update(present, value)
    elif present is None and isinstance(table, TOMLDocument | Table):
        _insert(table.value if isinstance(table, Table) else table, name, value)
    else:
        table[name] = value


def _update(array: Array, wanted: list[str]) -> None:
    """Change a list line by line, so that the comments between them stay."""
    for item in [item for item in array if item not in wanted]:
        array.remove(item)
    array.extend(text for text in wanted if text not in array)
    if list(array) != wanted:  # another order, or something twice
        array.clear()
        array.extend(wanted)


def _insert(container: Container, name: str, value: Value) -> None:
    """Add a line to a table, above the comment that leads to the next one.

    tomlkit's own place would be between that comment and its table.
    """
    body = container.body
    end = next((i for i, entry in enumerate(body) if _is_header(*entry)), len(body))
    place = end
    # A whole file without any table leads to nothing: its end is the place.
    if end < len(body) or not isinstance(container, TOMLDocument):
        place = _above(body, place, Comment)
        place = _above(body, place, Whitespace)
    if place == end < len(body):
        body.insert(place, (None, tomlkit.nl()))
    body.insert(place, (tomlkit.key(name), tomlkit.item(value)))


def _is_header(key: Key | None, item: Item) -> bool:
    """Tell a table's own lines from the keys before it, of which some are dotted."""
    return isinstance(item, Table | AoT) and not (key and key.is_dotted())


def _above(body: list[tuple[Key | None, Item]], place: int, kind: type[Item]) -> int:
    while place and isinstance(body[place - 1][1], kind):
        place -= 1
    return place
