"""The person's choices, and the file that stays theirs."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import tomlkit
from hypothesis import given
from hypothesis import strategies as st

from fantom.errors import (
    FantomError,
    SettingInvalid,
    SettingsBroken,
    SettingsUnwritable,
    SettingUnknown,
)
from fantom.settings import (
    DECLARED,
    MAX_FILE,
    Choice,
    Integer,
    Problem,
    Settings,
    Value,
)

posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX files")

PERSONS_FILE = """\
# my settings
theme = "dark" # for the eyes

# at home
[network]
port = 40000 # forwarded
mode = "public"

# who may come in
[connections]
whitelist = [
    "2001:db8::1", # Alice
    # Bob has two
    "2001:db8::2", # Bob
    "2001:db8::3",
]

[plugin]
size = 3
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a place for a settings file, and nothing there."""
    return tmp_path / "settings.toml"


def write(file: Path, text: str) -> Settings:
    """Load the settings that a person wrote."""
    file.write_bytes(text.encode())
    return Settings.load(file)


# What is declared


def test_every_default_is_a_value_that_its_setting_takes() -> None:
    """Nobody starts with a setting that the program would refuse."""
    for setting in DECLARED.values():
        assert setting.check(setting.default) == setting.default


def test_every_setting_says_what_it_means_and_takes() -> None:
    """A settings page and `config.show` have words for each setting."""
    for key, setting in DECLARED.items():
        assert setting.key == key
        assert setting.meaning.endswith(".")
        assert setting.kind.expected


def test_no_setting_has_the_name_of_a_section() -> None:
    """A file can hold every setting at once."""
    sections = {setting.section for setting in DECLARED.values()}
    assert not sections & set(DECLARED)


def test_the_settings_that_others_rely_on_have_these_defaults() -> None:
    """What a first start does is known: LAN, ask before anybody comes in."""
    assert Settings.in_memory().as_dict() == {
        "name": "",
        "language": "system",
        "sindarin_letters": "tengwar",
        "theme": "system",
        "identity.lock_minutes": 0,
        "network.mode": "lan",
        "network.port": 31488,
        "network.public_address": "ask",
        "network.interface": "",
        "connections.default_action": "prompt",
        "connections.whitelist": [],
        "connections.legacy": "ask",
        "files.default_action": "prompt",
        "files.whitelist": [],
        "files.directory": "",
        "files.max_size": 100,
        "chat.send_with": "enter",
        "chat.time_format": "system",
        "chat.notifications": "hidden",
        "chat.do_not_disturb": False,
        "chat.typing": False,
        "chat.read_receipts": False,
        "sounds.message": False,
        "sounds.request": False,
        "window.text_scale": 100,
        "window.tray": False,
        "window.start_minimised": False,
        "window.geometry": "",
    }


# Reading


def test_a_missing_file_means_defaults_and_stays_missing(file: Path) -> None:
    """A first start writes nothing that nobody asked for."""
    settings = Settings.load(file)

    assert settings.as_dict() == Settings.in_memory().as_dict()
    assert settings.problems == []
    assert not list(file.parent.iterdir())


def test_what_the_file_says_holds(file: Path) -> None:
    """Values come from the file, and from the defaults where it is silent."""
    settings = write(file, PERSONS_FILE)

    assert settings.text("theme") == "dark"
    assert settings.integer("network.port") == 40000
    assert settings.texts("connections.whitelist")[2] == "2001:db8::3"
    assert settings.text("chat.send_with") == "enter"


@pytest.mark.parametrize(
    "text",
    [
        '[network]\nmode = "public"\n',
        'network.mode = "public"\n',
        'network = {mode = "public"}\n',
        '[network]\r\nmode = "public"\r\n',
        '\ufeff[network]\nmode = "public"',
        '[network.x]\n[chat]\n[network]\nmode = "public"\n',
    ],
)
def test_every_way_to_write_a_table_is_read_and_changed(file: Path, text: str) -> None:
    """TOML's dotted, inline and scattered tables and Windows' files are files too."""
    settings = write(file, text)
    assert settings.text("network.mode") == "public"

    settings.set("network.port", 5000)
    settings.set("name", "Ann")

    again = Settings.load(file)
    assert again.text("network.mode") == "public"
    assert again.integer("network.port") == 5000
    assert again.text("name") == "Ann"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("colour = 1\n", "colour"),
        ("[network]\nprot = 1\n", "network.prot"),
        ("[plugin]\nsize = 1\n", "plugin"),
        ('"network.port" = 5000\n', '"network.port"'),
    ],
)
def test_an_unknown_key_is_told_and_kept(file: Path, text: str, key: str) -> None:
    """A typing error is found; a newer version's settings survive an older one."""
    settings = write(file, text)
    assert settings.problems == [SettingUnknown(key)]

    settings.set("theme", "dark")

    assert text in file.read_text()


@pytest.mark.parametrize(
    ("text", "key", "value", "expected"),
    [
        ("[network]\nport = 80\n", "network.port", "80", "1024-65535"),
        ("[network]\nport = true\n", "network.port", "True", "1024-65535"),
        ('[network]\nport = "5000"\n', "network.port", "5000", "1024-65535"),
        ("[network]\nport = 5e3\n", "network.port", "5000.0", "1024-65535"),
        ('theme = "Dark"\n', "theme", "Dark", "system | dark | light"),
        ("theme = 1979-05-27\n", "theme", "1979-05-27", "system | dark | light"),
        ("[theme]\nx = 1\n", "theme", "{'x': 1}", "system | dark | light"),
        ("network = 5\n", "network", "5", "[network]"),
        ("[[network]]\nport = 5000\n", "network", "[{'port': 5000}]", "[network]"),
        ("[window]\ntray = 1\n", "window.tray", "1", "true | false"),
        ('[window]\ntray = "true"\n', "window.tray", "true", "true | false"),
        ("[window]\ntext_scale = 79\n", "window.text_scale", "79", "80-200"),
        (f'name = "{"я" * 33}"\n', "name", "я" * 33, '"..." <= 64 B'),
        ("name = 1\n", "name", "1", '"..." <= 64 B'),
        (
            'connections.whitelist = "a"\n',
            "connections.whitelist",
            "a",
            '["..." <= 256 B, ...] <= 1000',
        ),
        (
            'connections.whitelist = ["a", 1]\n',
            "connections.whitelist",
            "['a', 1]",
            '["..." <= 256 B, ...] <= 1000',
        ),
        (
            'network.public_address = "192.0.2.1"\n',
            "network.public_address",
            "192.0.2.1",
            "ask | interface | IPv6",
        ),
        (
            "network.public_address = 1\n",
            "network.public_address",
            "1",
            "ask | interface | IPv6",
        ),
    ],
)
def test_a_value_that_cannot_be_is_told_and_the_default_holds(
    file: Path, text: str, key: str, value: str, expected: str
) -> None:
    """A wrong value stops nothing, and stays in the file to be mended by hand."""
    settings = write(file, text)

    assert settings.problems == [SettingInvalid(key, value, expected)]
    assert settings.as_dict() == Settings.in_memory().as_dict()
    assert file.read_bytes() == text.encode()


def test_a_value_too_long_to_show_is_cut(file: Path) -> None:
    """A notice bar never has to hold a megabyte, or a number beyond Python's str."""
    settings = write(file, f'theme = "{"x" * 9999}"\nname = 0x{"f" * 9999}\n')

    shown = [p.value for p in settings.problems if isinstance(p, SettingInvalid)]
    assert shown == ["x" * 80, "..."]


def test_one_wrong_value_spoils_no_other(file: Path) -> None:
    """Everything that can be understood holds, in spite of what cannot."""
    settings = write(file, 'theme = 7\nwhat = 1\n[network]\nport = 1\nmode = "public"')

    assert settings.text("network.mode") == "public"
    assert settings.problems == [
        SettingInvalid("theme", "7", "system | dark | light"),
        SettingUnknown("what"),
        SettingInvalid("network.port", "1", "1024-65535"),
    ]


def test_an_address_is_kept_in_its_shortest_form(file: Path) -> None:
    """However it is written, an address of one's own is compared as one."""
    settings = write(file, '[network]\npublic_address = "2001:DB8:0::7"\n')

    assert settings.text("network.public_address") == "2001:db8::7"


# Broken files


BROKEN: list[tuple[bytes, int, int, Problem]] = [
    (b'theme = "dark"\nport =\n', 2, 7, Problem.SYNTAX),
    (b"theme", 1, 6, Problem.SYNTAX),
    (b'theme = "dark"\ntheme = "light"', 2, 16, Problem.SYNTAX),
    (b"a = " + b"[" * 5000, 0, 0, Problem.SYNTAX),
    (b"a = " + b"9" * 5000, 0, 0, Problem.SYNTAX),
    (b"# ok\nname = '\xd0\xb6\xff'\n", 2, 10, Problem.NOT_UTF8),
    ('theme = "dark"'.encode("utf-16"), 1, 1, Problem.NOT_UTF8),
    (b"\xef\xbb\xbf# \xff", 1, 3, Problem.NOT_UTF8),
    (b"#" * (MAX_FILE + 1), 0, 0, Problem.TOO_LARGE),
    (b"\x00", 1, 1, Problem.SYNTAX),
]


@pytest.mark.parametrize(("data", "line", "column", "problem"), BROKEN)
def test_a_broken_file_is_told_with_its_place_and_never_overwritten(
    file: Path, data: bytes, line: int, column: int, problem: Problem
) -> None:
    """A person can mend the file; until then a choice holds for this run only."""
    file.write_bytes(data)
    broken = SettingsBroken(str(file), line, column, problem)

    settings = Settings.load(file)
    assert settings.problems == [broken]
    with pytest.raises(SettingsBroken) as caught:
        settings.set("theme", "light")

    assert caught.value == broken
    assert settings.text("theme") == "light"
    assert file.read_bytes() == data
    assert list(file.parent.iterdir()) == [file]


def test_a_choice_made_while_the_file_was_broken_is_saved_once_it_is_mended(
    file: Path,
) -> None:
    """Nothing chosen is forgotten when the person mends the file meanwhile."""
    settings = write(file, "theme = ")
    with pytest.raises(SettingsBroken):
        settings.set("theme", "light")
    file.write_text('# mended\nlanguage = "en"\n')

    settings.set("name", "Ann")

    text = file.read_text()
    assert text.startswith('# mended\nlanguage = "en"\n')
    assert tomllib.loads(text) == {"language": "en", "theme": "light", "name": "Ann"}


def test_a_directory_in_its_place_is_told(file: Path) -> None:
    """What is no file is neither read nor replaced."""
    file.mkdir()

    settings = Settings.load(file)

    assert settings.problems == [
        SettingsBroken(str(file), 0, 0, Problem.NOT_A_FILE),
    ]
    with pytest.raises(SettingsBroken):
        settings.set("theme", "dark")
    assert file.is_dir()


@posix
def test_a_pipe_in_its_place_does_not_hold_up_the_start(file: Path) -> None:
    """Nobody waits for the other end of a pipe."""
    os.mkfifo(file)

    assert Settings.load(file).problems == [
        SettingsBroken(str(file), 0, 0, Problem.NOT_A_FILE)
    ]


def test_an_unreadable_file_is_told(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that the system keeps from us is not taken for a missing one."""
    file.write_text('theme = "dark"')

    def denied(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", denied)
    settings = Settings.load(file)
    with pytest.raises(SettingsBroken):
        settings.set("theme", "light")
    monkeypatch.undo()

    assert settings.problems == [SettingsBroken(str(file), 0, 0, Problem.UNREADABLE)]
    assert file.read_text() == 'theme = "dark"'


@posix
def test_a_link_to_itself_is_told(file: Path) -> None:
    """Even a file that can only confuse is reported like any other."""
    file.symlink_to(file)

    assert Settings.load(file).problems == [
        SettingsBroken(str(file), 0, 0, Problem.UNREADABLE)
    ]


# Setting and saving


def test_a_change_keeps_comments_order_and_all_else(file: Path) -> None:
    """The person's file stays theirs: only what was set is different."""
    settings = write(file, PERSONS_FILE)

    settings.set("theme", "light")
    settings.set("network.port", 5000)
    settings.set("network.interface", "eth0")
    settings.set("name", "Ann")
    settings.set("chat.send_with", "ctrl+enter")
    settings.set("connections.whitelist", ["2001:db8::2", "2001:db8::3", "2001:db8::4"])

    assert (
        file.read_text()
        == """\
# my settings
theme = "light" # for the eyes
name = "Ann"

# at home
[network]
port = 5000 # forwarded
mode = "public"
interface = "eth0"

# who may come in
[connections]
whitelist = [
    # Bob has two
    "2001:db8::2", # Bob
    "2001:db8::3",
    "2001:db8::4",
]

[plugin]
size = 3

[chat]
send_with = "ctrl+enter"
"""
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", 'name = "Ann"\n'),
        ("# mine", '# mine\nname = "Ann"\n'),
        ("# mine\n\n# net\n[x]\n", '# mine\nname = "Ann"\n\n# net\n[x]\n'),
        ("# net\n[x]\n", 'name = "Ann"\n# net\n[x]\n'),
        ("[x]\n", 'name = "Ann"\n\n[x]\n'),
        ('theme = "dark"\n[x]\n', 'theme = "dark"\nname = "Ann"\n\n[x]\n'),
        ("a = 1\n\n\n# x\n# y\n[x]\n", 'a = 1\nname = "Ann"\n\n\n# x\n# y\n[x]\n'),
        ("[[x]]\n", 'name = "Ann"\n\n[[x]]\n'),
        ("x.y = 1\n[z]\n", 'x.y = 1\nname = "Ann"\n\n[z]\n'),
    ],
)
def test_a_new_key_stands_above_the_comment_of_the_next_table(
    file: Path, before: str, after: str
) -> None:
    """A comment stays with what it is about."""
    write(file, before).set("name", "Ann")

    assert file.read_text() == after


def test_a_list_can_be_reordered_and_emptied(file: Path) -> None:
    """Whatever list is chosen, that list is read back."""
    settings = write(file, PERSONS_FILE)
    for chosen in (["b", "a", "a"], ["a", "b"], [], ["c, d", "#", '"']):
        settings.set("connections.whitelist", chosen)
        assert Settings.load(file).texts("connections.whitelist") == chosen


def test_a_wrong_value_is_replaced_when_its_setting_is_set(file: Path) -> None:
    """Choosing in the window mends what was wrong in the file."""
    settings = write(file, "theme = 7 # seven\n")
    settings.set("theme", "system")

    assert file.read_text() == 'theme = "system" # seven\n'


@pytest.mark.parametrize(
    "text", ["network = 5\n", "[[network]]\nx = 1\n", "[network.port]\nx = 1\n"]
)
def test_a_table_in_a_values_place_and_the_reverse_are_not_replaced(
    file: Path, text: str
) -> None:
    """Where a change would cost what a person wrote, it is refused."""
    settings = write(file, text)

    with pytest.raises(SettingsUnwritable) as caught:
        settings.set("network.port", 5000)

    assert caught.value == SettingsUnwritable(str(file), Problem.SHAPE)
    assert settings.integer("network.port") == 5000
    assert file.read_text() == text


def test_what_was_changed_on_disk_since_is_not_lost(file: Path) -> None:
    """A person may edit the file while the program runs."""
    settings = write(file, 'theme = "dark"\n')
    file.write_text('# new\ntheme = "dark"\nlanguage = "ru"\n')

    settings.set("name", "Ann")

    assert file.read_text() == '# new\ntheme = "dark"\nlanguage = "ru"\nname = "Ann"\n'


def test_setting_what_the_file_says_already_does_not_touch_it(file: Path) -> None:
    """The file's time changes only with its contents."""
    settings = write(file, 'theme = "dark"\n')
    before = file.stat()

    settings.set("theme", "dark")

    assert file.stat().st_ino == before.st_ino
    assert file.stat().st_mtime_ns == before.st_mtime_ns


@posix
def test_a_saved_file_is_for_its_owner_only(tmp_path: Path) -> None:
    """Other users of the machine can't read whom one talks to."""
    file = tmp_path / "new" / "settings.toml"

    Settings.load(file).set("theme", "dark")

    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700
    assert list(file.parent.iterdir()) == [file]


@posix
def test_a_link_stays_a_link(file: Path) -> None:
    """Settings that lie among someone's dotfiles are changed there."""
    real = file.parent / "dotfiles.toml"
    real.write_text("# mine\n")
    file.symlink_to(real)

    Settings.load(file).set("theme", "dark")

    assert file.is_symlink()
    assert real.read_text() == '# mine\ntheme = "dark"\n'


@pytest.mark.parametrize("failing", ["os.fsync", "pathlib.Path.replace"])
def test_a_failed_save_leaves_the_old_file_and_no_other(
    file: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    """A full disk costs the change, and the change only; later it is saved."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    settings = write(file, 'theme = "dark"\n')
    with monkeypatch.context() as patch:
        patch.setattr(failing, full)
        with pytest.raises(SettingsUnwritable) as caught:
            settings.set("theme", "light")

    assert caught.value == SettingsUnwritable(str(file), "No space left on device")
    assert file.read_text() == 'theme = "dark"\n'
    assert list(file.parent.iterdir()) == [file]
    settings.set("name", "Ann")
    assert file.read_text() == 'theme = "light"\nname = "Ann"\n'


def test_a_file_never_grows_beyond_what_can_be_read_again(file: Path) -> None:
    """What would be refused at the next start isn't written at this one."""
    full = "#" * MAX_FILE
    settings = write(file, full)

    with pytest.raises(SettingsUnwritable) as caught:
        settings.set("theme", "dark")

    assert settings.problems == []
    assert caught.value.reason == Problem.TOO_LARGE
    assert file.read_text() == full


def test_an_edit_that_went_wrong_is_not_written(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The library that edits may err; the person's file doesn't pay for it."""
    settings = write(file, PERSONS_FILE)
    forgetful = tomlkit.document()
    monkeypatch.setattr(tomlkit, "parse", lambda _: forgetful)

    with pytest.raises(SettingsUnwritable) as caught:
        settings.set("theme", "light")

    assert caught.value.reason == Problem.SHAPE
    assert file.read_text() == PERSONS_FILE


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("name", "x" * 65),
        ("name", "\ud800"),
        ("name", None),
        ("theme", "blue"),
        ("theme", ["dark"]),
        ("network.port", 1023),
        ("network.port", 65536),
        ("network.port", True),
        ("network.port", "5000"),
        pytest.param("network.port", 10**9999, id="huge"),
        ("network.public_address", "::"),
        ("network.public_address", "::1"),
        ("network.public_address", "fe80::1"),
        ("network.public_address", "fd00::1"),
        ("network.public_address", "example.org"),
        ("connections.whitelist", "a"),
        ("connections.whitelist", ["\ud800"]),
        ("connections.whitelist", ["a"] * 1001),
        ("network", {}),
    ],
)
def test_a_value_out_of_bounds_is_refused_and_changes_nothing(
    file: Path, key: str, value: object
) -> None:
    """What is refused is neither held, nor saved, nor told around."""
    settings = write(file, PERSONS_FILE)
    told: list[str] = []
    settings.on_change(told.append)
    before = settings.as_dict()

    with pytest.raises(SettingInvalid) as caught:
        settings.set(key, value)

    assert caught.value.key == key
    assert len(caught.value.value.encode()) <= 320
    assert settings.as_dict() == before
    assert told == []
    assert file.read_text() == PERSONS_FILE


def test_an_unknown_setting_is_refused_everywhere() -> None:
    """A typing error in a key never passes for a setting."""
    settings = Settings.in_memory()

    with pytest.raises(SettingUnknown):
        settings.get("network.prot")
    with pytest.raises(SettingUnknown):
        settings.set("network.prot", 1)
    with pytest.raises(SettingUnknown):
        settings.override("network.prot", "1")


def test_a_list_that_was_handed_out_changes_nothing() -> None:
    """Settings change by `set`, and by nothing else."""
    settings = Settings.in_memory()
    mine = ["a"]
    settings.set("connections.whitelist", mine)

    mine.append("b")
    settings.texts("connections.whitelist").append("c")

    assert settings.get("connections.whitelist") == ["a"]
    assert Settings.in_memory().get("connections.whitelist") == []


def test_yes_and_no_are_toml_of_their_own(file: Path) -> None:
    """A switch is `true` or `false` in the file, and is read as what it is."""
    settings = Settings.load(file)
    assert settings.path == file

    settings.set("window.tray", True)
    settings.set("chat.do_not_disturb", False)

    assert tomllib.loads(file.read_text()) == {
        "window": {"tray": True},
        "chat": {"do_not_disturb": False},
    }
    again = Settings.load(file)
    assert again.flag("window.tray") is True
    assert again.flag("chat.do_not_disturb") is False


# Overrides


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("network.port", "5000", 5000),
        ("connections.default_action", "accept", "accept"),
        ("connections.whitelist", "a, b,,c", ["a", "b", "c"]),
        ("connections.whitelist", "", []),
        ("network.public_address", "2001:db8::0", "2001:db8::"),
        ("name", "1", "1"),
        ("window.tray", "true", True),
        ("chat.do_not_disturb", "false", False),
    ],
)
def test_an_override_holds_and_is_never_saved(
    file: Path, key: str, text: str, value: Value
) -> None:
    """`--set` is for one run, even when something else is saved in it."""
    settings = Settings.load(file)

    settings.override(key, text)
    settings.set("theme", "dark")

    assert settings.get(key) == value
    assert file.read_text() == 'theme = "dark"\n'


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("network.port", "0"),
        ("network.port", "many"),
        ("network.port", "9" * 5000),
        ("theme", ""),
        ("name", "\udcff"),
        ("network", "x"),
    ],
)
def test_an_override_that_cannot_be_is_refused(key: str, text: str) -> None:
    """A wrong `--set` is told, and nothing holds but what held."""
    settings = Settings.in_memory()

    with pytest.raises((SettingInvalid, SettingUnknown)):
        settings.override(key, text)

    assert settings.as_dict() == Settings.in_memory().as_dict()


def test_what_is_set_later_wins_over_an_override(file: Path) -> None:
    """Who chooses in the window sees their choice, whatever the command line said."""
    settings = Settings.load(file)
    settings.override("theme", "dark")

    settings.set("theme", "light")

    assert settings.text("theme") == "light"


# Being told


def test_a_change_is_told_once_with_its_key() -> None:
    """Everybody who asked hears of a new value, and only of a new value."""
    settings = Settings.in_memory()
    first: list[str] = []
    second: list[object] = []
    settings.on_change(first.append)
    settings.on_change(lambda key: second.append(settings.get(key)))

    settings.set("theme", "dark")
    settings.set("theme", "dark")
    settings.override("theme", "light")
    settings.override("theme", "light")
    settings.set("network.port", 31488)

    assert first == ["theme", "theme"]
    assert second == ["dark", "light"]


def test_a_change_is_told_even_if_it_cannot_be_saved(file: Path) -> None:
    """The window follows a choice that a broken file could not take."""
    settings = write(file, "=")
    told: list[str] = []
    settings.on_change(told.append)

    with pytest.raises(SettingsBroken):
        settings.set("theme", "dark")

    assert told == ["theme"]


def test_a_callback_may_set_another_setting(file: Path) -> None:
    """One choice can follow from another, and both are saved."""
    settings = Settings.load(file)

    def follow(key: str) -> None:
        if key == "theme":
            settings.set("language", "ru")

    settings.on_change(follow)
    settings.set("theme", "dark")

    assert Settings.load(file).text("theme") == "dark"
    assert Settings.load(file).text("language") == "ru"


def test_settings_paths_and_logs_need_no_qt() -> None:
    """The leaves of the house can be used where no Qt is installed."""
    code = (
        "import sys, fantom.settings, fantom.paths, fantom.logs;"
        "sys.exit(any(name.startswith('PySide') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


# Whatever the bytes, whatever the choices

TOKENS = st.sampled_from(
    [
        *("theme", "name", "network", "port", "connections", "whitelist", "x"),
        *("=", ".", "[", "]", "[[", "]]", "{", "}", ",", '"', "'", '"""', "#", " "),
        *("\n", "\r\n", "\t", "\\", "\\u0000", "\\ud800", "\ufeff", "\x00", "я"),
        *("5000", "true", "nan", "1979-05-27", "0x", '"dark"', "[network]\n"),
    ]
)
TOML_LIKE = st.lists(TOKENS).map("".join).map(str.encode)
LINES = st.sampled_from(
    [
        *("# a comment", "", '[network] # "n"', "  [network.more]", "[chat]"),
        *('theme = "dark" # t', "port = 5000", 'mode = "lan"', "[[x]]", "a.b = 1"),
        *("whitelist = [", '"a", # Alice', "# nobody", "]", "network.port = 1"),
        *("chat = {}", "network = { port = 5000 }", "connections.x = [1,\n2]"),
        *("[connections]", 'x = """', '"""', "[network.port]", "when = 07:32:00"),
    ]
)
FILES = st.lists(LINES, max_size=12).map("\n".join).map(str.encode)


def valid_values(key: str) -> st.SearchStrategy[tuple[str, Value]]:
    """Return pairs of this key and values that it takes."""
    kind = DECLARED[key].kind
    texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=16)
    values: dict[str, st.SearchStrategy[Value]] = {
        "Text": texts,
        "Texts": st.lists(texts, max_size=5),
        "YesNo": st.booleans(),
        "AddressOr": st.sampled_from(["ask", "interface", "2001:db8::1"]),
    }
    if isinstance(kind, Integer):
        numbers = st.integers(kind.lowest, kind.highest)
        return st.tuples(st.just(key), numbers)
    if isinstance(kind, Choice):
        return st.tuples(st.just(key), st.sampled_from(kind.options))
    return st.tuples(st.just(key), values[type(kind).__name__])


CHANGES = st.sampled_from(sorted(DECLARED)).flatmap(valid_values)


@given(st.binary() | TOML_LIKE | FILES, CHANGES)
def test_no_bytes_break_loading_and_none_are_lost(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, change: tuple[str, Value]
) -> None:
    """Any file loads; a save changes one key in it, or refuses and changes nothing."""
    file = tmp_path_factory.mktemp("any") / "settings.toml"
    file.write_bytes(data)

    settings = Settings.load(file)
    settings.as_dict()
    try:
        settings.set(*change)
    except FantomError:
        assert file.read_bytes() == data
    else:
        assert Settings.load(file).get(change[0]) == change[1]
        assert settings.problems == [] or isinstance(
            settings.problems[0], SettingUnknown | SettingInvalid
        )
    assert settings.get(change[0]) == change[1]
    assert list(file.parent.iterdir()) == [file]


@given(st.lists(CHANGES, max_size=12))
def test_any_choices_are_read_back_and_keep_the_comments(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[str, Value]]
) -> None:
    """After any number of choices the file says them, and all that it said besides."""
    file = tmp_path_factory.mktemp("choices") / "settings.toml"
    settings = write(file, PERSONS_FILE)

    for key, value in changes:
        settings.set(key, value)

    again = Settings.load(file)
    assert again.as_dict() == settings.as_dict()
    assert again.as_dict() == write(file, PERSONS_FILE).as_dict() | dict(changes)
