"""What claims say: measure, status, subject, period, base, speaker; and inspections."""

from datetime import date

import pytest

from extractor import extract
from schemas import ArticleRecord, Claim

TEXT = (
    "Kiểm tra phường Tân Mẫu\n\n"
    "Sáng 3/10/2018, Đoàn kiểm tra của UBND quận Bình An do ông Trần Văn Mẫu, Phó Chủ tịch UBND quận Bình An "
    "làm trưởng đoàn đã làm việc với UBND phường Tân Mẫu về công tác cải cách hành chính.\n\n"
    "Theo báo cáo, từ ngày 01/01/2018 đến 30/9/2018, UBND phường Tân Mẫu tiếp nhận 1.250 hồ sơ, trong đó đã giải quyết "
    "1.200 hồ sơ (đạt 96%), đang giải quyết 50 hồ sơ. Có 12 hồ sơ không có thư xin lỗi.\n\n"
    "Ông Trần Văn Mẫu đề nghị UBND phường xử lý 3 cán bộ trước ngày 30/11/2018.\n"
)


@pytest.fixture(scope="module")
def record() -> ArticleRecord:
    return extract(TEXT, date(2018, 10, 4))


def claim(record: ArticleRecord, figure: str) -> Claim:
    key = next(q.id for q in record.quantities if q.span.text == figure)
    return next(c for c in record.claims if c.quantity == key)


def name(record: ArticleRecord, key: str | None) -> str | None:
    return next((fact.name for fact in (*record.agencies, *record.officials) if fact.id == key), None)


def test_every_quantity_has_a_claim(record: ArticleRecord) -> None:
    assert [c.quantity for c in record.claims] == [q.id for q in record.quantities]


@pytest.mark.parametrize(
    ("figure", "measure", "status"),
    [
        ("1.250 hồ sơ", "hồ sơ", "tiếp nhận"),
        ("1.200 hồ sơ", "hồ sơ", "đã giải quyết"),
        ("96%", "hồ sơ", "đã giải quyết"),
        ("50 hồ sơ", "hồ sơ", "đang giải quyết"),
        ("12 hồ sơ", "hồ sơ", "không có thư xin lỗi"),
    ],
)
def test_measure_and_status(record: ArticleRecord, figure: str, measure: str, status: str) -> None:
    found = claim(record, figure)
    assert found.measure == measure
    assert status in (found.status or "")


def test_bases(record: ArticleRecord) -> None:
    whole = claim(record, "1.250 hồ sơ").quantity
    assert claim(record, "1.250 hồ sơ").base is None
    assert {claim(record, figure).base for figure in ("1.200 hồ sơ", "96%", "50 hồ sơ")} == {whole}


def test_subject_period_and_speaker(record: ArticleRecord) -> None:
    received = claim(record, "1.250 hồ sơ")
    assert name(record, received.subject) == "UBND phường Tân Mẫu"
    period = next(t for t in record.temporals if t.id == received.period)
    assert (str(period.begin), str(period.end)) == ("2018-01-01", "2018-09-30")
    assert claim(record, "50 hồ sơ").period == received.period
    assert name(record, claim(record, "3 cán bộ").speaker) == "Trần Văn Mẫu"
    assert name(record, received.speaker) == "UBND phường Tân Mẫu"


def test_the_inspection(record: ArticleRecord) -> None:
    (inspection,) = record.inspections
    assert inspection.kind == "kiểm tra"
    assert (inspection.topic or "").startswith("công tác cải cách hành chính")
    assert "UBND quận Bình An" in (name(record, inspection.inspector) or "")
    assert [name(record, key) for key in inspection.inspected] == ["UBND phường Tân Mẫu"]
    assert name(record, inspection.leader) == "Trần Văn Mẫu"
    assert next(t.span.text for t in record.temporals if t.id == inspection.when) == "Sáng 3/10/2018"


def test_no_inspection_no_invention() -> None:
    record = extract("Giá rau giảm\n\nGiá rau muống từ 18.000 đồng xuống còn 13.000 đồng.\n", date(2024, 9, 30))
    assert record.inspections == ()
    assert all(c.subject is None and c.speaker is None for c in record.claims)


def test_time_told_behind_a_figure() -> None:
    record = extract("Tin\n\nSố vụ giảm từ 250 vụ năm 2024 xuống 205 vụ năm 2025.\n", date(2025, 12, 12))
    years = {t.id: t.span.text for t in record.temporals}
    assert [years.get(c.period or "") for c in record.claims] == ["năm 2024", "năm 2025"]


@pytest.mark.parametrize(
    "unit", ["5 hồ sơ, ", "gồm 5 hồ sơ (10%), ", "Sở Y tế có 5 hồ sơ, ", "thứ hai, 2/3/2020 ", "5/6 xã; "]
)
def test_four_times_the_text_gives_four_times_the_claims(unit: str) -> None:
    small, large = (extract("Tin\n\n" + unit * n) for n in (40, 160))
    assert len(large.claims) == pytest.approx(4 * len(small.claims), abs=8)
