import ArgumentParser
import Ledger
import Workflows

/// `tiendo target`: the targets of a plan, how they were adjusted, and entering them by hand.
struct TargetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "target",
    abstract: InterfaceLanguage.text(
      "Chỉ tiêu được giao: xem các lần giao, điều chỉnh trong năm, giao thêm.",
      "Assigned targets: their history, adjusting one, entering one."),
    subcommands: [List.self, Adjust.self, Assign.self], defaultSubcommand: List.self)

  /// `tiendo target list`: every version of every target.
  struct List: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: InterfaceLanguage.text(
        "Liệt kê chỉ tiêu của mọi cấp giao với các lần điều chỉnh.",
        "List the targets of every authority with all adjustments."))

    @Argument(
      help: ArgumentHelp(
        InterfaceLanguage.text(
          "Chỉ một chỉ tiêu; mặc định mọi chỉ tiêu.", "One indicator only; by default all."),
        valueName: InterfaceLanguage.text("chỉ tiêu", "indicator")))
    var indicator: String?

    @OptionGroup var place: PlaceOptions
    @OptionGroup var known: KnownOption
    @OptionGroup var list: ListOptions
    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func run(on engine: any LedgerEngine) async throws {
      let open = OpenLedger(try await engine.open(ledger.address))
      let moment = try known.moment()
      let place = try await place.resolve(open)
      let table = try await LedgerQuestion.ask {
        var indicator: Indicator?
        if let name = self.indicator { indicator = try await open.indicator(name) }
        return try await TargetList.table(
          at: place, indicator: indicator, store: open.store, asKnown: moment,
          in: InterfaceLanguage.current)
      }
      guard !table.isEmpty else {
        throw CommandFailure.unusable(
          InterfaceLanguage.text(
            "sổ chưa có chỉ tiêu nào của \(place.area.name) cho kỳ \(place.period.code); nhập nghị quyết bằng tiendo import hoặc tiendo target assign.",
            "the ledger has no target of \(place.area.name) for \(place.period.code); import the resolution with tiendo import or use tiendo target assign."
          ))
      }
      try list.write(table)
    }
  }

  /// `tiendo target adjust`: another value for a target, by a later document.
  struct Adjust: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "adjust",
      abstract: InterfaceLanguage.text(
        "Điều chỉnh một chỉ tiêu đã giao; giá trị cũ vẫn được giữ.",
        "Adjust an assigned target; the old value is kept."),
      discussion: InterfaceLanguage.text(
        "Không có --accept thì chỉ cho xem.", "Without --accept it only shows."))

    @OptionGroup var target: TargetOptions
    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func run(on engine: any LedgerEngine) async throws {
      try await target.enter(
        .adjustment, into: OpenLedger(try await engine.open(ledger.address)))
    }
  }

  /// `tiendo target assign`: a target of an authority that has assigned none yet.
  struct Assign: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "assign",
      abstract: InterfaceLanguage.text(
        "Ghi chỉ tiêu do một cấp giao, bên cạnh chỉ tiêu của các cấp khác.",
        "Enter the target of an authority, beside those of others."),
      discussion: InterfaceLanguage.text(
        "Không có --accept thì chỉ cho xem.", "Without --accept it only shows."))

    @OptionGroup var target: TargetOptions
    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func run(on engine: any LedgerEngine) async throws {
      try await target.enter(
        .assignment, into: OpenLedger(try await engine.open(ledger.address)))
    }
  }
}
