"""The command line: arguments, and everything that runs without a window.

What only one face needs is imported where that face begins: a window should open at
once.
"""

import argparse
import contextlib
import os
import sys
from collections.abc import Callable, Coroutine
from functools import partial
from io import FileIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from PySide6.QtCore import QCoreApplication

from fantom import __version__
from fantom.endpoint import HIGHEST_PORT, LOWEST_PORT
from fantom.errors import FantomError, PassphraseUnreadable, ProfileInUse
from fantom.logs import start_logging
from fantom.paths import Profile, ProfileLock, default_profile
from fantom.settings import Settings

if TYPE_CHECKING:
    import asyncio

    from fantom.node import Node

EXIT_OK, EXIT_REFUSED = 0, 2
_PASSPHRASE_VARIABLE, _MAX_PASSPHRASE = "FANTOM_PASSPHRASE", 8_192
_STDERR = 2

Listen = Callable[["Node"], None]
Face = Callable[[Settings, Listen], int]
Wake = Callable[[Path], bool]


def parse(words: list[str]) -> argparse.Namespace:
    """Return what the command line says; help and version end the program."""
    parser = _parser()
    if {"-h", "--help"} & set(words):
        parser.epilog = _methods_help()
    return parser.parse_args(words)


def start(arguments: argparse.Namespace, face: Face, wake: Wake | None = None) -> int:
    """Run `face` with the settings and the profile of the command line.

    Where another one has the profile, `wake` may bring that one to the front.
    """
    try:
        profile = Profile(arguments.profile) if arguments.profile else default_profile()
        with ProfileLock(profile):
            settings = _settings(profile, arguments)
            return face(settings, partial(_listen, arguments))
    except ProfileInUse as error:
        if wake is None or not wake(Path(error.directory)):
            return _refuse(error)
        print("Fantom is open already: its window comes to the front.")
        return EXIT_OK
    except FantomError as error:
        return _refuse(error)


def needs_no_window(arguments: argparse.Namespace) -> bool:
    """Whether `run` does what the command line asks for."""
    return arguments.face in _FACES or arguments.self_check


def invitation(arguments: argparse.Namespace) -> str:
    """Return the invitation that the window is to show, or nothing."""
    return "" if arguments.face in (None, *_FACES) else str(arguments.face)


def run(arguments: argparse.Namespace) -> int:
    """Run what needs no window."""
    if arguments.self_check:
        return run_self_check()
    if arguments.face == "demo":
        return run_demo()
    try:
        passphrase = _passphrase(arguments.passphrase_fd)
    except FantomError as error:
        return _refuse(error)
    return start(arguments, partial(run_headless, passphrase))


def _passphrase(descriptor: int | None) -> str | None:
    """Return what opens the vault, from a descriptor or a variable.

    Never from the command line, which every program on the machine can read.

    Raises:
        PassphraseUnreadable: the descriptor does not give one line of UTF-8.
    """
    # Gone from here on, so that no child of ours gets it.
    variable = os.environ.pop(_PASSPHRASE_VARIABLE, None)
    if descriptor is None:
        return variable
    try:
        return _line_from(descriptor)
    except (OSError, OverflowError, UnicodeDecodeError) as error:
        raise PassphraseUnreadable(descriptor) from error


def _line_from(descriptor: int) -> str:
    """Return its next line, and read nothing behind that: stdin may be meant."""
    line = b""
    while not line.endswith(b"\n") and (byte := os.read(descriptor, 1)):
        line += byte
        if len(line) > _MAX_PASSPHRASE:
            raise PassphraseUnreadable(descriptor)
    if descriptor > _STDERR:
        os.close(descriptor)
    return line.decode().removesuffix("\n").removesuffix("\r")


def run_headless(passphrase: str | None, settings: Settings, listen: Listen) -> int:
    """Serve JSON-RPC on stdin and stdout until the input ends.

    With a passphrase as who the vault says, else as a ghost.
    """
    return _run(partial(_serve, settings, listen, passphrase))


def has_display() -> bool:
    """Whether a window could open."""
    if sys.platform != "linux":
        return True
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(os.environ.get(name) for name in names)


def run_without_display() -> int:
    """Say that there is no display, and show the same thing in text."""
    print("No display: here is Fantom in text, two of them on this computer.")
    return run_demo()


def run_demo() -> int:
    """Let two nodes of this program chat over `::1`."""
    return _run(_demonstrate)


def run_self_check() -> int:
    """Tell whether this copy of the program is whole."""
    return _run(_check_self)


def _run(main: Callable[["asyncio.Event"], Coroutine[Any, Any, int]]) -> int:
    from fantom import loop  # noqa: PLC0415

    start_logging()
    return loop.run(QCoreApplication([]), main, _ignore)


async def _check_self(_stop: "asyncio.Event") -> int:
    from fantom.terminal.self_check import self_check  # noqa: PLC0415

    return EXIT_OK if await self_check(print) else EXIT_REFUSED


async def _demonstrate(_stop: "asyncio.Event") -> int:
    from fantom.terminal.demo import show_chat  # noqa: PLC0415

    try:
        await show_chat(print)
    except FantomError as error:
        return _refuse(error)
    return EXIT_OK


async def _serve(
    settings: Settings,
    listen: Listen,
    passphrase: str | None,
    stop: "asyncio.Event",
) -> int:
    import asyncio  # noqa: PLC0415

    from fantom.headless.server import Server  # noqa: PLC0415
    from fantom.headless.stdout import LineWriter  # noqa: PLC0415
    from fantom.node import FLUSH_SECONDS, Node  # noqa: PLC0415

    node = Node(settings)
    try:
        if passphrase is not None:
            await node.me.unlock(passphrase)
        listen(node)
    except FantomError as error:
        return _refuse(error)
    stdout = LineWriter(_stream(1, "w"))
    server = Server(node, _stream(0, "r"), stdout.write)
    server.ended.connect(stop.set)
    server.start()
    await stop.wait()
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(FLUSH_SECONDS):
            await server.finish()
            await node.flush()
    node.stop()
    await node.part()
    with contextlib.suppress(FantomError):  # it was told when it happened
        node.me.finish()
    stdout.finish(FLUSH_SECONDS)
    is_fine = stdout.error is None or isinstance(stdout.error, BrokenPipeError)
    return EXIT_OK if is_fine else EXIT_REFUSED


def _stream(number: int, mode: str) -> FileIO:
    # Whoever shares it with us may have made it non-blocking.
    with contextlib.suppress(OSError):
        os.set_blocking(number, True)
    return FileIO(number, mode, closefd=False)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="fantom",
        description="Talk to someone with nobody in between.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "face", nargs="?", type=_face, metavar="FACE or INVITATION", help=_FACES_HELP
    )
    parser.add_argument(
        "--self-check", action="store_true", help="tell whether this copy is whole"
    )
    parser.add_argument("--version", action="version", version=f"fantom {__version__}")
    mode = parser.add_mutually_exclusive_group()
    for flag, (value, help_text) in _MODES.items():
        mode.add_argument(
            flag, dest="mode", action="store_const", const=value, help=help_text
        )
    mode.add_argument("--bind", metavar="ADDRESS", help="listen on this address only")
    parser.add_argument("--port", type=_port, metavar="N", help="0 takes a free one")
    parser.add_argument(
        "--profile", type=_folder, metavar="DIR", help="the folder of your settings"
    )
    parser.add_argument(
        "--passphrase-fd",
        type=int,
        metavar="N",
        help="headless: read what opens your vault from this descriptor; "
        f"{_PASSPHRASE_VARIABLE} is read without",
    )
    parser.add_argument(
        "--set",
        action="append",
        type=_pair,
        default=[],
        metavar="KEY=VALUE",
        help="a setting for this run (docs/SETTINGS.md)",
    )
    return parser


_FACES = ("headless", "demo")
_FACES_HELP = (
    "none: a window; headless: JSON-RPC lines; demo: a chat in text; an invitation: a "
    "window that shows it"
)
_MODES = {
    "--lan": ("lan", "listen on the local network"),
    "--public": ("public", "listen on a public address"),
    "--local": ("lan", "the same as --lan"),
}


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(EXIT_REFUSED, f"fantom: {message}\n")


def _face(text: str) -> str:
    # Only where it is no face: to read invitations takes longer than to start.
    if text in _FACES or _is_invitation(text):
        return text
    names = ", ".join(_FACES)
    problem = f"{names}, or an invitation, which begins with fantom:"
    raise argparse.ArgumentTypeError(problem)


def _is_invitation(text: str) -> bool:
    from fantom.identity.invitation import is_invitation  # noqa: PLC0415

    return is_invitation(text)


def _port(text: str) -> int:
    if text == "0":
        return 0
    if text.isdecimal() and LOWEST_PORT <= int(text) <= HIGHEST_PORT:
        return int(text)
    problem = f"0 or a number from {LOWEST_PORT} to {HIGHEST_PORT}"
    raise argparse.ArgumentTypeError(problem)


def _folder(text: str) -> Path:
    if not text:
        raise argparse.ArgumentTypeError("a folder has a name")
    return Path(text)


def _pair(text: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not equals:
        raise argparse.ArgumentTypeError("KEY=VALUE, as in theme=dark")
    return key, value


def _methods_help() -> str:
    from fantom.headless.methods import METHODS, SLOW_METHODS  # noqa: PLC0415

    names = "\n".join(f"  {name}" for name in sorted(METHODS | SLOW_METHODS))
    return f"headless speaks JSON-RPC 2.0 (docs/HEADLESS.md) with\n{names}"


def _listen(arguments: argparse.Namespace, node: "Node") -> None:
    if arguments.bind is None:
        node.listening.start(arguments.port)
    else:
        node.listening.bind(arguments.bind, arguments.port)


def _settings(profile: Profile, arguments: argparse.Namespace) -> Settings:
    settings = Settings.load(profile.settings_file)
    if arguments.mode is not None:
        settings.override("network.mode", arguments.mode)
    for key, value in arguments.set:
        settings.override(key, value)
    return settings


def _refuse(error: FantomError) -> int:
    from fantom.i18n.error_text import error_text  # noqa: PLC0415

    print(f"fantom: {error_text(error)}", file=sys.stderr)
    return EXIT_REFUSED


def _ignore(_error: BaseException) -> None:
    """The log has it; a client sees the answer or its absence."""
