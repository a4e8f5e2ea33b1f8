"""Checks on the corpus: the errors planted in it, and figures changed on purpose."""

import random
from datetime import date
from functools import cache

import corpora
from extractor import extract
from schemas import ArticleRecord, Check, Verdict

# A changed figure is told where words tie it; where figures are tied only because they agree (their rule
# ends in ``.fit``), a change takes the tie away. Floors a little under what is measured.
FLOOR_TIED = 0.96
FLOOR_ALL = 0.85
KINDS = ("percentage", "sum", "change")


@cache
def articles() -> tuple[tuple[corpora.GoldArticle, ArticleRecord], ...]:
    return tuple((article, record(article.text or "", article)) for article in corpora.load())


def record(text: str, article: corpora.GoldArticle) -> ArticleRecord:
    day = article.gold["article"].get("published")
    return extract(text, date.fromisoformat(day) if day else None)


def places(found: ArticleRecord, check: Check) -> list[tuple[int, int]]:
    quantities = {q.id: q.span for q in found.quantities}
    spans = [quantities[key] for key in check.quantities] + list(check.spans)
    return [(span.start, span.end) for span in spans]


def touches(found: ArticleRecord, check: Check, start: int, end: int) -> bool:
    return any(a < end and start < b for a, b in places(found, check))


def test_planted_errors_are_told_and_nothing_else_is() -> None:
    told = missed = false = 0
    for article, found in articles():
        alarms = [check for check in found.checks if check.verdict is Verdict.INCONSISTENT]
        planted = [p for p in article.planted if p.verdict == "inconsistent"]
        for error in planted:
            hit = any(touches(found, check, error.start, error.end) for check in alarms)
            told, missed = told + hit, missed + (not hit)
        false += sum(not any(touches(found, c, p.start, p.end) for p in planted) for c in alarms)
    assert told / (told + false) >= 0.97
    assert told / (told + missed) >= 0.85


def test_articles_with_figures_that_agree_raise_no_alarm() -> None:
    for article, found in articles():
        if not any(p.verdict == "inconsistent" for p in article.planted):
            assert not [c.message for c in found.checks if c.verdict is Verdict.INCONSISTENT], article.id


def test_news_whose_figures_agree_is_checked_and_raises_no_alarm() -> None:
    found = [extract(file.read_text("utf-8")) for file in sorted((corpora.HOME / "news").iterdir())]
    checks = [check for each in found for check in each.checks]
    assert not [c.message for c in checks if c.verdict is not Verdict.CONSISTENT]
    assert len(checks) >= 40


def changed(text: str, generator: random.Random) -> str:
    digits = [n for n, c in enumerate(text) if c.isdigit()]
    at = digits[min(1, len(digits) - 1)]
    return text[:at] + generator.choice([c for c in "123456789" if c != text[at]]) + text[at + 1 :]


@cache
def changes() -> tuple[tuple[Check, bool, bool], ...]:
    """One figure of each check that agrees changed to a wrong one: the check, whether it was told, and
    whether an alarm was raised that has nothing to do with it."""
    generator = random.Random(5)
    outcomes = []
    for article, found in articles():
        spans = {q.id: q.span for q in found.quantities}
        known = {message_free(check) for check in found.checks if check.verdict is not Verdict.CONSISTENT}
        for check in found.checks:
            if check.verdict is not Verdict.CONSISTENT or check.kind not in KINDS:
                continue
            span = spans[generator.choice(check.quantities)]
            if not any(letter.isdigit() for letter in span.text):
                continue
            text = article.text or ""
            again = record(text[: span.start] + changed(span.text, generator) + text[span.end :], article)
            new = [c for c in again.checks if c.verdict is not Verdict.CONSISTENT and message_free(c) not in known]
            touched = [c for c in new if touches(again, c, span.start, span.end)]
            apart = [
                c for c in new if c.verdict is Verdict.INCONSISTENT and not shares_a_figure(again, c, found, check)
            ]
            outcomes.append((check, bool(touched), bool(apart)))
    return tuple(outcomes)


def message_free(check: Check) -> tuple[str | None, str, tuple[str, ...]]:
    return check.code, check.kind, check.quantities


def shares_a_figure(again: ArticleRecord, alarm: Check, found: ArticleRecord, check: Check) -> bool:
    """Whether an alarm rests on a figure of the check whose figure was changed."""
    return any(touches(again, alarm, start, end) for start, end in places(found, check))


def told(outcomes: list[tuple[Check, bool, bool]]) -> float:
    return sum(touched for _, touched, _ in outcomes) / len(outcomes)


def test_a_figure_changed_on_purpose_is_told() -> None:
    tied = [outcome for outcome in changes() if not outcome[0].rule.endswith(".fit")]
    assert told(tied) >= FLOOR_TIED
    assert told(list(changes())) >= FLOOR_ALL
    assert len(tied) >= 0.75 * len(changes())


def test_a_figure_changed_on_purpose_raises_nothing_elsewhere() -> None:
    assert sum(apart for _, _, apart in changes()) <= 0.01 * len(changes())
