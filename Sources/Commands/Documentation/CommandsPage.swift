import ArgumentParser

/// The help of every command, as the program prints it.
func commandsPage() -> String {
  """
  # Commands

  \(printedNotice)
  What `shortfall --help` and `shortfall COMMAND --help` print.
  \(section(of: Shortfall.self, path: ["shortfall"]))
  """.trimmed
}

/// The words of every command that can be typed: `shortfall`, `shortfall check`, `shortfall templates list`.
package var commandPaths: [String] { paths(of: Shortfall.self, path: ["shortfall"]) }

private func section(of command: any ParsableCommand.Type, path: [String]) -> String {
  let isRoot = path.count == 1
  let help =
    isRoot
    ? RootHelp(width: 100, paint: Painter(isOn: false)).text : Shortfall.helpMessage(for: command, columns: 100)
  let own = "\n## \(path.joined(separator: " "))\n\n```\n\(help.trimmed)```\n"
  return own + children(of: command).map { section(of: $0.command, path: path + [$0.name]) }.joined()
}

private func paths(of command: any ParsableCommand.Type, path: [String]) -> [String] {
  [path.joined(separator: " ")] + children(of: command).flatMap { paths(of: $0.command, path: path + [$0.name]) }
}

private func children(of command: any ParsableCommand.Type) -> [(name: String, command: any ParsableCommand.Type)] {
  command.configuration.subcommands.compactMap { child in
    child.configuration.commandName.map { (name: $0, command: child) }
  }
}

extension String {
  /// Without blanks at the ends of lines and empty lines at the end; one line end.
  var trimmed: String {
    var lines = split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return line
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }
}
