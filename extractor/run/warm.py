"""Imported by the server that workers fork from: reads every module and table that an article needs.

An article that meets all layers is worked on once, for some tables are made when they are first needed.
"""

from contextlib import suppress
from datetime import date

import extractor.run.pool  # what a worker imports
import extractor.run.work  # noqa: F401
from extractor.pipeline import extract

_ARTICLE = """Thanh tra huyện Mẫu xử phạt 3 cơ sở

Sáng 3/10, ông Trần Văn Mẫu, Chánh Thanh tra Sở Y tế tỉnh Hà Nam, cho biết: qua kiểm tra 12 cơ sở \
tại xã Thanh Sơn, huyện Kim Bảng theo Quyết định số 12/QĐ-UBND của UBND huyện, Đoàn phát hiện \
3 cơ sở (chiếm 25%) vi phạm, xử phạt 42,1 triệu đồng, tăng 20% \
so với cùng kỳ; các cơ sở còn lại chấp hành tốt Luật Thanh tra.
"""

with suppress(Exception):  # what fails here fails again, and is told, where an article is worked on
    extract(_ARTICLE, date(2018, 10, 4))
