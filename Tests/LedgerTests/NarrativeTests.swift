import Ledger
import Testing

@Suite("Texts that departments write")
struct NarrativeTests {
  private func text(
    _ words: String, _ period: TimePeriod, section: String = "limits", at time: Int64 = 1,
    state: Narrative.State = .final
  ) -> Narrative {
    Narrative(
      key: Narrative.Key(area: "12", period: period, template: "monthly", section: section),
      paragraphs: [words], author: "Lý B", agency: "Sở Tài chính", state: state, recordedAt: time)
  }

  @Test("A section begins with its own text, else with the last report's as a draft")
  func offers() {
    let revisions = [
      text("tháng 8", .month(8, 2023), at: 9),
      text("tháng 6, sửa", .month(6, 2023), at: 5), text("tháng 6", .month(6, 2023), at: 4),
      text("tháng 5", .month(5, 2023), at: 7),
      text("giải pháp", .month(7, 2023), section: "solutions", at: 3, state: .draft),
    ]
    let offers = NarrativeOffer.offers(from: revisions, period: .month(7, 2023))
    #expect(Set(offers.keys) == ["limits", "solutions"])
    #expect(offers["limits"]?.narrative.paragraphs == ["tháng 6, sửa"])
    #expect(offers["limits"]?.isCarriedOver == true)
    #expect(offers["limits"]?.narrative.state == .draft)
    #expect(offers["limits"]?.narrative.carriedFrom == .month(6, 2023))
    #expect(offers["limits"]?.narrative.key.period == .month(7, 2023))
    #expect(offers["solutions"] == NarrativeOffer(narrative: revisions[4], isCarriedOver: false))
    #expect(NarrativeOffer.offers(from: revisions, period: .month(1, 2023)).isEmpty)
  }

  @Test(
    "Paragraphs are parted by empty lines, or stand on a line each",
    arguments: [
      ("một\nhai\n", ["một", "hai"]), ("\n một \n tiếp\n\n\n hai\r\n", ["một tiếp", "hai"]),
      ("", []), (" \n\t\n", []), ("một", ["một"]),
    ])
  func paragraphs(text: String, expected: [String]) {
    #expect(Narrative.paragraphs(of: text) == expected)
  }
}
