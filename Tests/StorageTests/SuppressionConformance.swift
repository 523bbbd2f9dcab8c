import Ledger
import Storage
import Testing

@Suite("Findings that persons set aside")
struct SuppressionConformance {
  private func word(
    _ fingerprint: String, at time: Int64, isInForce: Bool = true, reason: String = "đã đối chiếu"
  ) -> Suppression {
    Suppression(
      fingerprint: fingerprint, check: "SUM-01", quote: "135 doanh nghiệp,\ngồm: 28 doanh nghiệp",
      isInForce: isInForce, reason: reason, person: "Chu Lê C", recordedAt: time)
  }

  @Test("Every word on a finding is kept, the latest first", arguments: TestEngine.allCases)
  func history(_ engine: TestEngine) async throws {
    let ledger = try await Samples.ledger(engine)
    let words = [
      word("a1", at: 2000), word("b2", at: 1000), word("a1", at: 3000, isInForce: false),
      word("a1", at: 3000, reason: "số liệu chi cục gửi bổ sung"),
    ]
    for word in words { try await ledger.store.record(word) }
    try ledger.reopen()
    #expect(try await ledger.store.suppressions() == [words[3], words[2], words[0], words[1]])
  }

  @Test("The same word sent again is kept once", arguments: TestEngine.allCases)
  func repetition(_ engine: TestEngine) async throws {
    let ledger = try await Samples.ledger(engine)
    for _ in 0..<3 { try await ledger.store.record(word("a1", at: 1000)) }
    #expect(try await ledger.store.suppressions() == [word("a1", at: 1000)])
  }

  @Test("A ledger without any has none", arguments: TestEngine.allCases)
  func none(_ engine: TestEngine) async throws {
    let ledger = try await Samples.ledger(engine)
    #expect(try await ledger.store.suppressions().isEmpty)
  }
}
