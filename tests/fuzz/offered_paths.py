"""The paths of an offer, one a line, made safe and given places."""

from itertools import islice
from pathlib import PurePosixPath, PureWindowsPath

from fantom.file_errors import FileNameRefused
from fantom.files.names import (
    MAX_PART_BYTES,
    free_names,
    is_folder,
    safe_part,
    safe_path,
    same_name,
)
from fantom.files.places import Places
from fantom.files.programs import is_disguised, is_program

PARSERS = {
    "fantom/files/names.py": [
        *("safe_path", "split", "is_too_long", "is_folder", "safe_part", "safe_top"),
        *("numbered", "same_name", "_problem", "_seen", "_is_seen"),
        *("_split_extension", "_cut"),
    ],
    "fantom/files/places.py": ["Places.place", "Places._folder", "Places._take"],
    "fantom/files/programs.py": ["is_program", "is_disguised"],
}


def one_input(data):
    """No two have one place, and none leads out, on any system."""
    places, files = Places(), set()
    for path in data.decode(errors="surrogateescape").split("\n"):
        try:
            _check(safe_path(path))
            place = places.place(path)
        except FileNameRefused:
            continue
        assert is_folder(place) == is_folder(path)
        if not is_folder(place):
            assert same_name(place) not in files
            files.add(same_name(place))
        _check(place)


def _check(place):
    safe = safe_path(place)
    assert safe == place
    assert not place.startswith((".", "/"))
    assert not PureWindowsPath(place).drive
    assert not PureWindowsPath(place).is_reserved()
    for part in PurePosixPath(place).parts:
        assert part not in {".", ".."}
        assert len(part.encode()) <= MAX_PART_BYTES
        assert not set(part) & set('\\:*?"<>|')
        assert safe_part(part) == part
    names = free_names(part, folder=is_folder(place))
    assert all(safe_part(name) == name for name in islice(names, 3))
    assert is_program(part) or not is_disguised(part)
