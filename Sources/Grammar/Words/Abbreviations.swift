/// The abbreviations that reports use for words of indicators: "HTX", "TNGT", "NTM".
package enum Abbreviations {
  /// The words that a syllable stands for; the syllable itself where it is no abbreviation.
  package static func spelledOut(_ syllable: Syllable) -> [Syllable] {
    table[syllable.key] ?? [syllable]
  }

  private static let table: SyllableTable<[Syllable]> = {
    var table = SyllableTable<[Syllable]>()
    for (short, long) in words { table.insert(Syllable.sequence(long), for: Syllable(short).key) }
    return table
  }()

  private static let words = [
    ("BHXH", "bảo hiểm xã hội"), ("BHYT", "bảo hiểm y tế"),
    ("CTMTQG", "chương trình mục tiêu quốc gia"),
    ("DN", "doanh nghiệp"), ("HTX", "hợp tác xã"), ("KP", "kinh phí"),
    ("MTQG", "mục tiêu quốc gia"),
    ("NSĐP", "ngân sách địa phương"), ("NSDP", "ngân sách địa phương"),
    ("NSNN", "ngân sách nhà nước"), ("NTM", "nông thôn mới"), ("SL", "sản lượng"),
    ("TNGT", "tai nạn giao thông"), ("TTCN", "tiểu thủ công nghiệp"),
    ("TTHC", "thủ tục hành chính"),
  ]
}
