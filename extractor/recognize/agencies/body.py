"""A named body as the grammar reads it: its head, its field, its territory and the body above it."""

from dataclasses import replace

from extractor.fixed import fixed
from extractor.recognize.agencies.vocabulary import Head
from extractor.recognize.places.phrase import Phrase


@fixed()
class Body:
    """Tokens ``[start, end)``. ``field`` is the stretch of the name proper between head and territory."""

    start: int
    end: int
    head: Head
    field: tuple[int, int]
    places: tuple[Phrase, ...] = ()
    parents: tuple["Body", ...] = ()
    rule: str = ""  # of a mention that is no plain name: "short", "alias", "elided", "headless", "shared"

    @property
    def bare(self) -> bool:
        """Whether the head stands alone, or with a territory that has no name of its own."""
        return self.field[0] == self.field[1] and not self.parents and not self.places

    def nested(self) -> list["Body"]:
        """The bodies named inside this one, at any depth."""
        return [body for parent in self.parents for body in (parent, *parent.nested())]


def sharing(body: Body, sister: Body) -> Body:
    """A body with the territory that one listed after it tells for both: ``HĐND`` in ``HĐND, UBND tỉnh``."""
    unit = sister.places[-1:]
    return replace(body, places=unit, rule="shared") if unit and unit[0].kind else body
