import HTTPTypes
import Hummingbird
import Ledger
import Workflows

/// `/admin/regimes/XA-THANG/rows`: a line is added to the form of a regime, or taken out of it.
enum RegimeRowsPage: Page {
  static func add(to router: RouterGroup<VisitContext>, of site: Site) {
    router.post("/admin/regimes/:regime/rows") { request, context -> Response in
      let visit = Visit(site: site, request: request, context: context)
      let fields = try await FormFields(of: visit)
      let code = visit.parameter("regime")
      let desk = try await visit.desk()
      let cells = FormRowFields.cells(fields)
      do {
        switch fields["step"] {
        case "add": try await desk.addRow(cells, to: code)
        case "remove":
          guard let key = FormRow.Key(code: fields["row"] ?? "") else { throw FormKey.refusal }
          try await desk.removeRow(key, from: code)
        default: throw FormKey.refusal
        }
      } catch let refusal as CollectionRefusal {
        if case .noSuchRegime = refusal { throw refusal }
        let typed = fields["step"] == "add" ? cells : nil
        return try await visit.refused(refusal) {
          try await RegimePage.page(visit, row: typed, problem: $0)
        }
      }
      // A browser keeps the place that the form named unless it is told another.
      let done = fields["step"] == "add" ? "row-added" : "row-removed"
      return .redirect(to: RegimePage.address(code) + "?done=\(done)#main", type: .normal)
    }
  }
}
