import HTTPTypes
import Storage
import Testing
import Workflows

@testable import WebInterface

@Suite("Around every page")
struct SiteTests {
  @Test(
    "Every answer forbids scripts in pages, other addresses and framing",
    arguments: [
      "/areas/12?period=2023", "/areas/99", "/nowhere", "/healthz", "/static/site.css",
    ])
  func headers(_ path: String) async throws {
    let answer = try await SiteDriver(store: try await SampleLedger.make()).get(path)
    let policy = try #require(answer.headers[.contentSecurityPolicy])
    #expect(policy.contains("default-src 'none'"))
    #expect(policy.contains("frame-ancestors 'none'"))
    #expect(!policy.contains("unsafe"))
    #expect(answer.headers[.xContentTypeOptions] == "nosniff")
  }

  @Test("No page has a script or a style in itself, or an address elsewhere")
  func ownAddressOnly() async throws {
    let text = try await SiteDriver(store: try await SampleLedger.make())
      .get("/areas/12?period=2023").text
    #expect(!text.contains("<style"))
    #expect(!text.contains(" style="))
    #expect(!text.contains("<script>"))
    #expect(!text.contains("http://"))
    #expect(!text.contains("https://"))
  }

  @Test("A language that was asked for is remembered")
  func language() async throws {
    let site = try SiteDriver(store: try await SampleLedger.make())
    let answer = try await site.get("/areas/12?period=2023&lang=en")
    #expect(answer.text.contains("<html lang=\"en\">"))
    #expect(answer.cookie("tiendo_lang") == "en")
    let later = try await site.get("/areas/12?period=2023", cookies: ["tiendo_lang": "en"])
    #expect(later.text.contains("By group of the resolution"))
    #expect(try await site.get("/areas/12?period=2023").text.contains("<html lang=\"vi\">"))
  }

  @Test("The site is healthy when it can read its ledger, and counts its requests by route")
  func health() async throws {
    let site = try SiteDriver(store: try await SampleLedger.make())
    #expect(try await site.get("/healthz").status == 200)
    _ = try await site.get("/areas/12?period=2023")
    let text = try await site.get("/metrics").text
    #expect(text.contains("_count{method=\"GET\",route=\"/areas/{area}\",status=\"200\"} 1"))
    #expect(!text.contains("2023"))
  }

  @Test("Without the distribution's libraries pages go without them")
  func libraries() async throws {
    let site = try SiteDriver(store: try await SampleLedger.make())
    #expect(site.site.files.missing == ["bootstrap.min.css", "chart.min.js"])
    #expect(try await !site.get("/areas/12?period=2023").text.contains("bootstrap"))
  }

  @Test("A template says everything in both languages")
  func templates() {
    #expect(TemplateBook.template("a [[Có|Yes]] b", in: .vietnamese) == "a Có b")
    #expect(TemplateBook.template("a [[Có|Yes]] b", in: .english) == "a Yes b")
    for (name, text) in TemplateBook.delivered {
      let text = String(decoding: text, as: UTF8.self)
      for words in text.split(separator: "[[").dropFirst() {
        let both = words.split(separator: "]]", maxSplits: 1)[0]
        #expect(both.split(separator: "|").count == 2, "\(name): \(both)")
      }
    }
  }
}
