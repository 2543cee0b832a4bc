"""Resources are found wherever the program is installed."""

from pathlib import Path

import pytest

from fantom.ui import resources


@pytest.fixture
def package(tmp_path, monkeypatch):
    """A package in a folder of its own."""
    package = tmp_path / "fantom"
    package.mkdir()
    monkeypatch.setattr(resources, "__file__", str(package / "ui/resources.py"))
    resources._folder.cache_clear()
    yield package
    resources._folder.cache_clear()


def put(folder: Path) -> Path:
    """Make a folder with one picture in it."""
    folder.mkdir()
    picture = folder / "picture.svg"
    picture.touch()
    return picture


def test_in_the_source_tree_they_lie_beside_the_package(package):
    """An editable install uses resources/ as it stands."""
    picture = put(package.parent / "resources")

    assert resources.resource("picture.svg") == picture


def test_in_a_wheel_they_lie_inside_the_package(package):
    """An installed program never looks outside of its package."""
    put(package.parent / "resources")
    picture = put(package / "resources")

    assert resources.resource("picture.svg") == picture


def test_a_wrong_name_is_an_error(package):
    """Qt would show nothing, and nobody would notice."""
    put(package / "resources")

    with pytest.raises(FileNotFoundError, match=r"pictrue\.svg"):
        resources.resource("pictrue.svg")
