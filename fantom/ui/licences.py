"""What Fantom is made of, and under which licences."""

import sys
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata
from platform import python_version

from fantom import __version__

OWN_LICENCE = "GPL-3.0-or-later"
_LONGEST = 40
# What a distribution's own words are too long for, or silent about.
_PACKAGES = (
    ("Qt, PySide6", "PySide6-Essentials", "LGPL-3.0"),
    ("libsodium, PyNaCl", "PyNaCl", "ISC, Apache-2.0"),
    ("OpenSSL, cryptography", "cryptography", "Apache-2.0, BSD-3-Clause"),
    ("BLAKE3", "blake3", "CC0-1.0, Apache-2.0"),
    ("msgspec", "msgspec", "BSD-3-Clause"),
    ("qasync", "qasync", "BSD-2-Clause"),
    ("platformdirs", "platformdirs", "MIT"),
    ("PortAudio, PyAudio", "PyAudio", "MIT"),
    ("requests", "requests", "Apache-2.0"),
    ("Glaemscribe", "glaemscribe", "AGPL-3.0"),
    ("tomlkit", "tomlkit", "MIT"),
    ("spake2", "spake2", "MIT"),
    ("ZXing-C++", "zxing-cpp", "Apache-2.0"),
    ("PortAudio, PyAudio", "PyAudio", "MIT"),
    ("Confusable Homoglyphs", "confusable-homoglyphs", "MIT"),
)


@dataclass(frozen=True)
class Part:
    """Something that others gave."""

    name: str
    version: str
    licence: str


def parts() -> list[Part]:
    """Return everything that Fantom is made of, itself first."""
    own = Part("Fantom", __version__, OWN_LICENCE)
    python = Part("Python", python_version(), "PSF-2.0")
    fonts = [
        Part("Inter", "4", "OFL-1.1"),
        Part("Alcarin Tengwar", "0.83", "OFL-1.1"),  # from Glaemscribe's wheel
    ]
    names = Part("Unicode CLDR", "41", "Unicode-DFS-2016")  # of emoji
    drawings = Part("Noto Emoji", "2", "Apache-2.0")  # that people compare
    packages = [_package(*package) for package in _PACKAGES]
    return [own, python, *(part for part in packages if part), *fonts, names, drawings]


def versions() -> str:
    """Return what a report says of where it ran."""
    own = ", ".join(f"{part.name} {part.version}" for part in parts()[:3])
    return f"{own}, {sys.platform}"


def _package(name: str, distribution: str, licence: str) -> Part | None:
    try:
        facts = metadata(distribution)
    except PackageNotFoundError:  # frozen into one file without its papers
        return None
    (said, *_) = facts.get_all("License-Expression", [""])
    # A package of several parts says only its own; ours says all of them.
    is_single = "," not in name and 0 < len(said) <= _LONGEST
    return Part(name, facts["Version"], said if is_single else licence)
