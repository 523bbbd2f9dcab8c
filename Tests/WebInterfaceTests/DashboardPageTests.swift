import HTTPTypes
import Ledger
import Storage
import Testing

@testable import WebInterface

@Suite("The dashboard of an area")
struct DashboardPageTests {
  @Test("The first page leads to the highest area's latest plan with results")
  func home() async throws {
    let site = try SiteDriver(store: try await SampleLedger.make())
    let answer = try await site.get("/")
    #expect(answer.status == 302)
    #expect(answer.headers[.location] == "/areas/12?period=2023")
  }

  @Test("Without a plan the first page says how to get one")
  func empty() async throws {
    let answer = try await SiteDriver(store: InMemoryLedger()).get("/")
    #expect(answer.status == 404)
    #expect(answer.text.contains("Sổ chưa có kế hoạch nào."))
  }

  @Test("Every target stands with its result, its verdict and the words it comes from")
  func targets() async throws {
    let site = try SiteDriver(store: try await SampleLedger.make())
    let text = try await site.get("/areas/12?period=2023").text
    #expect(text.contains("Kết quả thực hiện chỉ tiêu kế hoạch năm 2023 của tỉnh Lai Châu"))
    #expect(text.contains("<b lang=\"vi\">9.786</b>"))
    #expect(text.contains("52/NQ-HĐND, dòng 11<q lang=\"vi\">9.862 ha</q>"))
    #expect(text.contains("456/BC-UBND, dòng 37<q lang=\"vi\">đạt 9786</q>"))
    #expect(text.contains("thấp hơn kế hoạch 76 ha; bằng 99,23% kế hoạch"))
  }

  @Test("What is at risk comes with its reason, what moved with what it was before")
  func concerns() async throws {
    let site = try SiteDriver(store: try await SampleLedger.make())
    let text = try await site.get("/areas/12?period=2023&lang=en").text
    #expect(text.contains("At risk <span class=\"count\">1</span>"))
    #expect(text.contains("At the pace so far, 1 more is expected to be by the end of the year."))
    #expect(text.contains("data-filter=\"expected-exceeded\""))
    #expect(
      text.contains(
        "the year is expected to end at 11.340 lao động, 134,36% of plan; by the calendar 58,3% "
          + "of the year was due by now"))
    #expect(text.contains("76 ha below plan; 99,23% of plan"))
    #expect(text.contains("+786 ha <small>better</small>"))
  }

  @Test("Names are escaped")
  func escaping() async throws {
    let text = try await SiteDriver(store: try await SampleLedger.make())
      .get("/areas/12?period=2023").text
    #expect(text.contains("Việc làm &lt;mới&gt;"))
    #expect(!text.contains("<mới>"))
  }

  @Test("The areas below tell how many targets they have figures of")
  func below() async throws {
    let text = try await SiteDriver(store: try await SampleLedger.make())
      .get("/areas/12?period=2023").text
    #expect(text.contains("<a href=\"/areas/108?period=2023\">huyện Sìn Hồ</a>"))
    #expect(text.contains("1/3 chỉ tiêu có số liệu"))
  }

  @Test("A page is the same until the ledger is written to")
  func cache() async throws {
    let store = try await SampleLedger.make()
    let site = try SiteDriver(store: store)
    let first = try await site.get("/areas/12?period=2023")
    #expect(try await site.get("/areas/12?period=2023").bytes == first.bytes)
    var figure = SampleLedger.figure("TEA", "12", .year(2023), "9999")
    figure.recordedAt = 3000
    try await store.record(LedgerEntry(observations: [figure]))
    let second = try await site.get("/areas/12?period=2023")
    #expect(second.text.contains("<b lang=\"vi\">9.999</b>"))
  }

  @Test("An area or a period that is none is told in a sentence")
  func problems() async throws {
    let site = try SiteDriver(store: try await SampleLedger.make())
    let area = try await site.get("/areas/99?period=2023")
    #expect(area.status == 404)
    #expect(area.text.contains("Không có địa bàn mang mã &quot;99&quot;."))
    let period = try await site.get("/areas/12?period=20x3&lang=en")
    #expect(period.status == 400)
    #expect(period.text.contains("&quot;20x3&quot; is no period."))
  }
}
