import sys

import pytest

from fantom.terminal import self_check as module
from fantom.terminal.self_check import self_check


def test_a_whole_program_says_so(run, monkeypatch):
    """One line for each check, and two nodes really chat."""
    monkeypatch.setitem(module._CHECKS, "languages", _fine)
    lines = []

    assert run(self_check(lines.append)) is True

    assert len(lines) == len(module._CHECKS)
    assert all(line.split()[1] == "ok" for line in lines)
    assert lines[-1].endswith("2 texts")


async def _fine():
    return ""


@pytest.mark.parametrize("check", ["_resources", "_languages", "_window"])
def test_what_is_missing_is_named(run, monkeypatch, tmp_path, check):
    """A package that forgot its files starts, and is broken."""
    monkeypatch.setattr(module, "files", lambda _package: tmp_path / "fantom")
    monkeypatch.setattr(module.QLibraryInfo, "path", lambda _which: str(tmp_path))

    finding = run(module._try(check, getattr(module, check)))

    assert not finding.ok
    assert "BROKEN FileNotFoundError" in str(finding)


@pytest.mark.parametrize(
    ("check", "library"),
    [
        ("_codes", "zxingcpp"),
        ("_lookalikes", "confusable_homoglyphs"),
        ("_secrets", "spake2"),
    ],
)
def test_a_library_that_was_left_out_is_told(run, monkeypatch, check, library):
    """A packager sees only what is imported where it looks."""
    monkeypatch.setitem(sys.modules, library, None)

    finding = run(module._try(check, getattr(module, check)))

    assert not finding.ok
    assert library in finding.detail


def test_a_cryptography_without_the_kem_is_told(run, monkeypatch):
    """The program would chat without it; who packages it must know."""
    monkeypatch.setattr(module.kem, "is_available", lambda: False)

    assert not run(module._try("quantum", module._quantum)).ok


def test_one_broken_part_is_enough(run, monkeypatch):
    """The others are told nevertheless."""

    async def broken():
        raise OSError("no address")

    monkeypatch.setattr(module, "_CHECKS", {"chat": broken, "settings": _fine})
    lines = []

    assert run(self_check(lines.append)) is False
    assert lines == ["chat         BROKEN OSError: no address", "settings     ok"]


def test_keys_that_do_not_agree_are_told(run, monkeypatch):
    """As with a library that was compiled wrong."""
    monkeypatch.setattr(module, "session_keys", lambda own, _key: own_as_keys(own))

    assert not run(module._try("encryption", module._encryption)).ok


def test_secrets_that_do_not_agree_are_told(run, monkeypatch):
    """Likewise."""
    monkeypatch.setattr(module.Exchange, "key", lambda own, _element: own.element)

    assert not run(module._try("secrets", module._secrets)).ok


def own_as_keys(own):
    """Return session keys that belong to nobody else."""
    return type("Keys", (), {"rx": own.public, "tx": own.secret})
