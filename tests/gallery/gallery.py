"""Takes a picture of every widget in every state.

usage: python -m tests.gallery.gallery FOLDER [--theme dark] [--size 1120x720]
       [--scale 200] [--scene NAME]
"""

import argparse
import asyncio
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
from tests.gallery.scenes import NETWORKS, SCENES, cut

SIZES = ((1120, 720), (800, 560))
TURNS = 8


def main(words):
    """Write the pictures; tell which words are cut, and how many that are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--theme", choices=("dark", "light"))
    parser.add_argument("--size")
    parser.add_argument("--scale", choices=("100", "200"))
    parser.add_argument("--scene", choices=SCENES)
    wanted = parser.parse_args(words)
    wanted.folder.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    asyncio.set_event_loop(qasync.QEventLoop(application))
    faults = 0
    for theme, size, scale in product(
        [wanted.theme] if wanted.theme else ["dark", "light"],
        [tuple(map(int, wanted.size.split("x")))] if wanted.size else SIZES,
        [wanted.scale] if wanted.scale else ["100", "200"],
    ):
        for scene in [wanted.scene] if wanted.scene else SCENES:
            picture, words = take(application, scene, theme, size, scale)
            name = f"{scene}-{theme}-{size[0]}x{size[1]}-{scale}"
            picture.save(str(wanted.folder / f"{name}.png"))
            faults += len(words)
            for text in words:
                sys.stdout.write(f"{name}: cut: {text!r}\n")
    return faults


def take(application, scene, theme, size, scale="100"):
    """Return a picture of a scene, and the words in it that are cut."""
    settings = Settings.in_memory()
    settings.override("theme", theme)
    settings.override("window.text_scale", scale)
    settings.override("chat.time_format", "24h")
    node = Node(settings)
    window = MainWindow(node)
    window.resize(*size)
    window.show()
    node.listening._show(NETWORKS["lan"])
    shown = SCENES[scene](window)
    for _ in range(TURNS):
        application.processEvents()
    picture, words = shown.grab(), cut(shown)
    window.hide()
    if shown is not window:
        shown.hide()
    node.stop()
    window.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return picture, words


if __name__ == "__main__":
    cut_words = main(sys.argv[1:])
    sys.stdout.flush()
    os._exit(1 if cut_words else 0)
