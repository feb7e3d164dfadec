import ArgumentParser
import Model

/// What only an import of gaps takes.
struct GapImportOptions: ParsableArguments {
  enum Source: String, CaseIterable, ExpressibleByArgument { case csv }

  @Option(
    help: ArgumentHelp(
      "csv: the file is a table of gaps, and status, owner and due date go into register.yaml.", valueName: "kind"))
  var from: Source?

  @Option(help: ArgumentHelp("With --from: the day of the changes. (default: as-of)", valueName: "yyyy-mm-dd"))
  var on: CalendarDate?

  @Option(help: ArgumentHelp("With --from: who made the changes.", valueName: "name"))
  var by: String?

  @Flag(help: "Show what would change, and write nothing; without --from the same as --plan.")
  var dryRun = false

  var isAsked: Bool { from != nil }
  /// An option without which this is not asked for.
  var isAlone: Bool { from == nil && (on != nil || by != nil) }
}
