/// Rows of the annotated documents with the indicator that a planning officer would book them under,
/// worked out by hand: document, line, the figure as printed (with #2 for its second time on the line), and
/// the code; `+` behind it for a part of the whole, `-` where the catalogue has none.
///
/// Every ninth row of each document, and those that were booked wrongly once.
enum MatchingGold {
  struct Row {
    var document: String
    var line: Int
    var quote: String
    var expected: String
  }

  static let rows: [Row] = text.split(separator: "\n").map { line in
    let cells = line.split(separator: "|").map(String.init)
    return Row(document: cells[0], line: Int(cells[1]) ?? 0, quote: cells[2], expected: cells[3])
  }

  private static let text = """
    000|31|3,8%#2|ECO.GRDP.GROWTH.SERVICES
    000|31|1,0%|ECO.GRDP.GROWTH.TAX
    000|41|11.063 ha|AGR.HERBS.AREA
    000|43|03 hợp tác xã|-
    000|43|1.664 hộ gia đình|AGR.BEES.KEEPERS+
    000|43|19.546 đàn ong|AGR.BEES
    000|49|14,4%|AGR.RUBBER.OUTPUT.GROWTH
    000|51|400 ha|AGR.HERBS.AREA+
    000|53|221 trang trại|AGR.FARMS.LIVESTOCK
    000|53|04 trang trại|AGR.FARMS.LIVESTOCK+
    000|55|105.628 triệu đồng|FOR.PES.COLLECTED
    000|55|476.320 triệu đồng|FOR.PES.PAID
    000|55|460.627 triệu đồng|FOR.PES.PAID+
    000|57|4,3 triệu đồng/hộ/năm|FOR.CONTRACT.INCOME
    000|59|171 sản phẩm|AGR.OCOP
    000|61|23.253 triệu đồng|-
    000|65|2.424,4MW|IND.POWER.CAPACITY
    000|67|05 đồ án|INV.PLANNING
    000|69|502 ha|-
    000|69|400 ha|-
    000|69|1.250 m²|-
    000|69|29.592 m³|-
    000|75|11.000 tấn|IND.TEA.DRY
    000|79|01 tuyến|-
    000|89|14 công trình|-
    000|93|75 tuyến|TPT.ROUTES
    000|93|12 tuyến|TPT.ROUTES+
    000|93|63 tuyến|TPT.ROUTES+
    000|95|01 chuyến xe|-
    000|101|2.000 thiết bị|ICT.BTS
    000|115|10.545 tỷ đồng|FIN.DEPOSITS.LOCAL
    000|115|6,8%|FIN.DEPOSITS.LOCAL.GROWTH
    000|121|30%|-
    000|123|03 khách hàng|-
    000|123|284 tỷ đồng|-
    000|123|28,94 tỷ đồng|-
    000|127|142.337 tỷ đồng|INV.PROJECTS.TOTAL.CAPITAL
    000|129|335 HTX|ENT.COOP.ACTIVE
    000|139|184 dự án|INV.PROJECTS.COMPLETED
    000|139|khoảng 8.944 tỷ đồng|INV.PROJECTS.REALISED
    000|141|14 DN|ENT.NEW+
    000|149|58 lượt công chức|-
    000|157|13 bác sĩ|-
    000|159|02 trường hợp|-
    000|159|04 trường hợp|HEA.CASES+
    000|159|35 trường hợp|HEA.CASES+
    000|161|98,5%|HEA.VACCINATION.COVID.TEEN.DOSE2
    000|161|96,9%|HEA.VACCINATION.MEASLES.RATE
    000|163|1.656 người|HEA.HIV
    000|163|1.200 người|HEA.ARV
    000|177|4.185/4.248 cơ sở|HEA.FOOD.CHECKED
    000|181|3.351 suất quà|-
    000|187|300/150 người|LAB.ABROAD
    000|187|9.842 lao động|LAB.JOBS
    000|187|9.004 lao động|LAB.TRAINED
    000|191|24,63%|POV.RATE
    000|193|285 người|LIV.FUNERAL
    000|195|16 triệu đồng|-
    000|195|1.140 trẻ em|-
    000|197|46 lao động|LAB.ABROAD+
    000|199|0,2 điểm%|-
    000|207|35 nhiệm vụ|SCI.TASKS
    000|207|30 nhiệm vụ|SCI.TASKS+
    000|207|03 nhãn hiệu|SCI.BRANDS
    000|215|02 nhãn hiệu|SCI.BRANDS+
    000|229|7.155,27 ha|-
    000|235|01 đợt|ENV.DISASTER.EVENTS+
    000|235|02 người|ENV.DISASTER.DEATHS+
    000|239|33,1%|ICT.PROCEDURES.COST.RATE
    000|243|07 đăng|-
    000|247|01 phòng chuyên môn|-
    000|251|54 cuộc|JUS.INSPECTIONS+
    000|251|900 người|-
    000|251|764 vụ việc|JUS.RECEPTIONS.MATTERS
    000|259|03 cấp|-
    000|267|03 xã|-
    000|267|156 vụ|SEC.CRIME
    000|267|30 người|SEC.ACCIDENTS.INJURED
    000|285|225 nghìn tấn|AGR.GRAIN.OUTPUT
    000|289|37,1%|TOU.VISITS.GROWTH
    000|297|99,9%|EDU.ENROLMENT.PRIMARY
    000|299|90,8%|INS.HEALTH.RATE
    000|303|97,1%|CUL.AGENCIES.STANDARD.RATE
    000|345|57,7%|-
    002|56|11.780 tấn|AGR.MAIZE.OUTPUT
    002|62|7.800 tấn|AGR.TEA.FRESH.OUTPUT
    002|62|4%|AGR.TEA.FRESH.OUTPUT.GROWTH
    002|65|38 ha|AGR.TEA.AREA.NEW
    002|77|340 ha|AGR.FRUIT.AREA.NEW
    002|99|300 ha|FOR.PLANTED
    002|107|24 vụ|FOR.VIOLATIONS
    002|109|05 vụ vi phạm|FOR.VIOLATIONS+
    002|130|300 ha|AGR.FRUIT.AREA.NEW+
    002|135|255.135 liều|AGR.VACCINES.SUPPLIED
    002|140|13.726.000 cây giống|FOR.SEEDLINGS
    002|141|08 vụ|FOR.VIOLATIONS.CLEARING
    002|141|01 vụ|FOR.VIOLATIONS+
    002|143|12 vụ|FOR.VIOLATIONS+
    002|145|03 vụ|FOR.VIOLATIONS+
    002|146|418 triệu đồng|FOR.PES.COLLECTED
    002|146|88.419 triệu đồng|FOR.PES.COLLECTED
    002|146|1.727 triệu đồng|FOR.PES.PAID
    002|148|469.053 triệu đồng|FOR.PES.PAID
    002|149|19 tiêu chí|-
    002|149|39 xã|RUR.COMMUNES.19
    002|149|15- 18 tiêu chí|-
    002|149|5-9 tiêu chí|-
    002|168|1.705 tấn|IND.TEA.DRY
    002|170|3,2%|IND.WATER.GROWTH
    002|178|09 công trình|TPT.ROADS.REPAIRED+
    002|180|04 công trình|TPT.ROADS.REPAIRED+
    002|217|06 nhà|ENV.DISASTER.HOUSES
    002|217|01 nhà|ENV.DISASTER.HOUSES+
    002|217|05 nhà|ENV.DISASTER.HOUSES+
    002|232|27,16 tỷ đồng|TPT.REVENUE
    002|256|9.055,74 tỷ đồng|BUD.REVENUE.TOTAL
    002|266|16,7%|FIN.DEPOSITS.GROWTH
    002|270|18,2%|FIN.DEPOSITS.LOCAL.GROWTH
    002|272|18.542 tỷ đồng|FIN.LOANS
    002|288|22 doanh nghiệp|INV.INVESTORS
    002|295|3 doanh nghiệp|ENT.NEW+
    002|307|01 dự án|INV.PROJECTS.REVOKED
    002|325|1.056 lao động|LAB.JOBS
    002|370|116 trẻ em|-
    002|383|trên 95 nghìn lượt bệnh nhân|HEA.VISITS
    002|409|hơn 55 buổi|CUL.PERFORMANCES+
    002|427|275 người dân tộc thiểu số|-
    002|440|05 trường hợp|HEA.CASES+
    002|449|97,4%|HEA.VACCINATION.COVID.ADULT.DOSE2
    002|458|01 hội đồng|-
    002|460|02 đề tài|SCI.TASKS+
    002|484|242,45 ha|LAN.LEASED.AREA
    002|537|36 cuộc thanh tra|JUS.INSPECTIONS
    002|539|03 cuộc|JUS.INSPECTIONS+
    002|545|115 đơn|JUS.PETITIONS.PENDING
    002|551|61 vụ việc|JUS.LEGALAID
    002|577|06 đoàn|-
    004|19|9.688ha|LAN.AREA.NATURAL
    004|19|47.766 người|POP.TOTAL
    004|19|7 đơn vị hành chính|POP.COMMUNES
    004|19|05 phường|POP.COMMUNES+
    004|19|72 tổ dân phố|POP.VILLAGES
    004|55|60%|HEA.EHR.RATE
    004|73|Trên 96%|CUL.FAMILIES.RATE
    004|101|hơn 3.500 cơ sở kinh doanh|-
    004|103|10 sản phẩm|AGR.OCOP+
    004|117|hơn 647.600 lượt người|TOU.VISITS
    004|123|2.084 tỷ đồng|BUD.REVENUE.TOTAL
    004|123|622,3 tỷ đồng|BUD.REVENUE.LOCAL
    004|123|2.078 tỷ đồng|BUD.SPENDING
    004|133|963,9ha|AGR.TEA.AREA
    004|133|280,4 ha|AGR.MACADAMIA.AREA
    004|137|2.457 ha|FOR.AREA+
    004|137|210ha|FOR.AREA+
    004|145|1.309 triệu đồng|FIN.LOANS.POLICY+
    004|145|41.265 triệu đồng|FIN.LOANS.POLICY+
    004|147|226.000 tấn|AGR.PORK.OUTPUT
    004|147|508 tấn|FIS.OUTPUT
    004|149|79%|POP.URBANRATE
    004|163|02 trường tiểu học|-
    004|165|884 Thông báo|-
    004|165|704 quyết định|-
    004|165|15 quyết định|-
    004|171|100%|EDU.SCHOOLS.STANDARD.RATE
    004|171|06 xã phường|EDU.LITERACY.COMMUNES+
    004|177|95-100%|-
    004|193|94,6%|HEA.VACCINATION.COVID.RATE+
    004|195|01 Trạm y tế|-
    004|197|37.968 người|POP.URBAN
    004|199|4.160 tin, bài|-
    004|199|1.360 lượt|-
    004|201|137 câu lạc bộ|-
    004|217|4.000 triệu đồng|-
    004|221|592 đối tượng|-
    004|221|195 hộ|POV.HOUSEHOLDS
    004|221|1,50%|POV.RATE
    004|221|250 người|LAB.TRAINED
    004|235|22 đồng chí|-
    004|239|60 công dân|SEC.RECRUITS
    004|241|09 bị can|-
    004|241|100%|-
    004|241|220 tin báo|-
    004|243|43 vụ|SEC.ACCIDENTS
    004|243|17 người|SEC.ACCIDENTS.DEATHS
    004|243|38 người|SEC.ACCIDENTS.INJURED
    004|259|99,3%|-
    004|267|11/19 tiêu chí|-
    004|281|7.336 triệu đồng|-
    004|297|30 cán bộ|-
    004|305|04 Quyết định|-
    004|309|201 người|-
    004|311|10 người|-
    004|311|63 viên chức|-
    004|313|10 cuộc thanh tra|JUS.INSPECTIONS+
    004|313|16 đơn vị|-
    004|315|739 triệu đồng|-
    004|317|945 bản|-
    004|317|232 người|-
    004|319|87 vụ việc|-
    004|319|64 người|-
    004|323|246 đơn|JUS.PETITIONS+
    004|323|331 đơn|JUS.PETITIONS+
    004|325|337/352 đơn|JUS.PETITIONS.SETTLED
    004|325|15 đơn|JUS.PETITIONS.PENDING
    004|335|92 vụ việc|-
    004|335|28 đơn|JUS.PETITIONS+
    004|337|4.000 triệu đồng|-
    004|339|228.450 lượt người|TOU.VISITS
    004|343|244 người|-
    004|345|28/26 tổ dân phố|CUL.VILLAGES.SELFRUN
    """
}
