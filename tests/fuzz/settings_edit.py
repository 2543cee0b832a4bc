"""The settings file when a choice is written into it.  The first byte says which."""

import tomllib
from pathlib import Path
from unittest.mock import patch

from fantom.errors import SettingsBroken, SettingsUnwritable
from fantom.settings import DECLARED, file

PARSERS = {
    "fantom/settings/file.py": ["_changed", "_assign"],
    "fantom/settings/edit.py": [
        # Not `edit`: what it catches is for bugs of the library, and none is known.
        *("_edit", "_put", "_update", "_insert", "_is_header", "_above")
    ],
}
PATH = Path("settings.toml")
SHORT = 1_024  # the longest file: tomlkit takes its time
CHANGES = (
    {"name": "Fantom"},
    {"network.port": 5000},
    {"connections.whitelist": ["a", "b"]},
    {"connections.whitelist": ["b", "a", "a"], "theme": "dark"},
)


def one_input(data):
    """The choice stands in the file and nothing else changed, or it is refused."""
    changes, before = CHANGES[(data[0] if data else 0) % len(CHANGES)], data[1:]
    with patch.object(file, "MAX_FILE", SHORT):
        try:
            after = file._changed(PATH, before, changes)
        except (SettingsBroken, SettingsUnwritable):
            return
    tables = tomllib.loads(after.decode())
    for key, value in changes.items():
        setting = DECLARED[key]
        table = tables[setting.section] if setting.section else tables
        assert table[setting.name] == value
