import pytest


def pytest_collection_modifyitems(items):
    """Decoders complain about what is damaged, and they do it through Qt."""
    for item in items:
        if "pictures" in item.path.parts:
            item.add_marker(pytest.mark.qt_log_ignore("^Corrupt JPEG", "^libpng"))
