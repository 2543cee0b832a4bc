"""Whether this copy of Fantom is whole: for packages, and whoever asks for help."""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import QLibraryInfo

from fantom.identity.spake import Exchange
from fantom.protocol import kem
from fantom.protocol.codec import decode, encode
from fantom.protocol.messages import Ping
from fantom.protocol.opening import KeyPair, session_keys
from fantom.settings import DECLARED
from fantom.terminal.demo import show_chat

Show = Callable[[str], None]

_RESOURCES = (
    *("style.qss", "icons/fantom.svg", "fonts/FantomInter-Regular.otf"),
    "sounds/message.wav",
)
_PLATFORMS = {"linux": "*qxcb*", "darwin": "*qcocoa*", "win32": "*qwindows*"}


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check said."""

    name: str
    ok: bool
    detail: str = ""

    def __str__(self) -> str:
        verdict = "ok" if self.ok else "BROKEN"
        return f"{self.name:<12} {verdict:<7}{self.detail}".rstrip()


async def self_check(show: Show) -> bool:
    """Tell what works, a line each; return whether all of it does."""
    findings = [await _try(name, check) for name, check in _CHECKS.items()]
    for finding in findings:
        show(str(finding))
    return all(finding.ok for finding in findings)


async def _try(name: str, check: Callable[[], Awaitable[str]]) -> Finding:
    try:
        return Finding(name, ok=True, detail=await check())
    except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
        return Finding(name, ok=False, detail=f"{type(error).__name__}: {error}")


async def _resources() -> str:
    package = Path(str(files("fantom")))
    inside = package / "resources"
    folder = inside if inside.is_dir() else package.with_name("resources")
    missing = [name for name in _RESOURCES if not (folder / name).is_file()]
    if missing:
        raise FileNotFoundError(", ".join(missing))
    return f"{sum(path.is_file() for path in folder.rglob('*'))} files"


async def _languages() -> str:
    found = _translations()
    if not found:
        raise FileNotFoundError("no translations")
    return " ".join(found)


def _translations() -> list[str]:
    folder = Path(str(files("fantom.i18n")))
    return sorted(path.stem.removeprefix("fantom_") for path in folder.glob("*.qm"))


async def _settings() -> str:
    for setting in DECLARED.values():
        setting.check(setting.default)
    return f"{len(DECLARED)} of them"


async def _encryption() -> str:
    alice, bob = KeyPair.generate(), KeyPair.generate()
    ours, theirs = session_keys(alice, bob.public), session_keys(bob, alice.public)
    if (ours.rx, ours.tx) != (theirs.tx, theirs.rx):
        raise ValueError("two keys that do not agree")
    return "libsodium agrees with itself"


async def _quantum() -> str:
    if not kem.is_available():
        raise ImportError("cryptography has no ML-KEM-768")
    keys = kem.KemKeys.generate()
    share = kem.encapsulate(keys.public)
    if keys.open(share.ciphertext) != share.secret:
        raise ValueError("two secrets that do not agree")
    return "ML-KEM-768 agrees with itself"


async def _messages() -> str:
    said = Ping(1)
    if decode(encode(said)) != said:
        raise ValueError("what was encoded is decoded as something else")
    return "msgspec reads what it writes"


async def _codes() -> str:
    """Write a QR code and read it again, with no file and no camera."""
    # Loaded here: a package without them is to say so, and still do the other checks.
    import zxingcpp  # noqa: PLC0415

    said = "fantom"
    kind = zxingcpp.BarcodeFormat.QRCode
    picture = zxingcpp.create_barcode(said, kind).to_image(scale=3)
    if [code.text for code in zxingcpp.read_barcodes(picture)] != [said]:
        raise ValueError("what was written is read as something else")
    return "zxing reads what it writes"


async def _secrets() -> str:
    one, other = (Exchange(b"1", b"2", b"3", is_starter=x) for x in (True, False))
    if one.key(other.element) != other.key(one.element):
        raise ValueError("two who know the same do not agree")
    return "spake2 agrees with itself"


async def _lookalikes() -> str:
    from confusable_homoglyphs import confusables  # noqa: PLC0415 - as above

    if not confusables.is_confusable("р", preferred_aliases=["latin"]):
        raise ValueError("a Cyrillic letter that looks like p is not known as one")
    return f"{len(confusables.confusables_data)} letters"


async def _sound() -> str:
    """Load only: to ask for outputs may end this program (`fantom.sound`)."""
    try:
        import pyaudio  # noqa: PLC0415 - as above
    except ImportError:
        if getattr(sys, "frozen", False):
            raise
        return "none: PyAudio was not built here"
    return str(pyaudio.get_portaudio_version_text())


async def _window() -> str:
    """Look only: to start what isn't whole would end this program."""
    path = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    plugins = list((path / "platforms").glob(_PLATFORMS.get(sys.platform, "*")))
    if not plugins:
        raise FileNotFoundError("no plugin for windows")
    return plugins[0].name


async def _chat() -> str:
    lines: list[str] = []
    await show_chat(lines.append)
    await asyncio.sleep(0)
    return f"two nodes on ::1, {sum('reads:' in line for line in lines)} texts"


_CHECKS = {
    "settings": _settings,
    "resources": _resources,
    "languages": _languages,
    "encryption": _encryption,
    "quantum": _quantum,
    "messages": _messages,
    "secrets": _secrets,
    "codes": _codes,
    "lookalikes": _lookalikes,
    "sound": _sound,
    "window": _window,
    "chat": _chat,
}
