"""Sentences that hold every kind of fact and need no other sentence to be understood."""

SENTENCES = [
    "Sáng ngày 3/10/2018, Thanh tra tỉnh An Giang công bố kết luận.",
    "Từ ngày 1/1/2017 đến 31/8/2018, Sở Y tế tỉnh Bình Định tiếp nhận 441/441 hồ sơ.",
    "Trong 9 tháng đầu năm 2018, UBND huyện Hòa Vang hoàn thành 256 nhiệm vụ (đạt 89,2%).",
    "Ông Nguyễn Văn Hòa, Giám đốc Sở Công Thương tỉnh Hà Nam, yêu cầu khắc phục hạn chế.",
    "Đoàn kiểm tra phát hiện sai phạm hơn 42,1 tỷ đồng trên 3.447 m2 đất.",
    "Kết luận số 723/KL-TTr ngày 24/6/2018 kiến nghị thu hồi 1 tỷ 200 triệu đồng.",
    "Phó Chủ tịch UBND tỉnh Quảng Trị Trần Thị Thủy đề nghị rà soát quy hoạch.",
    "Xã Tân Hòa có 25/173 cơ sở chưa khắc phục, chiếm 14,5%.",
    "Quý III/2018, Kiểm toán Nhà nước kiến nghị xử lý tài chính 8.525.284.933 đồng.",
    "Công an thành phố Huế xử phạt hai mươi lăm trường hợp vi phạm trong 45 ngày.",
]
