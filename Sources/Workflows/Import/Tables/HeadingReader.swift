import Ledger

/// Tells by its heading what a column is.
struct HeadingReader {
  let request: TimePeriod
  let areas: AreaNames

  /// Adds a column to the table.
  func take(_ heading: String, column: Int, into table: inout FigureTable) {
    let words = FoldedWords(heading)
    guard !words.words.isEmpty else { return }
    if let role = role(of: words) {
      if role == .ignored { return }
      guard table.roles[role] == nil else { return table.unread.append((column, heading)) }
      table.roles[role] = column
      return
    }
    func add(_ kind: FigureTable.Column.Kind) {
      table.columns.append(FigureTable.Column(column: column, heading: heading, kind: kind))
    }
    if ColumnHeadings.value.contains(words.text) {
      table.isForExchange = words.text == ColumnHeadings.exchangeValue
      add(.value)
    } else if words.containsAny(ColumnHeadings.ratios) || words.words == ["%"] {
      table.ratios.append((column, heading))
    } else if isPlan(words) {
      add(
        .plan(
          .year(HeadingTime(words, request: request).period.end.year), authority(in: words)))
    } else if words.containsAny(ColumnHeadings.results) || isYear(words) {
      add(.result(HeadingTime(words, request: request)))
    } else if let area = areas.code(of: heading) {
      add(.area(area))
    } else {
      table.unread.append((column, heading))
    }
  }

  private func role(of words: FoldedWords) -> ColumnRole? {
    let text = words.text
    if let role = ColumnHeadings.named.first(where: { $0.headings.contains(text) })?.role {
      return role
    }
    let opensName = ColumnHeadings.nameOpenings.contains { text.hasPrefix($0 + " ") }
    let isFigure =
      words.containsAny(ColumnHeadings.plans) || words.containsAny(ColumnHeadings.results)
      || words.containsAny(ColumnHeadings.ratios)
    if opensName, !isFigure { return .name }
    // "Đơn vị tính (ha)", "Đơn vị (nghìn tấn)".
    return text.hasPrefix("don vi tinh") ? .unit : nil
  }

  private func isPlan(_ words: FoldedWords) -> Bool {
    words.containsAny(ColumnHeadings.plans) || words.text.hasPrefix("chi tieu")
  }

  private func isYear(_ words: FoldedWords) -> Bool {
    words.words.count == 1 && (1900...2100).contains(Int(words.text) ?? 0)
  }

  private func authority(in words: FoldedWords) -> Target.Authority? {
    ColumnHeadings.authorities.first { words.containsAny($0.words) }
      .flatMap { Target.Authority(rawValue: $0.authority) }
  }
}
