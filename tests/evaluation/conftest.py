import copy
import hashlib
from typing import Any

import pytest

TEXT = (
    "Thanh tra tỉnh kết luận 😀\r\n"
    "Sáng ngày 3/10, ông Nguyễn Hải Bình, Chánh Thanh tra tỉnh, cho biết 256/287 nhiệm vụ (89,2%) "
    "hoàn thành; đề nghị Sở Công Thương thu hồi 42,1 tỷ đồng theo Quyết định số 138/QĐ-UBND.\n"
    "Quận Kiến An báo cáo với Thanh tra tỉnh ngày 4/10."
)


def at(quote: str, nth: int = 1) -> dict[str, Any]:
    """The place of a quote in the sample text."""
    start = -1
    for _ in range(nth):
        start = TEXT.index(quote, start + 1)
    return {"start": start, "end": start + len(quote), "text": quote}


GOLD: dict[str, Any] = {
    "article": {"id": "sample", "sha256": hashlib.sha256(TEXT.encode()).hexdigest(), "published": "2018-10-04"},
    "temporals": [
        {"id": "t1", "span": at("Sáng ngày 3/10"), "type": "date", "begin": "2018-10-03", "end": "2018-10-03"},
        {"id": "t2", "span": at("ngày 4/10"), "type": "date", "begin": "2018-10-04", "end": "2018-10-04"},
    ],
    "quantities": [
        {"id": "q1", "span": at("256/287 nhiệm vụ"), "kind": "ratio", "value": 256, "total": 287, "unit": "nhiệm vụ"},
        {"id": "q2", "span": at("89,2%"), "kind": "percent", "value": 89.2, "unit": "%"},
        {"id": "q3", "span": at("42,1 tỷ đồng"), "kind": "money", "value": 42_100_000_000, "unit": "đồng"},
    ],
    "officials": [
        {
            "id": "o1",
            "name": "Nguyễn Hải Bình",
            "title": "Chánh Thanh tra",
            "agency_name": "Thanh tra tỉnh",
            "role": None,
            "mentions": [at("Nguyễn Hải Bình")],
        }
    ],
    "agencies": [
        {
            "id": "a1",
            "name": "Thanh tra tỉnh",
            "kind": "thanh tra",
            "level": "province",
            "mentions": [at("Thanh tra tỉnh"), at("Thanh tra tỉnh", 2), at("Thanh tra tỉnh", 3)],
        },
        {"id": "a2", "name": "Sở Công Thương", "kind": "sở", "level": "province", "mentions": [at("Sở Công Thương")]},
    ],
    "places": [{"id": "p1", "name": "Quận Kiến An", "mentions": [at("Quận Kiến An")]}],
    "documents": [
        {"id": "d1", "span": at("Quyết định số 138/QĐ-UBND"), "type": "Quyết định", "number": "138/QĐ-UBND"},
    ],
    "findings": [
        {
            "id": "f1",
            "span": at("Sở Công Thương thu hồi 42,1 tỷ đồng"),
            "polarity": "recommendation",
            "agency": "a2",
            "speaker": None,
        }
    ],
    "claims": [
        {
            "id": "c1",
            "quantity": "q2",
            "measure": "nhiệm vụ",
            "status": "hoàn thành",
            "subject": "Thanh tra tỉnh",
            "period": "t1",
            "base": "q1",
            "speaker": "Nguyễn Hải Bình",
        }
    ],
    "checks": [
        {
            "id": "k1",
            "kind": "percentage",
            "quantities": ["q2", "q1"],
            "claimed": 89.2,
            "expected": 89.1986,
            "verdict": "inconsistent",
            "message": None,
        }
    ],
    "inspections": [
        {
            "id": "i1",
            "kind": "thanh tra",
            "topic": "cải cách",
            "inspector": "Thanh tra tỉnh",
            "inspected": ["Sở Công Thương"],
            "leader": "Nguyễn Hải Bình",
            "when": "t1",
            "where": None,
        }
    ],
    "planted": [{"kind": "percentage", **at("89,2%"), "why": "wrong"}],
}


@pytest.fixture
def text() -> str:
    return TEXT


@pytest.fixture
def gold() -> dict[str, Any]:
    """A gold with something in every layer; a fresh copy."""
    return copy.deepcopy(GOLD)
