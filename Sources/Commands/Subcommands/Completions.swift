import ArgumentParser

/// Completion scripts for shells.
struct Completions: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Prints a script that completes commands in a shell.",
    discussion: """
      For instance 'shortfall completions zsh > ~/.zsh/completions/_shortfall', or in bash \
      'source <(shortfall completions bash)'.
      """)

  enum Shell: String, CaseIterable, ExpressibleByArgument { case bash, zsh, fish }

  @Argument(help: "bash, zsh or fish.")
  var shell: Shell

  @OptionGroup var talk: TalkOptions

  func run(in console: Console) throws -> ExitStatus {
    let target: CompletionShell =
      switch shell {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    try console.answer(Shortfall.completionScript(for: target) + "\n")
    return .done
  }
}
