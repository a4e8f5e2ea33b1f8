"""Checks on the corpus: the errors planted in it, and figures changed on purpose."""

import random
from datetime import date
from functools import cache

import pytest

import corpora
from extractor import extract
from schemas import ArticleRecord, Check, Verdict

# A changed figure raises an alarm where the text ties it by words; ties by figures alone cannot tell.
FLOOR = 0.6


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


def changed(text: str, generator: random.Random) -> str:
    digits = [n for n, c in enumerate(text) if c.isdigit()]
    at = digits[min(1, len(digits) - 1)]
    return text[:at] + generator.choice([c for c in "123456789" if c != text[at]]) + text[at + 1 :]


@pytest.mark.parametrize("part", range(4))
def test_a_figure_changed_on_purpose_raises_an_alarm(part: int) -> None:
    generator = random.Random(part)
    raised = tried = 0
    for article, found in articles()[part::8]:
        sure = [
            c for c in found.checks if c.verdict is Verdict.CONSISTENT and c.kind in ("percentage", "sum", "change")
        ]
        if not sure:
            continue
        check = generator.choice(sure)
        key = generator.choice(check.quantities)
        span = next(q.span for q in found.quantities if q.id == key)
        text = (article.text or "")[: span.start] + changed(span.text, generator) + (article.text or "")[span.end :]
        again = record(text, article)
        tried += 1
        raised += any(
            c.verdict is not Verdict.CONSISTENT and touches(again, c, span.start, span.end) for c in again.checks
        )
    assert raised >= FLOOR * tried
