/// Words before or around a name that name nothing measured: "tổng số", "trên địa bàn", "ước thực hiện".
package enum LeadingWords {
  /// What only says that something is counted, had or done.
  package static let counting = SyllableSet(
    words: """
      của cho tổng số có được đạt là các ước tính thực hiện đã tổ chức triển khai tiếp tục xảy ra phát và
      """)

  /// All of them.
  package static let all = SyllableSet(
    words: """
      tổng số toàn tỉnh thành phố địa bàn trên ước tính thực hiện đạt được có các loại đã tổ chức triển \
      khai tiếp tục duy trì xảy ra phát cho và của về tại trong năm tháng cả kỳ giai đoạn công tác việc là với từ \
      theo những được đưa vào lĩnh vực
      """)
}
