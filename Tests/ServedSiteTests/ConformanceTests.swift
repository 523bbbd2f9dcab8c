import Foundation
import ServedSite
import TestSupport
import Testing

@Suite("The interface for programs and its description", .serialized)
struct ConformanceTests {
  private static let python =
    Checkout.root.appending(path: ".build/test-python/bin/python3").path

  @Test(
    "schemathesis finds no fault, whoever asks",
    arguments: [nil, ProvinceYear.leader, "03463.UB.nhap1", "03463.UB.duyet"])
  func conformance(_ login: String?) async throws {
    guard let trial = ConformanceTrial(python: Self.python) else {
      print("skipped: \(Self.python) has no schemathesis; ./test installs it where PyPI is reached")
      return
    }
    let (ledger, _) = try await SavingTests.ledger(communes: 3)
    let server = try ledger.serve()
    let faults = try trial.run(as: login, port: server.port, examples: 8)
    #expect(faults == nil)
    #expect(server.stop() == 0)
  }
}
