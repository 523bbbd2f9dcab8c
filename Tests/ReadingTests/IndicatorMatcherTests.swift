import Ledger
import Reading
import TestSupport
import Testing
import Workflows

@Suite("Subjects are matched with the catalogue")
struct IndicatorMatcherTests {
  private static let indicators = DeliveredCatalogues.read().indicators
  private static let matcher = IndicatorMatcher(indicators)

  @Test("An indicator's own name is surely its own")
  func ownName() {
    for indicator in Self.indicators {
      let match = Self.matcher.match(subject: indicator.name, unit: indicator.unit)
      #expect(match?.confidence == 100, "\(indicator.name)")
    }
  }

  @Test("What is left out for being unlike changes no sure match and no clear lead")
  func leastLikeness() {
    for indicator in Self.indicators {
      for name in [indicator.name, "\(indicator.name) năm trước", "\(indicator.name) mới"] {
        let full = Self.matcher.match(subject: name, unit: indicator.unit)
        let near = Self.matcher.match(subject: name, unit: indicator.unit, from: 67)
        guard let full, full.confidence >= 75 else { continue }
        #expect(near?.indicator == full.indicator)
        #expect(near?.confidence == full.confidence)
        #expect(near.map { $0.margin >= 8 } == (full.margin >= 8))
      }
    }
  }

  @Test("A word that stands twice in a subject is met by one that stands twice in the phrase")
  func repeatedWords() throws {
    let matcher = IndicatorMatcher([
      Indicator.named("Số xã có đường xã", code: "A"), Indicator.named("Số xã có đường", code: "B"),
    ])
    #expect(matcher.match(subject: "số xã có đường xã", unit: nil)?.indicator == "A")
    #expect(matcher.match(subject: "số xã có đường", unit: nil)?.indicator == "B")
    let twice = try #require(matcher.match(subject: "số xã có đường xã", unit: nil))
    #expect(twice.confidence == 100)
    #expect(twice.margin > 0)
  }
}

extension Indicator {
  fileprivate static func named(_ name: String, code: String) -> Indicator {
    Indicator(
      code: code, name: name, englishName: name, unit: "xã", direction: .higher,
      areaAggregation: .sum, timeAggregation: .last, sector: "", phrases: [])
  }
}
