import Ledger
import Testing

@Suite("What an office puts on its documents")
struct OfficeProfileTests {
  private let province = ReferenceArea(code: "12", name: "Lai Châu", kind: .province, parent: "VN")
  private let day = TimePeriod.Point(year: 2025, month: 3, day: 1)

  private func profile(_ lines: [OfficeLine], type: DocumentType = .report) -> OfficeProfile {
    OfficeProfile(
      of: province, kind: "tỉnh", parentKind: "", issuer: "UBND", type: type, on: day, from: lines)
  }

  private func line(
    _ part: OfficeLine.Part, _ text: String, scope: OfficeLine.Scope = .everywhere,
    type: DocumentType? = nil, from: TimePeriod.Point? = nil, to: TimePeriod.Point? = nil
  ) -> OfficeLine {
    OfficeLine(
      scope: scope, issuer: "UBND", type: type, part: part, text: text, validFrom: from, validTo: to
    )
  }

  @Test("The most special lines of a part count, and only they")
  func special() {
    let lines = [
      line(.recipient, "mọi nơi"), line(.recipient, "cấp tỉnh", scope: .level(1)),
      line(.recipient, "báo cáo cấp tỉnh", scope: .level(1), type: .report),
      line(.recipient, "xã", scope: .level(3), type: .report),
    ]
    #expect(profile(lines).recipients == ["báo cáo cấp tỉnh"])
    #expect(profile(lines, type: .submission).recipients == ["cấp tỉnh"])
    let own = lines + ["a", "b"].map { line(.recipient, $0, scope: .area("12")) }
    #expect(profile(own).recipients == ["a", "b"])
    #expect(
      profile(own + [line(.recipient, "", scope: .area("12"), type: .report)]).recipients == [])
    #expect(
      profile(
        lines.map {
          var line = $0; line.issuer = "HĐND"; return line
        }
      ).recipients == [])
  }

  @Test("The name of the area is filled in, and lines count on their days")
  func filled() {
    let lines = [
      line(.issuer, "ỦY BAN NHÂN DÂN"), line(.issuer, "{KIND} {NAME}"),
      line(.addressee, "HĐND {kind} {name}"),
      line(.basis, "cũ", to: TimePeriod.Point(year: 2025, month: 2, day: 28)),
      line(.basis, "mới", from: day),
    ]
    let profile = profile(lines)
    #expect(profile.names == ["ỦY BAN NHÂN DÂN", "TỈNH LAI CHÂU"])
    #expect(profile.addressees == ["HĐND tỉnh Lai Châu"])
    #expect(profile.bases == ["mới"])
    #expect(profile.place == "Lai Châu")
    #expect(profile.signatory == nil)
  }
}
