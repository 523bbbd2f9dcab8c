/// Nouns that are counted ("13 dự án", "06 hợp tác xã"), of more than one syllable or otherwise worth
/// knowing; any other single word behind a whole number is taken for a count noun too.
package enum CountNouns {
  static let phrases: [String] = """
    anh hùng; bác sĩ; ban; bài viết; bé gái; bé trai; bản; bản ghi; bản tin; băng; bể; bếp; biên bản; biểu mẫu; bộ; bộ hồ sơ; \
    bồn; buổi; bức ảnh; ca; ca bệnh; ca mắc; cá nhân; cán bộ; cán bộ, công chức; \
    cán bộ, công chức, viên chức; cán bộ, chiến sĩ; câu lạc bộ; cây; cây cầu; cây giống; cầu; chậu; chậu địa lan; chi bộ; chi hội; \
    chính sách; chiến sĩ; chỉ số; chỉ tiêu; cháu; chợ; chủ thể; chuyên án; chuyên đề; chuyên gia; chuyến; chuyến bay; chuyến xe; \
    chương trình; chức danh; cơ quan; cơ quan, đơn vị; cơ quan, đơn vị, doanh nghiệp; cơ sở; cơ sở kinh doanh; con; con giống; \
    công chức; công dân; công nhân; công trình; công việc; công ty; cột; cột điện; cụm; cụm công nghiệp; cuộc; cuộc họp; \
    cuộc thanh tra; cuộc kiểm tra; cử tri; cửa hàng; dân quân; danh mục; di sản; di tích; di tích lịch sử; diễn đàn; \
    dịch vụ; dịch vụ công; dịch vụ công trực tuyến; doanh nghiệp; doanh nghiệp, hợp tác xã; dòng họ; dự án; đàn; đàn ong; đảng viên; đại biểu; \
    đầu máy; đầu sách; đề án; đề tài; đề xuất; địa bàn; địa điểm; địa phương; điểm; điểm cầu; điểm mỏ; điểm trường; \
    điểm truy cập; điều dưỡng; đô thị; đồ án; đoàn; đoàn khách; đoàn viên; đoàn công tác; đối tượng; đội; đồn; đồng chí; bị can; bị cáo; tin báo; cặp; hương ước; ấn phẩm; đồn biên phòng; vận động viên; đợt; đơn; đơn thư; đơn vị; \
    đơn vị hành chính; đơn vị sự nghiệp; đường dây; em; em học sinh; gia đình; gian hàng; giải; giải ba; giải nhất; giải nhì; \
    giải khuyến khích; giải thưởng; giải pháp; giao dịch; giáo viên; giấy chứng nhận; giấy phép; \
    giấy; giống; giống cây trồng; giống lúa; giường; giường bệnh; gói thầu; hạng mục; hành vi; hầm; hệ thống; hiện vật; \
    học sinh; học sinh, sinh viên; học viên; hoạt động; hòm thư; hồ sơ; hồ chứa; hộ; hộ cận nghèo; hộ dân; hộ gia đình; hộ kinh doanh; hộ nghèo; \
    hội; hội chợ; hội đồng; hội nghị; hội thảo; hội thảo, hội nghị; hội thi; hội viên; hợp đồng; hợp tác xã; HTX; huy chương; \
    HCV; HCB; HCĐ; huyện; huyện, thành phố; huyện, thị xã, thành phố; kế hoạch; kết luận; khẩu; khách hàng; khách sạn; khiếu nại; khóa; khóa đào tạo; khoản; \
    khóm; khoảnh; khu; khu công nghiệp; khu dân cư; khu phố; khu vực; kiến nghị; kiểm lâm; kỹ thuật viên; kỳ họp; kỳ thi; lao động; làng; làng nghề; \
    lễ hội; liệt sĩ; liều; liều vắc xin; lĩnh vực; lò; loại; loại vắc xin; loài; lô; lồng; lồng bè; lồng cá; lớp; \
    lớp bồi dưỡng; lớp học; lớp tập huấn; lượt; lượt công chức; lượt hỗ trợ; máy; mẫu; mẫu vật; mặt hàng; mã số; mã số vùng trồng; mỏ; mô hình; \
    mối; mũi; mục tiêu; ngân hàng; nghề; nghệ nhân; nghị quyết; nhà; nhà đầu tư; nhà đầu tư, doanh nghiệp; \
    nhà khoa học; nhà máy; nhà máy thủy điện; nhà ở; nhà trẻ; nhà văn hóa; nhà văn hóa xã; nhà xưởng; nhãn hiệu; nhân khẩu; nhân lực; \
    nhân viên; nhiệm vụ; nhóm; nhóm chỉ tiêu; nội dung; nông dân; ô tô; ổ dịch; phân xưởng; phiên; phiên chợ; phiên giao dịch; phiếu; phong trào; phòng; \
    phòng chuyên môn; phòng học; phòng, khoa; phóng sự; phương án; phương tiện; phường; phường, xã; quyết định; quy chế; quy hoạch; quy trình; \
    rừng; sáng kiến; sản phẩm; sản phẩm OCOP; siêu thị; sinh viên; sở, ngành; sổ; suất; suất quà; sự kiện; tác phẩm; tài khoản; tàu; tàu cá; tân binh; \
    tập thể; tập thể, cá nhân; thành phố; thành viên; thân nhân; thẻ; thiết bị; thí sinh; thị trấn; thị xã; thỏa thuận; thôn; \
    thôn, bản; thôn bản; thông báo; thủ tục; thủ tục hành chính; TTHC; thùng; thùng ong; thuê bao; thư viện; thương binh; \
    tiến sĩ; tiêu chí; tiêu chuẩn; tiểu dự án; tiết mục; tin; tin, bài; tin bài; tỉnh; tỉnh, thành phố; tình nguyện viên; toa; tổ; tổ chức; tổ chức hội; tổ chức, cá nhân; tổ dân phố; \
    tổ hợp tác; tờ khai; trạm; trạm biến áp; trạm BTS; trạm y tế; trang; trang thiết bị; trang trại; trẻ; trẻ em; trung tâm; trung tâm thương mại; trường; \
    trường hợp; trường học; trường mầm non; trường tiểu học; trường THCS; trường THPT; tuyến; tuyến đường; tuyến phố; tủ sách; \
    ủy ban; văn bản; văn bản quy phạm pháp luật; vấn đề; vị trí; viên chức; vòng; vụ; vụ án; vụ cháy; vụ phạm pháp; vụ tai nạn; vụ tai nạn giao thông; \
    vụ vi phạm; vụ việc; vùng; xã; xã, phường; xã, phường, thị trấn; xã phường thị trấn; xã phường; xã, thị trấn; xe; xe đạp; xe ô tô; xóm; xưởng; ý kiến; \
    DN; dân tộc; dân tộc thiểu số; triệu viên; viên; cái; chiếc; quả; gốc; thanh niên; phụ nữ; người; người lao động; người dân; người dân tộc thiểu số; \
    vận động viên; huấn luyện viên; trọng tài; hội viên nông dân; hội viên phụ nữ; cựu chiến binh; điểm du lịch; cơ sở lưu trú; cơ sở giáo dục; chốt; \
    vụ cháy, nổ; vụ cháy rừng; vụ ngộ độc; vụ ngộ độc thực phẩm; sản phẩm dịch vụ; trận; đại lý; cổng; camera; bộ phận; tủ; ngôi nhà; căn; căn hộ; căn nhà
    """.split(separator: ";").map { String($0.drop { $0 == " " }) }

  /// Nouns that reports shorten.
  package static let abbreviations = [
    "dn": "doanh nghiệp", "htx": "hợp tác xã", "tthc": "thủ tục hành chính",
    "csgd": "cơ sở giáo dục", "hcv": "huy chương vàng", "hcb": "huy chương bạc",
    "hcđ": "huy chương đồng",
  ]

  static let tree = WordTree(phrases: phrases)
}
