package import Documents
package import Ledger
import Storage

/// What stands around the text of a document of an office: letterhead, bases, recipients, who signs; and
/// its number, where the register has one for it.
package struct OfficeFrame: Sendable {
  package var letterhead: Letterhead
  package var enactors: [String]
  package var addressees: [String]
  package var bases: [WrittenText]
  package var recipients: [String]
  /// Who signs; the name is empty where none is known.
  package var signature: SignatureBlock
  /// The document of the register that the frame is of.
  package var document: RegisteredDocument?
  /// What has to be known before the document can be issued.
  package var missing: [RegisterProblem.Part]

  /// Why there is no frame.
  package enum Problem: WordedProblem, Hashable {
    case noSymbol(String)
    case noOffice(String, area: String)

    package var wording: Wording {
      switch self {
      case .noSymbol(let text):
        Wording(
          "\"\(text)\" không phải là ký hiệu văn bản; ghi như BC-UBND, NQ-HĐND hoặc UBND-VX.",
          "\"\(text)\" is no symbol of a document; write it as BC-UBND, NQ-HĐND or UBND-VX.")
      case .noOffice(let issuer, let area):
        Wording(
          "\(area): chưa có thể thức của cơ quan \(issuer); thêm dòng vào bảng theo Catalogues/offices.csv rồi chạy tiendo register offices import.",
          "\(area): nothing is known of the office \(issuer); add lines to a table as Catalogues/offices.csv and run tiendo register offices import."
        )
      }
    }
  }
}

extension OpenLedger {
  /// What stands around a report of a template for an area and period.
  ///
  /// A report that the register has a number for is printed with it; one that was issued stands as it
  /// was issued. Any other is a draft of the year.
  ///
  /// - Parameters:
  ///   - symbol: kind and issuer as the number is followed by them: "BC-UBND".
  ///   - day: the day for which bases and names count.
  package func officeFrame(
    symbol: String, template: String, at place: LedgerPlace, on day: TimePeriod.Point
  ) async throws -> OfficeFrame {
    guard let (type, issuer, unit) = WrittenSymbol.symbol(symbol) else {
      throw OfficeFrame.Problem.noSymbol(symbol)
    }
    let profile = try await officeProfile(of: place.area, issuer: issuer, type: type, on: day)
    let document = try await store.register(area: place.area.code)
      .latest(template: template, period: place.period, issuer: issuer)
    var frame = OfficeFrame(
      profile, document: document,
      blank: DocumentNumber(
        0,
        in: NumberSeries(
          area: place.area.code, issuer: issuer, type: type, year: day.year), unit: unit))
    frame.letterhead.issuerInText = Self.bodies[issuer].map {
      "\($0) \(place.area.kind.wording(of: place.area.name).vietnamese)"
    }
    return frame
  }

  /// What the bodies that issue documents are called in a text.
  private static let bodies = ["UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân"]

  /// What an office puts on its documents of a kind on a day.
  ///
  /// The lines of the ledger count before the delivered ones of their groups.
  package func officeProfile(
    of area: ReferenceArea, issuer: String, type: DocumentType, on day: TimePeriod.Point
  ) async throws -> OfficeProfile {
    let lines = try await officeLines()
    var parent: ReferenceArea?
    // Above a province there is no Committee to report to by such a line.
    if area.kind.level > 1, let code = area.parent {
      parent = try await store.areaRegistry().areas.first { $0.code == code }
    }
    let profile = OfficeProfile(
      of: area, kind: area.kind.word?.vietnamese ?? "",
      parentKind: parent?.kind.word?.vietnamese ?? "", issuer: issuer, type: type, on: day,
      from: lines)
    guard !profile.names.isEmpty else {
      throw OfficeFrame.Problem.noOffice(issuer, area: area.name)
    }
    return profile
  }
}

extension OfficeFrame {
  /// The frame of a document with a number, or of a draft without one.
  ///
  /// - Parameter blank: the series of a draft.
  init(_ profile: OfficeProfile, document: RegisteredDocument?, blank: DocumentNumber) {
    let number = document?.number ?? blank
    let issue = document?.issue
    letterhead = Letterhead(
      parent: profile.parent, issuer: profile.names, number: document?.number.value,
      symbol: number.printedSymbol, place: issue?.place ?? profile.place, day: issue?.date.day,
      month: issue?.date.month, year: number.series.year, isDraft: issue == nil)
    enactors = profile.enactors
    addressees = profile.addressees
    bases = (issue?.bases ?? profile.bases).map { WrittenText($0) }
    recipients = issue?.recipients ?? profile.recipients
    signature = SignatureBlock(
      capacity: issue?.capacity ?? profile.capacity,
      name: issue?.signatory ?? profile.signatory ?? "")
    self.document = document
    var lacking: [RegisterProblem.Part] = []
    if signature.capacity.isEmpty { lacking.append(.capacity) }
    if signature.name.isEmpty { lacking.append(.signatory) }
    if profile.type.needsBases, bases.isEmpty { lacking.append(.bases) }
    if recipients.isEmpty { lacking.append(.recipients) }
    missing = lacking
  }
}

extension DocumentNumber {
  /// What stands behind the number and its slash: the symbol, with the year before it in legal norms.
  var printedSymbol: String { series.isNormative ? "\(series.year)/\(symbol)" : symbol }
}
