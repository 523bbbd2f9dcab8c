import ArgumentParser
import Workflows

/// On which boundaries a command gives its figures.
struct BoundariesOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "as-reported: như đã báo cáo; today: quy đổi số liệu của các đơn vị cũ theo địa giới hiện nay.",
        "as-reported: as it was reported; today: figures of former units restated on today's boundaries."
      ), valueName: InterfaceLanguage.text("địa giới", "boundaries")))
  var boundaries: Boundaries = .asReported

  init() {}
}

extension Boundaries: ExpressibleByArgument {}
