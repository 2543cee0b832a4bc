"""The settings file, which a person writes, or whoever has their disk."""

from pathlib import Path
from unittest.mock import patch

from fantom.errors import SettingsBroken
from fantom.i18n.error_text import error_text
from fantom.settings import DECLARED, Settings, file

PARSERS = {
    "fantom/settings/file.py": ["parse", "_decode", "_place", "_end_of"],
    "fantom/settings/__init__.py": ["Settings._understand", "_entries"],
    "fantom/settings/declared.py": [
        *("check_entry", "declared", "shown", "Setting.check"),
        *(f"{kind}.check" for kind in ("Text", "Choice", "Integer", "YesNo", "Texts")),
        "AddressOr.check",
    ],
}
PATH = Path("settings.toml")
SHORT = 4_096  # the longest file, so that some are longer


def one_input(data):
    """Every setting has a value that it may have, and each problem has words."""
    settings = Settings.in_memory()
    try:
        with patch.object(file, "MAX_FILE", SHORT):
            tables = file.parse(PATH, data)
    except SettingsBroken as broken:
        error_text(broken).encode()
        return
    settings._understand(tables)
    for problem in settings.problems:
        error_text(problem).encode()
    for key, value in settings.as_dict().items():
        assert DECLARED[key].check(value) == value
