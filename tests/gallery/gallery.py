"""Takes a picture of every widget in every state.

usage: python -m tests.gallery.gallery FOLDER [--theme dark] [--size 1120x720]
       [--scale 200] [--scene NAME] [--language sjn-latin]
"""

import argparse
import asyncio
import gc
import os
import sys
from itertools import product
from pathlib import Path

import qasync
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from fantom.node import Node
from fantom.settings import Settings
from fantom.ui.main_window import MainWindow
from fantom.ui.speaking import Speaking
from fantom.ui.theme import STYLE
from tests.gallery.measure import cut
from tests.gallery.scenes import NETWORKS, SCENES

SIZES = ((1120, 720), (800, 560))
TURNS = 8
LANGUAGES = {
    "en": ("en", "latin"),
    "ru": ("ru", "latin"),
    "sjn": ("sjn", "tengwar"),
    "sjn-latin": ("sjn", "latin"),
}


def main(words):
    """Write the pictures; tell which words are cut, and how many that are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--theme", choices=("dark", "light"))
    parser.add_argument("--size")
    parser.add_argument("--scale", choices=("100", "200"))
    parser.add_argument("--scene", choices=SCENES)
    parser.add_argument("--language", choices=LANGUAGES)
    wanted = parser.parse_args(words)
    gc.disable()  # as in the program: see fantom.garbage
    wanted.folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(["fantom", *STYLE])
    asyncio.set_event_loop(qasync.QEventLoop(application))
    faults = 0
    for language, theme, size, scale in product(
        [wanted.language] if wanted.language else LANGUAGES,
        [wanted.theme] if wanted.theme else ["dark", "light"],
        [tuple(map(int, wanted.size.split("x")))] if wanted.size else SIZES,
        [wanted.scale] if wanted.scale else ["100", "200"],
    ):
        for scene in [wanted.scene] if wanted.scene else SCENES:
            picture, words = take(application, scene, theme, size, scale, language)
            name = f"{scene}-{language}-{theme}-{size[0]}x{size[1]}-{scale}"
            picture.save(str(wanted.folder / f"{name}.png"))
            faults += len(words)
            for _language, text in words:
                sys.stdout.write(f"{name}: cut: {text!r}\n")
    return faults


def take(application, scene, theme, size, scale="100", *languages):
    """Return a picture of a scene, and the words in it that are cut.

    With several languages the window is switched while it is open, and the picture
    is of the last.
    """
    settings = Settings.in_memory()
    settings.override("theme", theme)
    settings.override("window.text_scale", scale)
    settings.override("chat.time_format", "24h")
    first, *others = languages or ("en",)
    choose(settings, first)
    speaking = Speaking(settings)
    node = Node(settings)
    window = MainWindow(settings)
    window.begin(node)
    window.resize(*size)
    window.show()
    node.listening._show(NETWORKS["lan"])
    shown = SCENES[scene](window)
    turn(application)
    words = [(first, word) for word in cut(shown)]
    for language in others:
        choose(settings, language)
        turn(application)
        words += [(language, word) for word in cut(shown)]
    picture = shown.grab()
    window.hide()
    if shown is not window:
        shown.hide()
    node.stop()
    node.transfers.close(1.0)
    window.deleteLater()
    speaking.stop()
    speaking.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return picture, words


def choose(settings, name):
    """Let a language of the gallery be spoken."""
    language, letters = LANGUAGES[name]
    settings.override("sindarin_letters", letters)
    settings.override("language", language)


def turn(application):
    """Let everything be laid out."""
    for _ in range(TURNS):
        application.processEvents()


if __name__ == "__main__":
    cut_words = main(sys.argv[1:])
    sys.stdout.flush()
    os._exit(1 if cut_words else 0)
