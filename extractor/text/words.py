"""Vietnamese words, by underthesea, aligned to the text they were found in.

Segmentation is called sentence by sentence, for its time grows faster than its input, and without
the library's own normalisation: the text is folded already, and only that way does every character
come back, so that offsets follow from walking the text.
"""

import re
from collections.abc import Iterator

_SPACE = re.compile(r"\s+")


def words(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Half-open stretches of the words of the sentence ``text[start:end]``, in order."""
    from underthesea import word_tokenize

    place = start
    for word in word_tokenize(text[start:end], use_token_normalize=False):
        begin = place + text.startswith(" ", place)
        if text.startswith(word, begin, end):
            place = begin + len(word)
            yield begin, place
            continue
        # A word's syllables come back joined by one space, whatever stood between them.
        begin = -1
        for syllable in word.split():
            found = text.find(syllable, place, end)
            if found < 0 or text[place:found].strip():
                continue  # a character the library rewrote: what follows is aligned again
            begin = found if begin < 0 else begin
            place = found + len(syllable)
        if begin >= 0:
            yield begin, place


def tokens(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The words of a sentence, and whatever stands between them but white space."""
    done = start
    for begin, stop in words(text, start, end):
        if text[done:begin] not in ("", " "):
            yield from _unsegmented(text, done, begin)
        yield begin, stop
        done = stop
    yield from _unsegmented(text, done, end)


def _unsegmented(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    place = start
    for gap in _SPACE.finditer(text, start, end):
        if gap.start() > place:
            yield place, gap.start()
        place = gap.end()
    if end > place:
        yield place, end
