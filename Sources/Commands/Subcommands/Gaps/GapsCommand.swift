import ArgumentParser

/// The register: every gap until it is closed.
struct Gaps: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaps",
    abstract: "Tracks every gap until it is closed: register, steps, burn-down, forecast.",
    subcommands: [
      SyncGaps.self, ListGaps.self, ShowGap.self, GapStatusCommand.self, PlanGaps.self, StartGaps.self,
      MitigateGaps.self, CloseGaps.self, AcceptGaps.self, ReopenGaps.self,
    ])
}
