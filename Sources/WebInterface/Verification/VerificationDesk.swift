import FoundationEssentials
import Synchronization
import Workflows

/// The documents that were handed in to be verified, and what came of it; kept for some hours in a folder of
/// its own and gone when the site ends.
package final class VerificationDesk: Sendable {
  /// A document to be verified or held against, as it was handed in.
  struct Upload: Sendable {
    var name: String
    var bytes: [UInt8]
  }

  /// A plan that the administrator has put at hand.
  struct Plan: Sendable {
    var name: String
    var path: String
  }

  /// One verification.
  struct Record: Sendable {
    /// Not to be guessed; who has it sees the result.
    var id: String
    /// Names of the files, as they were handed in.
    var report: String
    var plan: String?
    var folder: String
    var reportPath: String
    var planPath: String?
    var summary: FindingSummary
    var madeAt: Int64
  }

  /// Why a verification did not come about.
  enum Refusal: Error {
    case unreadable(String)
    case failed
  }

  private let worker: CheckWorker
  let plans: [Plan]
  private let folder: DeskFolder
  private let records = Mutex<[Record]>([])

  /// How many verifications are kept, and for how long.
  private static let limit = 100
  private static let lifetime: Int64 = 4 * 3600 * 1000

  /// A desk whose worker does the reading.
  ///
  /// - Parameter plans: paths of resolutions and plans that visitors may choose.
  package init(worker: CheckWorker, plans: [String] = []) throws {
    self.worker = worker
    self.plans = plans.map {
      Plan(name: $0.split(separator: "/").last.map(String.init) ?? $0, path: $0)
    }
    folder = try DeskFolder()
  }

  deinit { close() }

  /// Removes everything that was handed in.
  ///
  /// A program ends without taking its values apart, so whoever runs the site closes the desk.
  package func close() { folder.remove() }

  /// Verifies a report and keeps the result.
  func verify(
    _ report: Upload, against plan: Upload?, orChosen chosen: Int?, in language: Language,
    now: Int64
  ) async throws -> Record {
    let id = SecretText.make()
    let place = "\(folder.path)/\(id)"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
    do {
      let reportPath = try Self.put(report, in: "\(place)/report")
      var planPath = chosen.flatMap { plans.indices.contains($0) ? plans[$0].path : nil }
      if let plan { planPath = try Self.put(plan, in: "\(place)/plan") }
      let json = try await run(reportPath, planPath, "json", language)
      let page = try await run(reportPath, planPath, "html", language)
      try Data(page).write(to: URL(filePath: "\(place)/page.html"))
      try Data(json).write(to: URL(filePath: "\(place)/findings.json"))
      let record = Record(
        id: id, report: report.name,
        plan: plan?.name ?? chosen.flatMap { plans.indices.contains($0) ? plans[$0].name : nil },
        folder: place, reportPath: reportPath, planPath: planPath,
        summary: try FindingSummary(json: json), madeAt: now)
      keep(record, now: now)
      return record
    } catch {
      try? FileManager.default.removeItem(atPath: place)
      throw error
    }
  }

  /// What was kept under an identity.
  func record(_ id: String, now: Int64) -> Record? {
    records.withLock { records in
      records.first { $0.id == id && now - $0.madeAt < Self.lifetime }
    }
  }

  /// The coloured document as a page.
  func page(of record: Record) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: "\(record.folder)/page.html")))
  }

  /// The findings for programs.
  func findings(of record: Record) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: "\(record.folder)/findings.json")))
  }

  /// The Word file with a comment on each finding, made when it is asked for.
  func commented(_ record: Record, in language: Language) async throws -> [UInt8] {
    try await run(record.reportPath, record.planPath, "docx", language)
  }

  private func run(
    _ report: String, _ plan: String?, _ form: String, _ language: Language
  ) async throws -> [UInt8] {
    switch await worker.check(report, against: plan, form: form, in: language) {
    case .done(let bytes): return bytes
    case .refused(let sentence):
      // The command names the file by its place here, which says nothing to a visitor.
      throw Refusal.unreadable(
        sentence.split(separator: "/").last.map(String.init) ?? sentence)
    case .failed: throw Refusal.failed
    }
  }

  private func keep(_ record: Record, now: Int64) {
    let gone = records.withLock { records in
      records.append(record)
      let old = records.filter { now - $0.madeAt >= Self.lifetime }
      let excess = records.prefix(max(0, records.count - Self.limit))
      let gone = Set((old + excess).map(\.id))
      defer { records.removeAll { gone.contains($0.id) } }
      return records.filter { gone.contains($0.id) }
    }
    for record in gone { try? FileManager.default.removeItem(atPath: record.folder) }
  }

  /// Writes an upload into a folder under a name of letters and digits that keeps its own as far as it can.
  private static func put(_ upload: Upload, in folder: String) throws -> String {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    let path = "\(folder)/\(safe(upload.name))"
    try Data(upload.bytes).write(to: URL(filePath: path))
    return path
  }

  /// A file name without anything that means something to a file system or a command.
  static func safe(_ name: String) -> String {
    let last = name.split { $0 == "/" || $0 == "\\" }.last ?? "document"
    let kept = String(
      last.map { $0.isLetter || $0.isNumber || $0 == "." || $0 == "_" ? $0 : "-" })
    let trimmed = kept.drop { $0 == "." || $0 == "-" }.suffix(80)
    return trimmed.isEmpty ? "document" : String(trimmed)
  }
}
