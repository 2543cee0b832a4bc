"""Being kept, locked, exported, imported and deleted, by hand."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel

from fantom.identity.keys import fingerprint
from fantom.identity.person import Person
from fantom.identity.vault import open_vault
from fantom.peers.me import Keeping
from fantom.ui.identity_questions import DeleteQuestion
from tests.conftest import until
from tests.ui.conftest import add_peer, click, press, type_in
from tests.ui.people import identity_named
from tests.ui.vaults import PASSPHRASE, keep

CTRL = Qt.KeyboardModifier.ControlModifier
RETURN = Qt.Key.Key_Return


def dialog_of(window):
    """Open the dialog by its key."""
    window.activateWindow()
    press(window, Qt.Key.Key_I, CTRL)
    return window.dialogs.identity


def fill(form, passphrase=PASSPHRASE, again=None):
    """Type a new passphrase twice."""
    type_in(form.passphrase.first.line, passphrase)
    type_in(form.passphrase.again.line, passphrase if again is None else again)


async def kept(open_at, folder):
    """Return a window whose identity is kept and open, and its dialog."""
    await keep(folder)
    window = open_at(folder)
    type_in(window.gate.page.field.line, PASSPHRASE)
    press(window.gate.page.field.line, RETURN)
    await until(lambda: not window.gate.is_shut)  # till then no key opens a dialog
    return window, dialog_of(window)


def shown(dialog):
    """Return which of its parts can be seen."""
    return [part for part in dialog._parts if part.isVisible()]


def question_of(dialog):
    """Return what it asks."""
    (question,) = dialog.findChildren(DeleteQuestion)
    return question


def said(widget):
    """All that can be read."""
    labels = widget.findChildren(QLabel)
    return "\n".join(each.text() for each in labels if each.isVisible())


# A ghost


def test_it_says_who_one_is(open_at, tmp_path):
    """With a fingerprint to copy; from the menu, by a key, and from Home."""
    window = open_at(tmp_path)
    click(window.home.name_card.keeping)
    dialog = window.dialogs.identity
    own = fingerprint(window.node.me.identity.public)

    assert dialog.isVisible()
    assert dialog.key.text() == own
    assert dialog.state.text() == "Ghost: new at each start"
    assert window.home.name_card.keeping.text() == "Ghost: new at each start"
    click(dialog.copy_button)
    assert QGuiApplication.clipboard().text() == own
    press(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog_of(window) is dialog
    dialog.close()
    window.top._to_identity.trigger()
    assert dialog.isVisible()


def test_an_identity_is_kept(run, open_at, tmp_path):
    """By a real passphrase: the same key, in a vault that has the name alone."""

    async def keep_it():
        window = open_at(tmp_path)
        window.node.settings.set("name", "Alice")
        identity = window.node.me.identity.public
        dialog = dialog_of(window)
        click(dialog.ghost.keep_button)
        form = dialog.keep_form
        assert shown(dialog) == [form]
        assert form.name.text() == "Alice"
        assert dialog.focusWidget() is form.name
        form.name.selectAll()
        type_in(form.name, "Alina")
        fill(form)
        click(form.addresses)
        click(form.yes_button)
        assert form.passphrase.first.text() == form.passphrase.again.text() == ""
        assert form.yes_button.text() == "Keeping…"
        assert not form.yes_button.isEnabled()
        await until(lambda: window.node.me.keeping is Keeping.KEPT)
        await until(lambda: not form.work.busy)
        assert shown(dialog) == [dialog.kept]
        assert dialog.state.text() == "Kept"
        assert dialog.kept.switch.isChecked()
        assert window.home.name_card.keeping.text() == "Kept"
        assert window.home.name_card.field.text() == "Alina"
        window.node.me.finish()
        contents, _key = open_vault((tmp_path / "vault").read_bytes(), PASSPHRASE)
        assert contents.public == identity
        assert contents.name == "Alina"
        assert contents.keeps_addresses
        assert "Ali" not in (tmp_path / "settings.toml").read_text()

    run(keep_it())


def test_only_the_same_twice_will_do(open_at, tmp_path):
    """And something at all; how long it is is said."""
    window = open_at(tmp_path)
    dialog = dialog_of(window)
    click(dialog.ghost.keep_button)
    form = dialog.keep_form
    hint = form.passphrase.hint
    assert not form.yes_button.isEnabled()
    assert "good choice" in hint.text()
    fill(form, "short", "shirt")
    assert not form.yes_button.isEnabled()
    assert "not the same" in hint.text()
    press(form.passphrase.again.line, RETURN)
    assert not form.work.busy
    form.passphrase.forget()
    fill(form, "short")
    assert form.yes_button.isEnabled()
    assert "Short" in hint.text()
    form.passphrase.forget()
    fill(form, "fourteen signs")
    assert "Fair" in hint.text()
    form.passphrase.forget()
    fill(form, "as long as a sentence is")
    assert "Long enough" in hint.text()
    click(form.no_button)
    assert shown(dialog) == [dialog.ghost]
    click(dialog.ghost.keep_button)
    assert form.passphrase.first.text() == ""


def test_what_was_typed_goes_with_the_dialog(open_at, tmp_path):
    """Escape is enough."""
    window = open_at(tmp_path)
    dialog = dialog_of(window)
    click(dialog.ghost.keep_button)
    fill(dialog.keep_form)
    press(dialog, Qt.Key.Key_Escape)

    assert dialog.keep_form.passphrase.first.text() == ""
    assert dialog_of(window) is dialog
    assert shown(dialog) == [dialog.ghost]


def test_a_name_that_is_too_long_is_refused(open_at, tmp_path):
    """Before anything is made; the passphrase stays."""
    window = open_at(tmp_path)
    dialog = dialog_of(window)
    click(dialog.ghost.keep_button)
    form = dialog.keep_form
    form.name.setText("x" * 65)
    fill(form)
    click(form.yes_button)

    assert form.refusal.isVisible()
    assert not form.work.busy
    press(form.name, Qt.Key.Key_Backspace)
    assert not form.refusal.isVisible()


def test_what_lies_there_is_left_alone(run, open_at, cheap, tmp_path):
    """A vault that came meanwhile is no reason to lose either."""

    async def collide():
        window = open_at(tmp_path)
        dialog = dialog_of(window)
        click(dialog.ghost.keep_button)
        (tmp_path / "vault").write_bytes(b"somebody else's")
        form = dialog.keep_form
        fill(form)
        press(form.passphrase.again.line, RETURN)
        await until(form.fault.isVisible)
        assert "leaves it alone" in form.fault.text()
        assert form.passphrase.first.text() == ""
        assert form.passphrase.isEnabled()

    run(collide())


def test_a_vault_is_imported(run, open_at, cheap, tmp_path):
    """What is none is told in place; the other one can be unlocked."""

    async def take():
        await keep(tmp_path / "there")
        none = tmp_path / "picture.png"
        none.write_bytes(b"PNG")
        window = open_at(tmp_path / "here")
        dialog = dialog_of(window)
        click(dialog.ghost.import_button)
        (asked,) = dialog.findChildren(QFileDialog)
        asked.fileSelected.emit(str(none))
        assert "damaged" in dialog.ghost.take.fault.text()
        asked.fileSelected.emit(str(tmp_path / "there" / "vault"))
        asked.close()
        assert shown(dialog) == [dialog.locked]
        click(dialog.locked.unlock_button)
        assert window.gate.is_shut
        assert not dialog.isVisible()
        type_in(window.gate.page.field.line, PASSPHRASE)
        press(window.gate.page.field.line, RETURN)
        await until(lambda: not window.gate.is_shut)
        assert window.node.me.name == "Alice"

    run(take())


# Locked


def test_a_locked_vault_can_be_deleted(run, open_at, cheap, tmp_path):
    """Its passphrase may be forgotten; a no keeps it."""

    async def delete():
        await keep(tmp_path)
        window = open_at(tmp_path)
        click(window.gate.page.skip_button)
        dialog = dialog_of(window)
        assert shown(dialog) == [dialog.locked]
        click(dialog.locked.delete_button)
        question = question_of(dialog)
        assert "locked vault" in said(question)
        press(question, Qt.Key.Key_Escape)
        assert (tmp_path / "vault").exists()
        await until(lambda: not dialog.findChildren(DeleteQuestion))
        click(dialog.locked.delete_button)
        click(question_of(dialog)._yes)
        assert not (tmp_path / "vault").exists()
        assert shown(dialog) == [dialog.ghost]
        assert window.home.name_card.keeping.text() == "Ghost: new at each start"

    run(delete())


# Kept


def test_it_is_locked_at_once(run, open_at, cheap, tmp_path):
    """From the dialog, which goes with it."""

    async def lock():
        window, dialog = await kept(open_at, tmp_path)
        click(dialog.kept.lock_button)
        assert window.gate.is_shut
        assert not dialog.isVisible()

    run(lock())


def test_unsent_words_are_asked_about_over_the_dialog(run, open_at, cheap, tmp_path):
    """Where the button was pressed."""

    async def lock():
        window, dialog = await kept(open_at, tmp_path)
        peer = add_peer(window.node)
        type_in(window.tabs[peer.id].composer.field, "half a thought")
        click(dialog.kept.lock_button)
        assert window.question.parent() is dialog
        click(window.question.close_button)
        assert window.gate.is_shut

    run(lock())


def test_the_passphrase_is_changed(run, open_at, cheap, tmp_path):
    """The old one has to be known."""

    async def change():
        window, dialog = await kept(open_at, tmp_path)
        click(dialog.kept.change_button)
        form = dialog.change_form
        assert dialog.focusWidget() is form.old.line
        fill(form, "another passphrase")
        assert not form.yes_button.isEnabled()
        type_in(form.old.line, "wrong")
        click(form.yes_button)
        await until(form.fault.isVisible)
        assert "does not open" in form.fault.text()
        type_in(form.old.line, PASSPHRASE)
        assert form.old.line.property("look") == ""
        fill(form, "another passphrase")
        press(form.passphrase.again.line, RETURN)
        await until(lambda: shown(dialog) == [dialog.kept])
        assert "another one now" in dialog.kept.change.told.text()
        window.node.me.finish()
        open_vault((tmp_path / "vault").read_bytes(), "another passphrase")

    run(change())


def test_a_copy_is_exported(run, open_at, cheap, tmp_path):
    """It opens as the vault does; what lies in the way is left alone."""

    async def export():
        window, dialog = await kept(open_at, tmp_path)
        copy = tmp_path / "copy"
        click(dialog.kept.export_button)
        (asked,) = dialog.findChildren(QFileDialog)
        asked.fileSelected.emit(str(copy))
        assert str(copy) in dialog.kept.export.told.text()
        contents, _key = open_vault(copy.read_bytes(), PASSPHRASE)
        assert contents.public == window.node.me.identity.public
        asked.fileSelected.emit(str(copy))
        assert "leaves it alone" in dialog.kept.export.fault.text()
        assert not dialog.kept.export.told.isVisible()
        asked.close()

    run(export())


def test_where_people_were_is_kept_by_choice(run, open_at, cheap, tmp_path):
    """A switch, and what the vault holds follows."""

    async def choose():
        window, dialog = await kept(open_at, tmp_path)
        person = Person(identity_named("Bob"), endpoints=("[2001:db8::1]:31488",))
        window.node.me.people.remember(person, "Bob")
        for wanted in (True, False):
            click(dialog.kept.switch)
            window.node.me.finish()
            data = (tmp_path / "vault").read_bytes()
            contents, _key = open_vault(data, PASSPHRASE)
            assert bool(contents.people[0].endpoints) is wanted

    run(choose())


def test_an_identity_is_deleted(run, open_at, cheap, tmp_path):
    """After a yes that knows what goes and what stays."""

    async def delete():
        window, dialog = await kept(open_at, tmp_path)
        identity = window.node.me.identity.public
        people = window.node.me.people
        people.remember(Person(identity_named("Bob")), "Bob")
        peer = add_peer(window.node)
        type_in(window.tabs[peer.id].composer.field, "half a thought")
        click(dialog.kept.delete_button)
        question = question_of(dialog)
        for words in ("people you know: 1", "exported stay", "a draft"):
            assert words in said(question)
        click(question._yes)
        assert not (tmp_path / "vault").exists()
        assert window.node.me.identity.public != identity
        assert len(people) == 0
        assert window.tabs == {}
        assert shown(dialog) == [dialog.ghost]
        assert window.home.name_card.field.text() == ""

    run(delete())


def test_what_cannot_be_deleted_is_told(run, open_at, cheap, tmp_path):
    """Somebody else's file is not ours to remove."""

    async def delete():
        window, dialog = await kept(open_at, tmp_path)
        (tmp_path / "vault").write_bytes(b"somebody else's")
        click(dialog.kept.delete_button)
        click(question_of(dialog)._yes)
        assert "Another program" in dialog.kept.delete.fault.text()
        assert window.node.me.keeping is Keeping.KEPT

    run(delete())


def test_the_minutes_are_those_of_the_settings(run, open_at, cheap, tmp_path):
    """Chosen in either place, seen in both."""

    async def choose():
        window, dialog = await kept(open_at, tmp_path)
        number = dialog.kept.minutes.editor.number
        assert number.text() == "Never"
        number.setValue(10)
        assert window.node.settings.integer("identity.lock_minutes") == 10
        assert window.gate.idle._seconds == 600
        window.node.settings.set("identity.lock_minutes", 0)
        assert number.text() == "Never"
        assert window.gate.idle._seconds == 0

    run(choose())


def test_the_name_of_a_kept_identity_is_no_setting(run, open_at, cheap, tmp_path):
    """It is chosen on Home, and never comes into the file."""

    async def choose():
        window, _dialog = await kept(open_at, tmp_path)
        window.dialogs.open_settings()
        row = window.dialogs.settings.rows["name"]
        assert not row.isVisible()
        field = window.home.name_card.field
        field.selectAll()
        type_in(field, "Alina")
        press(field, RETURN)
        assert window.node.me.name == "Alina"
        assert "Ali" not in (tmp_path / "settings.toml").read_text()
        window.node.me.finish()
        window.node.me.delete()
        assert row.isVisible()

    run(choose())


@pytest.mark.parametrize("way", ["change", "lock"])
def test_a_change_of_the_passphrase_survives_a_lock(run, open_at, cheap, tmp_path, way):
    """Whatever comes first, the vault holds who it held."""

    async def change():
        window, dialog = await kept(open_at, tmp_path)
        identity = window.node.me.identity.public
        click(dialog.kept.change_button)
        type_in(dialog.change_form.old.line, PASSPHRASE)
        fill(dialog.change_form, "another passphrase")
        click(dialog.change_form.yes_button)
        if way == "change":
            await until(lambda: not dialog.change_form.work.busy)
        window.gate.lock()
        await until(lambda: not dialog.change_form.work.busy)
        passphrase = "another passphrase" if way == "change" else PASSPHRASE
        data = (tmp_path / "vault").read_bytes()
        contents, _key = open_vault(data, passphrase)
        assert contents.public == identity
        assert window.node.me.keeping is Keeping.LOCKED

    run(change())
