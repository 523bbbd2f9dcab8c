package import Ledger

/// Agencies, people, regimes and the journal as lists.
package enum CollectionLists {
  package static func agencies(_ agencies: [Agency], language: Language) -> ListTable {
    ListTable(
      columns: [
        .init(code: "code", title: Wording("mã", "code")),
        .init(code: "name", title: Wording("tên", "name"), least: 16),
        .init(code: "kind", title: Wording("loại", "kind"), least: 8),
        .init(code: "area", title: Wording("địa bàn", "area")),
        .init(code: "parent", title: Wording("thuộc", "part of")),
        .init(code: "closed_on", title: Wording("ngừng sau", "closed after")),
      ],
      rows: agencies.map {
        [
          $0.code, $0.name, $0.kind.wording(language), $0.area, $0.parent ?? "",
          $0.closedOn?.code ?? "",
        ]
      })
  }

  package static func people(_ people: [Person], language: Language) -> ListTable {
    ListTable(
      columns: [
        .init(code: "login", title: Wording("tài khoản", "login")),
        .init(code: "name", title: Wording("tên", "name"), least: 12),
        .init(code: "agency", title: Wording("đơn vị", "agency")),
        .init(code: "roles", title: Wording("vai trò", "roles"), least: 12),
        .init(code: "active", title: Wording("hoạt động", "active")),
      ],
      rows: people.map { person in
        [
          person.login, person.name, person.agency,
          person.roles.sorted().map { $0.wording(language) }.joined(separator: ", "),
          Wording(person.isActive ? "có" : "không", person.isActive ? "yes" : "no")(language),
        ]
      })
  }

  /// The whole table of rights: how far each role lets a person do each thing, in the codes of both.
  package static func rights() -> ListTable {
    ListTable(
      columns: [.init(code: "permission", title: Wording("quyền", "permission"))]
        + Role.allCases.map {
          .init(code: $0.rawValue, title: $0.wording)
        },
      rows: Permission.allCases.map { permission in
        [permission.rawValue] + Role.allCases.map { $0.reach(of: permission).code }
      })
  }

  /// Each regime with its next period due, window and deadline on a day.
  package static func regimes(
    _ regimes: [ReportingRegime], calendar: WorkCalendar, on day: TimePeriod.Point,
    language: Language
  ) -> ListTable {
    ListTable(
      columns: [
        .init(code: "code", title: Wording("mã", "code")),
        .init(code: "name", title: Wording("tên", "name"), least: 16),
        .init(code: "frequency", title: Wording("kỳ hạn", "frequency")),
        .init(code: "period", title: Wording("kỳ", "period")),
        .init(code: "window_from", title: Wording("lấy số liệu từ", "data from")),
        .init(code: "window_to", title: Wording("đến", "to")),
        .init(code: "deadline", title: Wording("hạn gửi", "deadline")),
        .init(code: "lines", title: Wording("dòng", "lines"), isNumber: true),
        .init(code: "reporters", title: Wording("đơn vị gửi", "reporters"), least: 8),
        .init(code: "source", title: Wording("căn cứ", "source"), least: 16),
      ],
      rows: regimes.map { regime in
        let period = regime.duePeriod(on: day, calendar: calendar)
        let window = period.map { regime.window(for: $0) }
        return [
          regime.code, regime.name, regime.frequency.wording(language), period?.code ?? "",
          window?.start.code ?? "", window?.end.code ?? "",
          period.map { regime.deadline(for: $0, calendar: calendar).code } ?? "",
          String(regime.rows.count), regime.reporters.map(\.code).joined(separator: ", "),
          regime.source,
        ]
      })
  }

  /// The lines of the form of a regime, with the columns of Catalogues/forms.csv.
  package static func formLines(of regime: ReportingRegime) -> ListTable {
    let codes = ["regimes", "group", "indicator", "breakdown", "basis", "required", "reporter"]
    return ListTable(
      columns: codes.map { .init(code: $0, title: Wording($0, $0)) },
      rows: regime.rows.map { row in
        [
          regime.code, row.group, row.key.indicator, row.key.breakdown, row.key.basis.rawValue,
          row.isRequired ? "yes" : "no", row.reporter ?? "",
        ]
      })
  }

  /// The tasks of a board, as they stand.
  package static func tasks(_ board: TaskBoard, language: Language) -> ListTable {
    ListTable(
      columns: [
        .init(code: "code", title: Wording("mã", "code")),
        .init(code: "title", title: Wording("nhiệm vụ", "task"), least: 20),
        .init(code: "document", title: Wording("văn bản", "document"), least: 8),
        .init(code: "lead", title: Wording("chủ trì", "lead")),
        .init(code: "supporting", title: Wording("phối hợp", "supporting"), least: 8),
        .init(code: "deadline", title: Wording("thời hạn", "deadline")),
        .init(code: "state", title: Wording("tình trạng", "state"), least: 8),
        .init(code: "days_left", title: Wording("còn (ngày)", "days left"), isNumber: true),
        .init(code: "product", title: Wording("sản phẩm", "product"), least: 8),
        .init(code: "progress", title: Wording("tiến độ", "progress"), least: 12),
        .init(code: "reported_by", title: Wording("người báo cáo", "reported by")),
        .init(code: "reported_at", title: Wording("lúc (UTC)", "at (UTC)")),
      ],
      rows: board.rows.map { row in
        let task = row.task
        return [
          task.code, task.title, task.document, task.lead,
          task.supporting.joined(separator: ", "), task.deadline?.code ?? "",
          row.state.wording(language),
          task.doneOn == nil ? row.daysLeft.map(String.init) ?? "" : "", task.product,
          task.progress, task.report?.person ?? "",
          task.report.map { UniversalTime.code(milliseconds: $0.at) } ?? "",
        ]
      })
  }

  package static func journal(_ entries: [JournalEntry], language: Language) -> ListTable {
    ListTable(
      columns: [
        .init(code: "number", title: Wording("mục", "entry"), isNumber: true),
        .init(code: "at", title: Wording("lúc (UTC)", "at (UTC)")),
        .init(code: "person", title: Wording("người", "person")),
        .init(code: "action", title: Wording("việc", "action"), least: 8),
        .init(code: "object", title: Wording("đối tượng", "object"), least: 12),
        .init(code: "from", title: Wording("từ", "from"), least: 10),
        .init(code: "to", title: Wording("thành", "to"), least: 10),
        .init(code: "reason", title: Wording("lý do", "reason"), least: 8),
        .init(code: "hash", title: Wording("mã băm", "hash"), least: 8),
      ],
      rows: entries.map { entry in
        let record = entry.record
        return [
          String(entry.number), UniversalTime.code(milliseconds: record.at), record.person,
          record.action.wording(language), record.object, record.from, record.to, record.reason,
          entry.hash,
        ]
      })
  }
}

extension Reach {
  /// One word for it, in lists for programs.
  fileprivate var code: String {
    switch self {
    case .none: "-"
    case .received: "received"
    case .ownAgency: "own-agency"
    case .ownAgencies: "own-agencies"
    case .ownArea: "own-area"
    case .everything: "everything"
    }
  }
}
