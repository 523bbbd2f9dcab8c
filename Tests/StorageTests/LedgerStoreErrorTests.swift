import Storage
import Testing

@Suite("What the user is told about a ledger")
struct LedgerStoreErrorTests {
  private static let all: [LedgerStoreError] =
    [
      .unknownIndicator("KTXH1"), .unknownArea("12"), .unspellablePeriod("2024-Q4"),
      .numberTooLarge(indicator: "KTXH1", area: "12"), .sumTooLarge(indicator: "KTXH1"),
      .noSuchFile(path: "sổ"), .busy(path: "sổ"), .readOnly(path: "sổ"), .diskFull(path: "sổ"),
      .damaged(path: "sổ"), .failed(path: "sổ", reason: "disk I/O error"),
    ]
    + ([.folder, .empty, .notADatabase, .otherApplication, .laterVersion(found: 7, known: 5)]
    as [LedgerStoreError.Foreign]).map { .notALedger(path: "sổ", reason: $0) }

  @Test("Every error is one sentence with its place, cause and remedy, in both languages")
  func sentences() {
    for error in Self.all {
      for sentence in [error.sentence, error.englishSentence] {
        #expect(sentence.hasSuffix("."))
        #expect(sentence.contains(": ") && sentence.contains("; "))
        #expect(!sentence.contains("\n"))
      }
    }
    #expect(Set(Self.all.map(\.sentence)).count == Self.all.count)
    #expect(Set(Self.all.map(\.englishSentence)).count == Self.all.count)
  }

  @Test("The wording, word for word, where the user must do something")
  func wording() {
    #expect(
      LedgerStoreError.busy(path: "sổ.sqlite").sentence
        == "sổ.sqlite: chương trình khác đang ghi vào sổ số liệu; "
        + "hãy chờ chương trình đó xong rồi thử lại.")
    #expect(
      LedgerStoreError.notALedger(path: "a.txt", reason: .notADatabase).sentence
        == "a.txt: tệp này không phải sổ số liệu; hãy chọn đúng tệp.")
    #expect(
      LedgerStoreError.diskFull(path: "a").sentence
        == "a: hết chỗ trên đĩa, chưa ghi gì; hãy giải phóng dung lượng rồi thử lại.")
  }

  @Test("A name with a line break in it does not break the line")
  func control() {
    let sentence = LedgerStoreError.unknownArea("1\n2\u{202E}").sentence
    #expect(sentence.hasPrefix("1?2?: "))
  }
}
