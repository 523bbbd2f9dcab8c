import Ledger

extension ScorecardPage {
  /// The signs of the verdicts, drawn once; they are part of the page, so they look alike everywhere.
  mutating func writeSigns() {
    html.raw("<svg class=\"signs\" aria-hidden=\"true\">")
    for verdict in Verdict.allCases {
      html.raw("<symbol id=\"s-")
      html.text(verdict.rawValue)
      html.raw("\" viewBox=\"0 0 16 16\"><path d=\"")
      html.raw(verdict.sign)
      html.raw("\"></path></symbol>")
    }
    html.raw("</svg>\n")
  }

  /// The sign of a verdict, for the eye only: its word stands beside it.
  mutating func writeSign(of verdict: Verdict) {
    html.raw("<svg class=\"sign\" aria-hidden=\"true\"><use href=\"#s-")
    html.text(verdict.rawValue)
    html.raw("\"></use></svg>")
  }

  /// Sign and word on the colour of the verdict.
  mutating func writeBadge(_ row: Scorecard.Row) {
    html.raw("<span class=\"badge v-")
    html.text(row.verdict.rawValue)
    html.raw("\">")
    writeSign(of: row.verdict)
    html.say(row.verdictWording)
    html.raw("</span>")
  }
}

extension Verdict {
  /// The outline of the sign, on sixteen by sixteen.
  fileprivate var sign: StaticString {
    switch self {
    // An arrow up, a tick, two waves, a warning triangle, a cross, an open dash.
    case .exceeded: "M8 14V3M3 8l5-5 5 5"
    case .met: "M2.5 8.5l4 4 7-9"
    case .nearlyMet: "M2 6.5q3-3 6 0t6 0M2 11.5q3-3 6 0t6 0"
    case .atRisk: "M8 2l6.5 12h-13zM8 6.5v3.5M8 11.8v.4"
    case .missed: "M3 3l10 10M13 3L3 13"
    case .noData: "M2 8h2.5M6.8 8h2.5M11.5 8H14"
    }
  }
}
