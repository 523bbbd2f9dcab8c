/// People, visits and livestock: counts that take a multiplier (nghìn lượt khách, triệu con).
package enum PeopleUnits {
  package static let all: [UnitOfMeasure] = [
    UnitOfMeasure(
      "VISIT", .people,
      labels: [
        "lượt khách", "lượt người", "lượt", "lượt khách du lịch", "lượt bệnh nhân", "lượt hộ",
        "lượt hành khách", "hành khách", "khách", "lượt học viên", "lượt hội viên",
      ]),
    UnitOfMeasure("PERSON", .people, labels: ["người", "nhân khẩu", "lao động", "dân"]),
    UnitOfMeasure("HEAD", .livestock, labels: ["con"]),
  ]
}
