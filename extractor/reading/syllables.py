"""How Vietnamese a decoded text looks: the recogniser of legacy encodings scores its guesses with it."""

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from extractor.text.fold import toneless

_ONSETS = "ngh|gh|gi|kh|ng|nh|ph|qu|th|tr|ch|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x"
_RHYMES = (
    "iêu|yêu|oai|oao|oay|oeo|uây|uôi|uya|uyê|uyu|ươi|ươu|uêu|"
    "ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|oo|"
    "a|ă|â|e|ê|i|o|ô|ơ|u|ư|y"
)
_SYLLABLE = re.compile(rf"(?:{_ONSETS})?(?:{_RHYMES})(?:ch|ng|nh|c|m|n|p|t)?")
# A run that holds a letter beyond ASCII; common typography is no part of it.
_RUN = re.compile(r"[^\s\x00-\x40\x5b-\x60\x7b-\x7f“”‘’‚„–—…•·«»€°²³½©®™₫\xa0]+")


class Plausibility(NamedTuple):
    """Counts of marked syllables that Vietnamese can have, and of runs that it cannot."""

    good: int
    bad: int

    @property
    def score(self) -> int:
        """Higher is more Vietnamese; a wrong table gives a negative score."""
        return self.good - 2 * self.bad

    @property
    def convincing(self) -> bool:
        """Whether nearly all of the marked words are Vietnamese."""
        return self.good > 1 and self.good >= 8 * self.bad


def plausibility(text: str) -> Plausibility:
    """Count the runs of ``text`` with letters beyond ASCII that are, and are not, syllables."""
    good = bad = 0
    for run, times in Counter(_RUN.findall(text)).items():
        if not run.isascii():
            if _is_syllable(run):
                good += times
            else:
                bad += times
    return Plausibility(good, bad)


@lru_cache(maxsize=20_000)
def _is_syllable(run: str) -> bool:
    word = unicodedata.normalize("NFC", run)
    if not (word.islower() or word.isupper() or word.istitle()):
        return False
    bare, tones = toneless(word.lower())
    return tones <= 1 and _SYLLABLE.fullmatch(bare) is not None
