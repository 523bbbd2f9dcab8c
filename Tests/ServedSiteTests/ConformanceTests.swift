import Foundation
import Ledger
import ServedSite
import TestSupport
import Testing

@Suite("The interface for programs and its description", .serialized)
struct ConformanceTests {
  private static let python =
    Checkout.root.appending(path: ".build/test-python/bin/python3").path

  /// Those who ask: anybody, somebody with a form to fill in, somebody who sees all.
  enum Asker: CaseIterable {
    case anybody, reporter, leader
  }

  @Test("schemathesis finds no fault, whoever asks", arguments: Asker.allCases)
  func conformance(_ asker: Asker) async throws {
    guard let trial = ConformanceTrial(python: Self.python) else {
      print("skipped: \(Self.python) has no schemathesis; ./test installs it where PyPI is reached")
      return
    }
    let (ledger, forms) = try await SavingTests.ledger(communes: 3)
    let server = try ledger.serve()
    let login =
      switch asker {
      case .anybody: nil as String?
      case .reporter: ProvinceYear.reporters(of: forms[0].agency)[0]
      case .leader: ProvinceYear.leader
      }
    let faults = try trial.run(as: login, port: server.port, examples: 2)
    #expect(faults == nil)
    #expect(server.stop() == 0)
  }
}
