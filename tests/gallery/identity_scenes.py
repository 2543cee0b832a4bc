"""An identity that is a ghost's, locked or kept."""

from fantom.errors import VaultDamaged, VaultExists, WrongPassphrase
from fantom.peers.me import Keeping
from fantom.ui.identity_questions import DeleteQuestion
from tests.ui.conftest import add_peer
from tests.ui.vaults import pretend


def _draft(window):
    tab = window.tabs[add_peer(window.node).id]
    tab.composer.field.setPlainText("half a thought")


def _locked(window):
    pretend(window.node, Keeping.LOCKED)
    window.gate._shut()
    return window


def _locked_wrong(window):
    _locked(window).gate.page.show_error(WrongPassphrase())
    return window


def _unlocking(window):
    _locked(window).gate.page._show_busy(busy=True)
    return window


def _locking(window):
    _draft(window)
    pretend(window.node, Keeping.KEPT)
    window.gate.lock()
    return window.question


def _identity(keeping=None):
    def show(window):
        if keeping is not None:
            pretend(window.node, keeping)
        window.dialogs.open_identity()
        return window.dialogs.identity

    return show


def _identity_keep(window):
    dialog = _identity()(window)
    dialog.ghost.keep_button.click()
    dialog.keep_form.passphrase.first.line.setText("short")
    return dialog


def _identity_refused(window):
    dialog = _identity_keep(window)
    dialog.keep_form.name.setText("x" * 65)
    dialog.keep_form.passphrase.again.line.setText("short")
    dialog.keep_form._go()
    dialog.keep_form.fault.show_error(VaultExists("/home/alice/.config/fantom/vault"))
    return dialog


def _identity_import(window):
    dialog = _identity()(window)
    dialog.ghost.take.show_error(VaultDamaged())
    return dialog


def _identity_change(window):
    dialog = _identity(Keeping.KEPT)(window)
    dialog.kept.change_button.click()
    dialog.change_form._show_error(WrongPassphrase())
    return dialog


def _identity_told(window):
    dialog = _identity(Keeping.KEPT)(window)
    dialog.resize(dialog.width(), 900)
    dialog.kept.change.tell("Your passphrase is another one now.")
    dialog.kept.export.show_error(VaultExists("/home/alice/fantom-vault"))
    return dialog


def _identity_delete(keeping):
    def show(window):
        dialog = _identity(keeping)(window)
        _draft(window)
        window.gate.delete(dialog, print)
        (question,) = dialog.findChildren(DeleteQuestion)
        return question

    return show


IDENTITY_SCENES = {
    "locked": _locked,
    "locked-wrong": _locked_wrong,
    "unlocking": _unlocking,
    "locking": _locking,
    "identity-ghost": _identity(),
    "identity-locked": _identity(Keeping.LOCKED),
    "identity-kept": _identity(Keeping.KEPT),
    "identity-keep": _identity_keep,
    "identity-refused": _identity_refused,
    "identity-import": _identity_import,
    "identity-change": _identity_change,
    "identity-told": _identity_told,
    "identity-delete": _identity_delete(Keeping.KEPT),
    "identity-delete-locked": _identity_delete(Keeping.LOCKED),
}
