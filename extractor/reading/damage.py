"""Letters that were lost before the text came here: ``Ch? t?ch UBND t?nh``, or a sign that stands for what is lost."""

import re

_LOST = "\ufffd"
_ADDRESS = frozenset("/:.=&@")  # what has one of them may be an address, in which a question mark is nothing lost
_INSIDE = re.compile(r"([^\W\d_])\?+([^\W\d_])")
_FEW = 3  # words with a question mark inside, which one may have as a slip
_WHOLE = 20  # of so many words one is damaged where the whole text is: names, bodies and units are lost


def damaged(text: str) -> int:
    """How many words of a text have lost letters; 0 where only one or two look so."""
    if _LOST not in text and text.count("?") < _FEW:
        return 0
    words = text.split()
    lost = sum(_LOST in word for word in words)
    asked = sum("?" in word and _ADDRESS.isdisjoint(word) and _is_hole(word) for word in words)
    return lost + (asked if asked >= _FEW else 0)


def is_ruined(text: str) -> bool:
    """Whether so many words have lost letters that nothing of the text can be trusted."""
    lost = damaged(text)
    return lost >= _FEW and lost * _WHOLE >= len(text.split())


def _is_hole(word: str) -> bool:
    """Whether a question mark stands inside a word; a capital behind it begins a sentence that lacks its space."""
    return any(b.islower() or a.isupper() for a, b in _INSIDE.findall(word))
