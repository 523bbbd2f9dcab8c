import Ledger
import Storage
import Testing
import Workflows

@Suite("Agencies, regimes, forms and holidays as data")
struct CollectionCatalogueTests {
  private static let delivered = DeliveredCatalogues.read()

  @Test("What is delivered has no bad row, and every form line asks for something")
  func delivered() {
    #expect(Self.delivered.problems.isEmpty)
    #expect(Self.delivered.agencies.count == 58)
    for regime in Self.delivered.regimes {
      #expect(!regime.rows.isEmpty, "\(regime.code)")
      #expect(!regime.source.isEmpty, "\(regime.code)")
      let agencies = AgencyRegistry(Self.delivered.agencies)
      let areas = AreaRegistry(areas: Self.delivered.areas)
      let day = TimePeriod.Point(year: 2026, month: 7, day: 1)
      let reporters = regime.reporters(among: agencies, areas: areas, on: day)
      #expect(!reporters.isEmpty, "\(regime.code)")
      for agency in reporters {
        let keys = regime.rows(of: agency.code).map {
          $0.observationKey(
            area: agency.area, period: regime.frequency.periods(of: 2026)[0], priceBasis: nil)
        }
        #expect(Set(keys).count == keys.count, "\(regime.code): two lines fill one cell")
      }
    }
  }

  @Test("Sub-items of forms are those that the catalogue of indicators names")
  func breakdowns() {
    let known = Dictionary(
      Self.delivered.indicators.map { ($0.code, $0.breakdowns) }
    ) { first, _ in first }
    for row in Self.delivered.regimes.flatMap(\.rows) where !row.key.breakdown.isEmpty {
      let dimension = String(row.key.breakdown.prefix { $0 != "=" })
      #expect(known[row.key.indicator]?.contains(dimension) == true, "\(row.key.code)")
    }
  }

  @Test("The delivered agencies stand in areas that there are, below agencies that there are")
  func agencies() {
    let codes = Set(Self.delivered.agencies.map(\.code))
    #expect(codes.count == Self.delivered.agencies.count)
    #expect(Self.delivered.agencies.allSatisfy { $0.parent.map(codes.contains) ?? true })
  }

  private static let head =
    "code,name_vi,name_en,frequency,window_from,window_to,deadline,reporters,recipient,status,source\n"

  @Test(
    "A row of a regime that cannot be used is named in one sentence",
    arguments: [
      "R,Tên,,weekly,-1:15,0:14,working-days:1,a,,E,", "R,Tên,,month,15,0:14,working-days:1,a,,E,",
      "R,Tên,,month,-1:15,0:99,working-days:1,a,,E,",
      "R,Tên,,month,-1:15,0:14,working-days:0,a,,E,",
      "R,Tên,,month,-1:15,0:14,sau 2 ngày,a,,E,", "R,Tên,,month,-1:15,0:14,working-days:1,,,E,",
      "R,Tên,,month,-1:15,0:14,working-days:1,sở@tỉnh,,E,",
      "R,Tên,,month,-1:15,0:14,working-days:1,a,,ước,",
      ",Tên,,month,-1:15,0:14,working-days:1,a,,E,",
    ])
  func badRegimes(_ row: String) {
    let good = "G,Tên,,month,-1:15,0:14,day:0:25,committee@commune|12.STC,12.UB,E,ours\n"
    let (regimes, problems) = CatalogueReader.regimes(
      Array((Self.head + good + row + "\n").utf8), file: "r.csv")
    #expect(regimes.map(\.code) == ["G"])
    #expect(regimes.first?.deadline == .day(.init(months: 0, day: 25)))
    #expect(regimes.first?.reporters == [.every(.committee, level: 3), .agency("12.STC")])
    #expect(problems.map(\.line) == [3])
    for language in Language.allCases {
      #expect(problems.first?.sentence(in: language).hasPrefix("r.csv:3: ") == true)
    }
  }

  @Test("Lines of forms name indicators and regimes that there are, once each")
  func badLines() {
    let text = """
      regimes,group,indicator,breakdown,basis,required,reporter
      R|S,I,A,,cumulative,yes,
      R,I,A,,cumulative,yes,
      R,I,B,,cumulative,yes,
      Q,I,A,,in-period,yes,
      R,I,A,,monthly,yes,
      R,I,A,,in-period,maybe,
      R,I,A,k=v,in-period,no,12.STC
      """
    let (lines, problems) = CatalogueReader.formRows(
      Array(text.utf8), file: "f.csv", indicators: ["A"], regimes: ["R", "S"])
    #expect(lines.map(\.row.key.code) == ["A|cumulative", "A|in-period|k=v"])
    #expect(lines[0].regimes == ["R", "S"] && lines[1].row.reporter == "12.STC")
    #expect(problems.map(\.line) == [3, 4, 5, 6, 7])
  }

  @Test("Holidays are of every year or of one")
  func holidays() {
    let text = "day,name\n09-02,Quốc khánh\n2027-02-06,Tết\n02-30,\n2027-02-29,\nTết,\n"
    let (calendar, problems) = CatalogueReader.holidays(Array(text.utf8), file: "h.csv")
    #expect(calendar.yearly == [.init(month: 9, day: 2)])
    #expect(calendar.days == [TimePeriod.Point(year: 2027, month: 2, day: 6)])
    #expect(problems.map(\.line) == [4, 5, 6])
  }

  @Test("An officer's file changes what it names and leaves the rest")
  func imports() async throws {
    let province = try await SampleProvince()
    let kien = try await province.desk("kien")
    let deadline =
      Self.head
      + "XA-THANG,Báo cáo tháng,,month,-1:15,0:14,working-days:3,committee@commune,12.STC,E,QĐ 1\n"
    let saved = try await kien.importRegimes(Array(deadline.utf8), file: "r.csv")
    #expect(saved.saved == 1 && saved.problems.isEmpty)
    let regime = try #require(
      try await kien.regimes().first { $0.code == "XA-THANG" })
    #expect(regime.deadline == .workingDays(3) && regime.rows.count > 20)
    #expect(try await kien.importRegimes(Array(deadline.utf8), file: "r.csv").known == 1)
    let form =
      "regimes,group,indicator,breakdown,basis,required,reporter\nXA-THANG,I,POP.TOTAL,,point-in-time,yes,\n"
    #expect(try await kien.importRegimes(Array(form.utf8), file: "f.csv").saved == 1)
    let short = try #require(try await kien.regimes().first { $0.code == "XA-THANG" })
    #expect(short.rows.map(\.key.indicator) == ["POP.TOTAL"])
    #expect(try await kien.regimes().first { $0.code == "XA-QUY" }?.rows.count ?? 0 > 20)
    let agencies =
      "code,name_vi,name_en,kind,area,parent\n12.BQL,Ban quản lý,,other,12,12.UB\nX,,,other,12,\nY,Y,,other,99999,\n"
    let list = try await kien.importAgencies(Array(agencies.utf8), file: "a.csv")
    #expect(list.saved == 1 && list.problems.map(\.line) == [3, 4])
    #expect(try await province.desk("kien").agencies["12.BQL"]?.parent == "12.UB")
    #expect(try await kien.verifyJournal().defect == nil)
  }
}
