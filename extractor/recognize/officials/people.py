"""People: the mentions of one person under one name, with the one office that is told of each."""

from collections import defaultdict
from collections.abc import Sequence

from extractor.fixed import fixed
from extractor.mentions import OfficialMention
from extractor.recognize.officials.names import Name, has_surname, is_whole
from extractor.recognize.officials.offices import Office
from extractor.recognize.officials.tie import Tie
from extractor.recognize.officials.titles import Rank, spelled
from extractor.recognize.officials.words import JOINTS

_WHOLE = tuple(JOINTS["whole"])
_GENDERS = ("male", "female")
_SECRETARIAT = "ban bí thư"  # whose standing member heads a body of the Party besides
_FORMER = ("nguyên ", "cựu ")


@fixed()
class _Told:
    """What is told of one person: the name in full, the office, the part played in the inspection."""

    name: str
    title: str
    agency: tuple[int, int] | None
    body: str | None
    role: str | None


def mentions(text: str, names: Sequence[Name], ties: Sequence[Tie]) -> list[OfficialMention]:
    """Every mention of every person who holds an office."""
    people = identify(names)
    offices: dict[str, list[Tie]] = defaultdict(list)
    rules: dict[int, str] = {}
    for tie in ties:
        if person := people[tie.name]:
            offices[person].append(tie)
            rules.setdefault(tie.name, tie.rule)
    shown = _shown(names, people)
    told = {person: _tell(text, shown[person], own) for person, own in offices.items()}
    return [
        OfficialMention(
            start=name.start,
            end=name.end,
            rule=rules.get(at, "name-again"),
            cues=(told[person].title,),
            name=told[person].name,
            title=told[person].title,
            agency=told[person].agency,
            body=told[person].body,
            role=told[person].role,
        )
        for at, (name, person) in enumerate(zip(names, people, strict=True))
        if person is not None and person in told
    ]


def _shown(names: Sequence[Name], people: Sequence[str | None]) -> dict[str, str]:
    """Each person's name as first printed in full, rather not in capitals."""
    shown: dict[str, str] = {}
    for name, person in zip(names, people, strict=True):
        if name.text.casefold() != person:
            continue
        if person not in shown or shown[person].isupper():
            shown[person] = name.text
    return shown


def _tell(text: str, name: str, ties: Sequence[Tie]) -> _Told:
    office = _fullest(text, _left(text, _chosen(text, ties).office, ties), ties)
    title = office.former + spelled(text[office.title.start : office.title.end])
    agency = office.agency or next(
        (t.office.agency for t in ties if t.office.agency and _present(text, t.office) == _present(text, office)), None
    )
    agency = _extended(text, agency, office, ties) if agency else None
    part = next((t.office.title for t in ties if t.office.title.rank is Rank.ROLE and not t.office.past), None)
    return _Told(name, title, agency, None if agency else office.body, text[part.start : part.end] if part else None)


def _words(text: str, office: Office) -> str:
    return text[office.title.start : office.title.end].casefold()


def _fullest(text: str, office: Office, ties: Sequence[Tie]) -> Office:
    """An office of the country as it is told with its body: ``Phó Thủ tướng Thường trực Chính phủ``."""
    if office.agency or not _is_whole(text, office):
        return office
    words = _words(text, office)
    told = (t.office for t in ties if t.office.agency and _words(text, t.office).startswith(words))
    return next((other for other in told if _is_whole(text, other)), office)


def _left(text: str, office: Office, ties: Sequence[Tie]) -> Office:
    """An office as the one that its holder has left, where that is told of it elsewhere."""
    if office.past:
        return office
    body = _body(text, office)
    for other in (tie.office for tie in ties):
        left = other.past and _words(text, other) != _present(text, other) == _words(text, office)
        theirs = _body(text, other)
        if left and (office.alone or body in theirs or (theirs and theirs in body)):
            return other
    return office


def _extended(text: str, agency: tuple[int, int], office: Office, ties: Sequence[Tie]) -> tuple[int, int]:
    """The body of an office as the same one is told more fully: "Văn phòng" of the "Văn phòng Chính phủ"."""
    body, title = text[slice(*agency)].casefold(), _present(text, office)
    fuller = [
        tie.office.agency
        for tie in ties
        if tie.office.agency
        and _body(text, tie.office).startswith(f"{body} ")
        and (title.endswith(_present(text, tie.office)) or _present(text, tie.office).endswith(title))
    ]
    return max(fuller, key=lambda stretch: stretch[1] - stretch[0], default=agency)


def _body(text: str, office: Office) -> str:
    return text[slice(*office.agency)].casefold() if office.agency else ""


def _present(text: str, office: Office) -> str:
    """An office without the word that it is no more."""
    words = _words(text, office)
    return words.removeprefix(next((word for word in _FORMER if words.startswith(word)), ""))


def _is_whole(text: str, office: Office) -> bool:
    """Whether a title needs no body: there is but one."""
    return _words(text, office).removesuffix(" thường trực").endswith(_WHOLE)


def _chosen(text: str, ties: Sequence[Tie]) -> Tie:
    """Of a person's offices the one to tell: held now, the state's before others, the first told."""
    before = {tie.name for tie in ties if tie.rule == "title-before"}

    def order(tie: Tie) -> tuple[int, int, bool, bool, bool, bool]:
        office = tie.office
        small = 2 if office.rank > Rank.BOARD else int(office.past)
        whole = _is_whole(text, office)
        alone = office.alone and office.rank is Rank.STATE and not whole
        lacking = not (office.agency or office.body or whole)
        standing = _body(text, office) == _SECRETARIAT
        return small, office.rank, standing, alone, lacking, tie.rule == "title-after" and tie.name in before

    return min(ties, key=order)


def identify(names: Sequence[Name]) -> list[str | None]:
    """The key of the person that each name is of: the full name in one case."""
    fulls = {name.text.casefold() for name in names if len(name.syllables) > 2}
    only = _only(names)
    tails = {" ".join(full.split()[-2:]) for full in fulls}
    genders = _genders(names)
    latest: dict[str, list[str]] = defaultdict(list)
    keys: list[str | None] = []
    for name in names:
        key = name.text.casefold()
        if len(name.syllables) > 2 or (
            len(name.syllables) == 2 and (key not in tails or (name.address is None and has_surname(name)))
        ):
            known = latest[name.syllables[-1].casefold()]
            if not known or known[-1] != key:
                known.append(key)
            keys.append(key)
        else:
            keys.append(_introduced(name, latest, genders) or _announced(name, only, genders, latest))
    return keys


def _introduced(name: Name, latest: dict[str, list[str]], genders: dict[str, str]) -> str | None:
    """The person that a short name is of: the last one introduced whom it fits."""
    tail = name.text.casefold()
    for key in reversed(latest[name.syllables[-1].casefold()][-4:]):
        if (key == tail or key.endswith(" " + tail)) and _fits(name.address, genders.get(key)):
            return key
    return None


def _announced(
    name: Name, only: dict[str, str | None], genders: dict[str, str], latest: dict[str, list[str]]
) -> str | None:
    """The person that a short name is of before the full name is told, else a person of that name alone."""
    tail = name.text.casefold()
    key = only.get(name.syllables[-1].casefold())
    if key is not None and (key == tail or key.endswith(" " + tail)) and _fits(name.address, genders.get(key)):
        return key
    if name.address is None and not is_whole(name.syllables):
        return None
    latest[name.syllables[-1].casefold()].append(tail)
    return tail


def _only(names: Sequence[Name]) -> dict[str, str | None]:
    """The full name that ends in a given name, where the article has but one."""
    only: dict[str, str | None] = {}
    for name in names:
        if len(name.syllables) > 1:
            key, given = name.text.casefold(), name.syllables[-1].casefold()
            only[given] = key if only.get(given, key) == key else None
    return only


def _fits(address: str | None, gender: str | None) -> bool:
    return address not in _GENDERS or gender is None or address == gender


def _genders(names: Sequence[Name]) -> dict[str, str]:
    genders: dict[str, str] = {}
    for name in names:
        if name.address in _GENDERS and len(name.syllables) > 1:
            genders.setdefault(name.text.casefold(), name.address)
    return genders
