"""Which files do something when they are opened, by their names.

Only a word of caution hangs on it: no list is whole, and a file of any kind can attack
the program that opens it.
"""

import re

_PROGRAMS = frozenset(  # eighty pairs of quotes would hide the words
    # Windows: programs, their parts, installers, scripts, settings, shortcuts, and the
    # disk images inside which Windows forgets where a file is from.
    "exe com scr pif cpl dll ocx sys msi msp mst msix msixbundle "  # noqa: SIM905
    "appx appxbundle "
    "appinstaller application gadget hta chm msc cmd bat ps1 ps1xml ps2 psc1 psc2 psd1 "
    "psm1 vb vbe vbs js jse mjs ws wsf wsc wsh sct reg inf lnk url scf library-ms "
    "search-ms searchconnector-ms settingcontent-ms theme themepack diagcab rdp xll "
    "iso img vhd vhdx "
    # macOS and Linux.
    "app pkg mpkg dmg command tool terminal action workflow scpt scptd applescript "
    "webloc fileloc inetloc mobileconfig prefpane saver kext "
    "sh bash zsh csh ksh fish run so appimage desktop deb rpm snap flatpak "
    "flatpakref flatpakrepo service apk "
    # Anywhere: languages that are often installed, and documents with macros.
    "jar jnlp class py pyc pyw pyz pyzw rb pl xpi crx "
    "docm dotm xlsm xltm xlam xlsb pptm potm ppam ppsm sldm one".split()
)
_DOCUMENT = re.compile(
    r"\.(pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|txt|csv|epub|html?|jpe?g|png|gif|webp|heic|bmp"
    r"|svg|tiff?|mp[34]|wav|flac|ogg|opus|m4a|mkv|avi|mov|webm|zip|rar|7z)"
    r"[ ._]*\.[^.]*$"
    r"|\s{3}",
    re.IGNORECASE,
)


def is_program(name: str) -> bool:
    """Whether opening a file of that name could start something."""
    _stem, dot, extension = name.rstrip(" ./").rpartition(".")
    return bool(dot) and extension.strip().casefold() in _PROGRAMS


def is_disguised(name: str) -> bool:
    """Whether it is a program by its name, and looks like something else in a hurry.

    As `photo.jpg.exe` does, or a name with many blanks in front of its true end.
    """
    return is_program(name) and bool(_DOCUMENT.search(name))
