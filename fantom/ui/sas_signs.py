"""The signs of the 64 pictures that people compare, in the order of their numbers.

The table is Matrix's, as that of `fantom.i18n.sas_words`, and never changed.
"""

_SIGNS = (
    *("🐶", "🐱", "🦁", "🐎", "🦄", "🐷", "🐘", "🐰"),
    *("🐼", "🐓", "🐧", "🐢", "🐟", "🐙", "🦋", "🌷"),
    *("🌳", "🌵", "🍄", "🌏", "🌙", "☁️", "🔥", "🍌"),
    *("🍎", "🍓", "🌽", "🍕", "🎂", "❤️", "😀", "🤖"),
    *("🎩", "👓", "🔧", "🎅", "👍", "☂️", "⌛", "⏰"),
    *("🎁", "💡", "📕", "✏️", "📎", "✂️", "🔒", "🔑"),
    *("🔨", "☎️", "🏁", "🚂", "🚲", "✈️", "🚀", "🏆"),
    *("⚽", "🎸", "🎺", "🔔", "⚓", "🎧", "📁", "📌"),
)


def sas_sign(picture: int) -> str:
    """Return what is drawn of a picture."""
    return _SIGNS[picture]
