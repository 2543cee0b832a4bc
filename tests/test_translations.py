"""The three languages are whole, and nothing is said outside of them."""

import ast
import re
import shutil
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from fantom.i18n.tengwar import KEPT_NAMES

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "fantom" / "i18n"
FORMS = {"en": 2, "ru": 3, "sjn": 2}

# What stays Latin in a Russian text.
NAMES = {
    *("Fantom", "IPv", "LAN", "TCP", "UTF", "ipify", "ask", "interface", "sjn"),
    *("Windows", "Shift", "Ctrl", "Enter", "Esc", "fe", "db"),
    *("GNU", "General", "Public", "License"),
    *("PNG", "JPEG", "WebP", "GIF", "BMP"),
}
SHOWN_TO_PEOPLE = re.compile(
    r"(set(Text|Title|WindowTitle|ToolTip|StatusTip|PlaceholderText|AccessibleName"
    r"|AccessibleDescription|InformativeText|DetailedText|LabelText)"
    r"|add(Action|Button|Item|Menu|Row|Section|Tab)"
    r"|Q(Label|PushButton|ToolButton|CheckBox|RadioButton|Action|Menu|GroupBox)"
    r"|showMessage|notify)\Z"
)


class Message:
    """A text of the program and what became of it."""

    def __init__(self, context, element):
        self.context = context
        self.source = element.findtext("source")
        self.numerus = element.get("numerus") == "yes"
        self.translation = element.find("translation")
        forms = self.translation.findall("numerusform")
        self.forms = [form.text or "" for form in forms] or [self.translation.text]

    def __str__(self):
        return f"{self.context}: {self.source}"


def messages(code, folder=FOLDER):
    """Return all texts of a language."""
    root = ET.parse(folder / f"fantom_{code}.ts").getroot()
    return [
        Message(context.findtext("name"), element)
        for context in root.iter("context")
        for element in context.iter("message")
    ]


@pytest.fixture(params=FORMS)
def code(request):
    """Each language."""
    return request.param


def test_everything_is_translated(code):
    """No text is missing, unfinished or left from before."""
    unfinished = [
        str(message)
        for message in messages(code)
        if message.translation.get("type") or not all(message.forms)
    ]
    assert unfinished == []


def test_the_same_places_are_filled(code):
    """A translation names what its source names: {name}, %n, %1, tags."""
    places = re.compile(r"\{\w*\}|%L?(?:n|\d)|</?\w+>")
    wrong = [
        f"{message}: {form}"
        for message in messages(code)
        for form in message.forms
        if set(places.findall(form)) != set(places.findall(message.source))
    ]
    assert wrong == []


def test_plurals_are_complete(code):
    """Each number finds its word."""
    wrong = [
        str(message)
        for message in messages(code)
        if len(message.forms) != (FORMS[code] if message.numerus else 1)
    ]
    assert wrong == []


def test_russian_and_sindarin_have_the_same_texts():
    """They translate one program."""
    assert [str(text) for text in messages("ru")] == [
        str(text) for text in messages("sjn")
    ]


def test_the_texts_are_those_of_the_code(code, tmp_path):
    """The code has nothing new and nothing gone; `make translations` mends it."""
    shutil.copy(FOLDER / f"fantom_{code}.ts", tmp_path)
    script().update(tmp_path)

    known, found = (
        {str(message) for message in messages(code, folder)}
        for folder in (FOLDER, tmp_path)
    )
    assert found - known == set(), "new in the code"
    assert known - found == set(), "no longer in the code"


def test_what_is_compiled_is_new():
    """A run of the tests or of the program sees the texts as they are now."""
    for code in FORMS:
        source, made = (FOLDER / f"fantom_{code}.{end}" for end in ("ts", "qm"))
        assert made.stat().st_mtime_ns > source.stat().st_mtime_ns


def test_the_script_says_how_it_is_used():
    """Without a word of what to do it does nothing."""
    done = subprocess.run(
        [sys.executable, ROOT / "packaging" / "translations.py"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "update" in done.stdout


def test_russian_is_russian():
    """No English word is left in a Russian text but names."""
    latin = re.compile(r"[A-Za-z]+")
    left = {
        f"{message}: {word}"
        for message in messages("ru")
        for form in message.forms
        for word in latin.findall(re.sub(r"\{\w*\}|%n", "", form))
        if word not in NAMES and len(word) > 1
    }
    assert left == set()


def test_russian_is_written_with_care():
    """«Quotes», no calqued capitals of politeness, no straight apostrophes."""
    careless = [
        f"{message}: {form}"
        for message in messages("ru")
        for form in message.forms
        if re.search(r"[\"“”]|[^.!?»:] Ва[сшм]|[^.!?»:] Вы\b|!|  ", form)
    ]
    assert careless == []


def test_sindarin_has_only_its_letters():
    """What glaemscribe reads: no q, x, j, z, no accent of another language."""
    foreign = re.compile(r"[^\W\d_a-pr-wyáéíóúýâêîôûŷ]", re.IGNORECASE)
    kept = re.compile(r"\{\w*\}|‹[^›]*›|\S*[\d+]\S*|%n")
    left = {
        f"{message}: {form}"
        for message in messages("sjn")
        for form in message.forms
        if foreign.search(kept.sub("", form))
    }
    assert left == set()


def test_every_sindarin_word_has_its_source():
    """The glossary in docs/SINDARIN.md names each word in each form."""
    page = (ROOT / "docs" / "SINDARIN.md").read_text("utf-8")
    words = re.compile(r"[^\W\d_]+(?:·[^\W\d_]+)*")
    named = set(words.findall(page.split("## Words")[1].lower()))
    kept = re.compile(
        r"\{\w*\}|‹[^›]*›|%n|[\w.:-]*[\d+\[][\w.:+\]-]*|[KMGT]iB|[A-Z]{2,}"
    )
    unnamed = {
        word
        for message in messages("sjn")
        for form in message.forms
        for word in words.findall(kept.sub(" ", form))
        if word.lower() not in named and word not in KEPT_NAMES
    }
    assert unnamed == set()


def faces():
    """Return the code that shows something."""
    return [*sorted((ROOT / "fantom" / "ui").rglob("*.py")), ROOT / "fantom/app.py"]


def test_nothing_is_shown_untranslated():
    """A text in a widget comes from tr."""
    literals = [
        f"{path.relative_to(ROOT)}:{call.lineno}: {literal}"
        for path in faces()
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call) and SHOWN_TO_PEOPLE.match(name_of(call.func))
        for literal in literals_of(call)
    ]
    assert literals == []


def name_of(function):
    """Return what is called, without whose it is."""
    match function:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""


def literals_of(call):
    """Yield the words that stand in a call itself."""
    for argument in (*call.args, *(keyword.value for keyword in call.keywords)):
        for part in parts_of(argument):
            if isinstance(part, ast.Constant) and is_words(part.value):
                yield part.value


def parts_of(argument):
    """Yield what an argument can be or is made of."""
    match argument:
        case ast.JoinedStr(values=parts):
            yield from parts
        case ast.IfExp(body=first, orelse=second):
            yield first
            yield second
        case ast.BinOp(left=first, right=second):
            yield first
            yield second
        case _:
            yield argument


def is_words(value):
    """Tell words from signs, and from the names of things in style sheets."""
    letters = re.compile(r"[^\W\d_]{2}")
    return isinstance(value, str) and value != "Fantom" and bool(letters.search(value))


def test_the_search_for_literals_finds_them():
    """What is searched for would be found."""
    code = 'label.setText(f"{count} left"); QLabel("Hello"); x.setToolTip(a or self.t)'
    calls = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call)]

    assert [word for call in calls for word in literals_of(call)] == [" left", "Hello"]


def test_a_number_is_given_where_lupdate_sees_it():
    """To lupdate a number is an encoding anywhere but in `self.tr(..., n)`."""
    lost = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path in sorted((ROOT / "fantom").rglob("*.py"))
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call) and loses_its_number(call)
    ]
    assert lost == []


def loses_its_number(call):
    """Tell a plural that no translation file would have."""
    by_name = any(keyword.arg == "n" for keyword in call.keywords)
    match call.func:
        case ast.Attribute(attr="tr"):
            return by_name
        case ast.Attribute(attr="translate", value=ast.Name(id="QCoreApplication")):
            return by_name or len(call.args) > 3
    return False


def script():
    """Return packaging/translations.py."""
    spec = spec_from_file_location(
        "translations", ROOT / "packaging" / "translations.py"
    )
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
