"""The catalogue of everything that can be refused or noted, each with a stable code.

``R…`` refuse an input, ``N…`` note something in a record, ``U…`` are wrong uses of the program.
"""

REFUSED = 3
"""The exit code of a command that refused some inputs and did the others."""

CATALOGUE = {
    "R001": "the input cannot be decoded as Vietnamese text",
    "R002": "the input is empty",
    "R003": "the input is binary, not text",
    "R004": "the input is larger than the limit",
    "R005": "the file cannot be read",
    "R006": "the line is not a JSON object with a text or html field",
    "R007": "no article text was found in the page",
    "R008": "the article could not be processed",
    "R009": "the article crashed its worker",
    "R010": "the article took longer than the limit",
    "R011": "the article needs more memory than the limit",
    "R012": "the line is not a record of this schema",
    "R013": "the letters of the text were lost before it came here",
    "U001": "no input matches",
    "U002": "the date cannot be read",
    "U003": "the output cannot be written",
    "U004": "a part of the package is not installed",
    "U005": "no store has such an ending",
    "U006": "the query cannot be run",
    "U007": "no worker process can be kept alive",
    "N001": "the input was converted from a legacy encoding",
    "N002": "no publication date is known: relative dates stay open",
    "N003": "a date that does not exist in the calendar",
    "N004": "a lunar date: not converted",
    "N005": "competing publication dates",
    "N006": "a number of more than 15 digits: passed over",
    "N007": "the publication date given cannot be read",
    "N008": "some words have lost letters",
    "N009": "no line is a sentence: perhaps a list or a menu, not an article",
    "N010": "no publication date is known: the year follows from other dates of the text",
}


class ThanhtraError(Exception):
    """Base of the package's own errors; ``code`` is a key of :data:`CATALOGUE`."""

    def __init__(self, code: str, detail: str = "") -> None:
        self.code = code
        self.detail = detail
        message = CATALOGUE[code]
        super().__init__(f"{code}: {message}" + (f" ({detail})" if detail else ""))


class Refused(ThanhtraError):
    """One input cannot become a record; the others of a run are not touched."""


class UsageError(ThanhtraError):
    """The program was called in a way that cannot work."""
