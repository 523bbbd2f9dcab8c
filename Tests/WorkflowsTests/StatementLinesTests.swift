import Testing
import Workflows

@Suite("Statements as JSON lines")
struct StatementLinesTests {
  private func lines(_ text: String) throws -> [Substring] {
    SampleReports.text(try SampleReports.read(text), as: .jsonl).split(separator: "\n")
  }

  @Test("Ranges and parts have keys of their own in the place of the value")
  func amounts() throws {
    let lines = try lines("Làm rõ 149/156 vụ. Tỷ lệ che phủ rừng từ 40 - 45%.\n")
    #expect(
      lines.contains { $0.contains(#""quote":"149/156 vụ","value":149,"of":156,"unit":"vụ""#) })
    #expect(lines.contains { $0.contains(#","low":40,"high":45,"unit":"%""#) })
  }

  @Test("Quotes and backslashes in a document do not break a line")
  func escaping() throws {
    let lines = try lines("Trồng mới \"cây\\chè\" 50 ha.\n")
    #expect(lines.count == 1)
    #expect(lines[0].contains(#"\"cây\\chè"#))
  }

  @Test("The keys stand in the order of the contract", arguments: SampleReports.names)
  func keys(name: String) throws {
    let order = [
      "line", "page", "paragraph", "run", "quote", "value", "low", "high", "of", "unit", "modifier",
      "role", "subject", "period", "basis", "modifies", "vs", "direction", "indicator", "area",
    ]
    for line in SampleReports.text(try SampleReports.sample(name), as: .jsonl).split(
      separator: "\n")
    {
      let keys = line.matches(of: /[{,]"([a-z]+)":/).map { String($0.output.1) }
      #expect(keys == order.filter(keys.contains))
      #expect(line.first == "{" && line.last == "}")
    }
  }
}
