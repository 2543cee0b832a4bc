"""The window of a kept identity: shut at the start, by a key, and after a while."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from fantom.errors import CannotListen, VaultTooNew
from fantom.identity.person import Person
from fantom.identity.vault import VaultKey
from fantom.peers.me import Keeping
from fantom.ui.main_window import MainWindow
from fantom.ui.tab_strip import HOME
from tests.conftest import listen, turns, until
from tests.held_up import Gate
from tests.ui.conftest import add_peer, click, press, receive, type_in
from tests.ui.people import identity_named, invitation_of, meet
from tests.ui.test_closing import said
from tests.ui.vaults import PASSPHRASE, keep, node_at

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
RETURN = Qt.Key.Key_Return


def unlock(window, passphrase=PASSPHRASE):
    """Type the passphrase and press Return."""
    type_in(window.gate.page.field.line, passphrase)
    press(window.gate.page.field.line, RETURN)


async def unlocked(window):
    """Unlock, and wait until that is done."""
    unlock(window)
    await until(lambda: not window.gate.is_shut)


# At the start


def test_without_a_vault_nothing_is_asked(open_at, tmp_path):
    """A ghost listens at once, and the page is not even made."""
    window = open_at(tmp_path)

    assert not window.gate.is_shut
    assert window.gate._page is None
    assert window.listened == [True]
    assert window.focusWidget() is window.home.connect_card.field


def test_with_a_real_vault_a_real_passphrase_opens(run, open_at, monkeypatch, tmp_path):
    """The window goes on while Argon2 runs, and the person is who they were."""
    turned, meanwhile, derive = [], [], VaultKey.derive

    def counted(*words):
        before = len(turned)
        key = derive(*words)
        meanwhile.append(len(turned) - before)
        return key

    async def start():
        identity = await keep(tmp_path)
        monkeypatch.setattr(VaultKey, "derive", staticmethod(counted))
        window = open_at(tmp_path)
        page = window.gate.page
        assert window.gate.is_shut
        assert page.isVisible()
        assert not window.top.isVisible()
        assert window.listened == []
        assert window.node.me.identity.public != identity
        assert not page.unlock_button.isEnabled()
        type_in(page.field.line, PASSPHRASE)
        press(page.field.line, RETURN)
        assert page.field.text() == ""
        assert page.unlock_button.text() == "Unlocking…"
        assert not page.unlock_button.isEnabled()
        assert not page.skip_button.isEnabled()
        while window.gate.is_shut:
            await turns(1)
            turned.append(True)
        assert meanwhile[0] > 1
        assert window.node.me.identity.public == identity
        assert window.listened == [True]
        assert window.home.name_card.field.text() == "Alice"
        assert window.home.name_card.keeping.text() == "Kept"
        assert window.focusWidget() is window.home.connect_card.field

    run(start())


def test_it_is_shut_in_the_first_picture(run, qapp, cheap, tmp_path):
    """Before there is a node: what is typed early is typed into the right field."""

    async def start():
        await keep(tmp_path)
        node = node_at(tmp_path)
        window = MainWindow(node.settings)
        window.show()
        window.activateWindow()
        qapp.processEvents()
        page = window.gate.page
        assert page.isVisible()
        assert window.focusWidget() is page.field.line
        unlock(window)
        assert not page.unlock_button.isEnabled()
        assert not page.skip_button.isEnabled()
        window.begin(node)
        window.open_up(list)
        assert page.unlock_button.isEnabled()
        press(page.field.line, RETURN)
        await until(lambda: not window.gate.is_shut)
        window.close()
        window.deleteLater()

    run(start())


def test_a_ghost_may_go_on(run, open_at, cheap, tmp_path):
    """It listens, has the name of the settings, and Home says what it is."""

    async def skip():
        identity = await keep(tmp_path)
        window = open_at(tmp_path)
        click(window.gate.page.skip_button)
        assert not window.gate.is_shut
        assert window.listened == [True]
        assert window.node.me.identity.public != identity
        assert window.home.name_card.keeping.text() == "Locked: a ghost for now"
        assert window.home.name_card.field.text() == ""

    run(skip())


@pytest.mark.parametrize("way", ["wrong", "damaged", "newer", "unreadable"])
def test_what_does_not_open_is_told_in_place(run, open_at, cheap, tmp_path, way):
    """Each in its own words; then one can try again."""

    async def fail():
        await keep(tmp_path)
        vault = tmp_path / "vault"
        whole = vault.read_bytes()
        window = open_at(tmp_path)
        page = window.gate.page
        passphrase, words = spoil(way, vault, monkeypatch_of(window))
        unlock(window, passphrase)
        await until(page.fault.isVisible)
        assert words in page.fault.text()
        assert window.gate.is_shut
        assert page.field.text() == ""
        assert window.focusWidget() is page.field.line
        type_in(page.field.line, "x")
        assert not page.fault.isVisible()
        press(page.field.line, Qt.Key.Key_Backspace)
        if vault.is_dir():
            vault.rmdir()
        vault.write_bytes(whole)
        if way != "newer":
            await unlocked(window)

    run(fail())


def monkeypatch_of(window):
    """Let the vault say something that only a later Fantom could make it say."""

    def patch(error):
        async def fail(_passphrase):
            raise error

        window.node.me.unlock = fail
        window.gate.page._me = window.node.me

    return patch


def spoil(way, vault, patch):
    """Let the vault not open; return what to type, and what is said then."""
    match way:
        case "wrong":
            return "another one", "does not open the vault"
        case "damaged":
            vault.write_bytes(vault.read_bytes()[:-1])
            return PASSPHRASE, "damaged"
        case "newer":
            patch(VaultTooNew(2))
            return PASSPHRASE, "newer version"
    vault.unlink()
    vault.mkdir()
    return PASSPHRASE, "something else"


def test_who_cannot_listen_is_told_at_home(run, open_at, cheap, tmp_path):
    """As without a vault."""

    def refuse():
        raise CannotListen("[::1]:31488", "taken")

    async def start():
        await keep(tmp_path)
        window = open_at(tmp_path, refuse)
        await unlocked(window)
        assert "[::1]:31488" in window.home.notices.texts[0]

    run(start())


def test_an_invitation_waits_behind_the_gate(run, open_at, cheap, tmp_path):
    """It is shown when the window is open, and takes no key from the passphrase."""

    async def start():
        await keep(tmp_path)
        window = open_at(tmp_path)
        window.offer_invitation(invitation_of("Bob"))
        window.offer_invitation("")
        assert window.focusWidget() is window.gate.page.field.line
        assert not window.home.connect_card.offered.isVisible()
        await unlocked(window)
        assert window.home.connect_card.offered.isVisible()

    run(start())


# The field


def test_what_was_typed_is_gone_for_good(run, open_at, cheap, tmp_path):
    """Undoing brings nothing back, not even what was shown."""

    async def type_it():
        await keep(tmp_path)
        window = open_at(tmp_path)
        field = window.gate.page.field
        mode = QLineEdit.EchoMode
        assert field.line.echoMode() is mode.Password
        type_in(field.line, "wrong one")
        click(field.reveal)
        assert field.line.echoMode() is mode.Normal
        assert field.reveal.accessibleName() == "Hide the letters"
        click(window.gate.page.unlock_button)
        assert field.line.echoMode() is mode.Password
        assert field.reveal.accessibleName() == "Show the letters"
        await until(window.gate.page.fault.isVisible)
        click(field.reveal)
        press(field.line, Qt.Key.Key_Z, CTRL)
        assert field.text() == ""

    run(type_it())


# While it is shut


def test_keys_reach_nothing_behind_it(run, open_at, cheap, tmp_path):
    """No settings, no tabs, no identity; the list of keys shows nobody's secrets."""

    async def try_keys():
        await keep(tmp_path)
        window = open_at(tmp_path)
        line = window.gate.page.field.line
        for key in (Qt.Key.Key_Comma, Qt.Key.Key_I, Qt.Key.Key_L, Qt.Key.Key_W):
            press(line, key, CTRL)
        press(line, Qt.Key.Key_A, CTRL | SHIFT)
        assert window.dialogs.settings is None
        assert window.dialogs.identity is None
        assert not window.top.tab_list.isVisible()
        press(line, Qt.Key.Key_F1)
        assert window.dialogs.shortcuts.isVisible()

    run(try_keys())


def test_panic_works(run, open_at, cheap, tmp_path):
    """Also where a passphrase is being typed."""

    async def panic():
        await keep(tmp_path)
        window = open_at(tmp_path)
        type_in(window.gate.page.field.line, "half of")
        press(window.gate.page.field.line, Qt.Key.Key_Delete, CTRL | SHIFT)
        assert window.panicked
        assert not window.isVisible()

    run(panic())


def test_closing_gives_up_unlocking(run, open_at, cheap, monkeypatch, tmp_path):
    """Nobody listens again after the end."""

    async def close():
        await keep(tmp_path)
        window = open_at(tmp_path)
        argon2 = Gate(monkeypatch, VaultKey, "derive")
        unlock(window)
        await until(argon2.reached.is_set)
        window.closed.emit()
        await until(lambda: not window.gate.page.work.busy)
        argon2.open()
        await until(argon2.passed.is_set)
        await turns()
        assert window.node.me.keeping is Keeping.LOCKED
        assert window.listened == []

    run(close())


# Locking


def test_a_key_locks(run, open_at, cheap, tmp_path):
    """All that began in the name of this identity ends, and nothing of it is seen."""

    async def lock():
        identity = await keep(tmp_path)
        window = open_at(tmp_path)
        window.gate._listen = lambda: listen(window.node)
        await unlocked(window)
        people = window.node.me.people
        people.remember(Person(identity_named("Bob"), name="Bob"), "Bob")
        peer, _link = meet(window.node)
        receive(window.node, peer, "secret")
        window.strip.choose(peer.id)
        type_in(window.home.connect_card.field, "[fe80::1]:31488")
        window.dialogs.open_settings()
        window.dialogs.open_identity()
        window.show_problem(CannotListen("[::1]:31488", "taken"))
        QGuiApplication.clipboard().setText("copied from Fantom")
        window.activateWindow()
        press(window, Qt.Key.Key_L, CTRL)

        assert window.gate.is_shut
        assert window.focusWidget() is window.gate.page.field.line
        assert window.node.me.keeping is Keeping.LOCKED
        assert window.node.me.identity.public != identity
        assert len(window.node.me.people) == 0
        assert window.strip.ids() == [HOME]
        assert list(window.node.peers) == []
        assert window.node.listening.status.endpoint is None
        assert not window.dialogs.settings.isVisible()
        assert not window.dialogs.identity.isVisible()
        assert window.home.notices.texts == []
        assert window.home.connect_card.field.text() == ""
        assert QGuiApplication.clipboard().text() == ""
        await unlocked(window)
        assert window.node.me.identity.public == identity
        assert [person.petname for person in window.node.me.people] == ["Bob"]
        assert window.node.listening.status.endpoint is not None

    run(lock())


def test_what_was_changed_last_is_in_the_vault(run, open_at, cheap, tmp_path):
    """A name that is still being typed, too: it is the vault's, not the settings'."""

    async def lock():
        await keep(tmp_path)
        window = open_at(tmp_path)
        await unlocked(window)
        field = window.home.name_card.field
        field.setFocus()
        field.selectAll()
        type_in(field, "Alina")
        press(window, Qt.Key.Key_L, CTRL)
        assert window.node.settings.text("name") == ""
        assert field.text() == ""
        await unlocked(window)
        assert field.text() == "Alina"
        assert "Alina" not in (tmp_path / "settings.toml").read_text()

    run(lock())


def test_unsent_words_are_asked_about(run, open_at, cheap, tmp_path):
    """As when the window is closed; a no keeps everything."""

    async def lock():
        await keep(tmp_path)
        window = open_at(tmp_path)
        await unlocked(window)
        peer = add_peer(window.node)
        type_in(window.tabs[peer.id].composer.field, "half a thought")
        press(window, Qt.Key.Key_L, CTRL)
        assert not window.gate.is_shut
        assert "a draft" in said(window.question)
        assert "Locking wipes them" in said(window.question)
        press(window.question, Qt.Key.Key_Escape)
        assert window.node.me.keeping is Keeping.KEPT
        press(window, Qt.Key.Key_L, CTRL)
        assert window.question.close_button.text() == "Lock"
        click(window.question.close_button)
        assert window.gate.is_shut
        assert window.node.me.keeping is Keeping.LOCKED
        assert window.question is None

    run(lock())


def test_a_vault_that_cannot_be_written_is_told_on_the_page(
    run, open_at, cheap, tmp_path
):
    """It is locked all the same."""

    async def lock():
        await keep(tmp_path)
        window = open_at(tmp_path)
        await unlocked(window)
        window.node.me.rename("Alina")
        (tmp_path / "vault").write_bytes(b"somebody else's")
        press(window, Qt.Key.Key_L, CTRL)
        assert window.gate.is_shut
        assert "Another program" in window.gate.page.fault.text()
        assert window.node.me.keeping is Keeping.LOCKED

    run(lock())


def test_trouble_with_the_vault_is_told_at_home(run, open_at, cheap, tmp_path):
    """It happens when nobody asked for anything."""

    async def rename():
        await keep(tmp_path)
        window = open_at(tmp_path)
        await unlocked(window)
        (tmp_path / "vault").write_bytes(b"somebody else's")
        window.node.me.rename("Alina")
        await until(lambda: window.home.notices.texts)
        assert "Another program" in window.home.notices.texts[0]

    run(rename())


# From a ghost to who one is


def test_a_ghost_is_asked_before_it_unlocks(run, open_at, cheap, tmp_path):
    """Its conversations last until the passphrase is right, and nobody sees them."""

    async def go():
        identity = await keep(tmp_path)
        window = open_at(tmp_path)
        click(window.gate.page.skip_button)
        peer = add_peer(window.node)
        window.strip.choose(peer.id)
        type_in(window.tabs[peer.id].composer.field, "half a thought")
        window.gate.unlock()
        assert "Unlocking wipes them" in said(window.question)
        click(window.question.close_button)
        assert window.gate.is_shut
        receive(window.node, peer, "secret")
        window.node.settings.override("chat.notifications", "full")
        assert not window.view.shows(peer.id)
        assert window.notifier._level == "hidden"
        click(window.gate.page.skip_button)
        assert window.strip.current == peer.id
        assert window.listened == [True]
        window.gate.unlock()
        click(window.question.close_button)
        await unlocked(window)
        assert window.node.me.identity.public == identity
        assert window.tabs == {}
        assert window.listened == [True]

    run(go())


def test_there_is_nothing_to_lock_or_unlock(open_at, tmp_path):
    """For a ghost without a vault the keys do nothing, and the menu says so."""
    window = open_at(tmp_path)
    press(window, Qt.Key.Key_L, CTRL)
    window.gate.unlock()

    assert not window.gate.is_shut
    assert not window.top._to_lock.isVisible()


# After a while


def test_it_locks_when_it_was_not_used(run, open_at, cheap, tmp_path):
    """Even if something is unsent; as a ghost there is nothing to lock."""

    async def wait():
        await keep(tmp_path)
        window = open_at(tmp_path)
        now = [0.0]
        window.gate.idle._clock = lambda: now[0]
        window.node.settings.set("identity.lock_minutes", 5)
        click(window.gate.page.skip_button)
        assert window.gate.idle._seconds == 0
        window.gate.unlock()
        await unlocked(window)
        peer = add_peer(window.node)
        type_in(window.tabs[peer.id].composer.field, "half a thought")
        now[0] = 299
        window.gate.idle.look()
        assert not window.gate.is_shut
        now[0] = 301
        window.gate.idle.look()
        assert window.gate.is_shut
        assert window.node.me.keeping is Keeping.LOCKED
        assert window.question is None
        assert window.tabs == {}

    run(wait())
