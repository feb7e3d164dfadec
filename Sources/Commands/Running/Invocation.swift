import ArgumentParser
import Diagnostics
import Files

/// A subcommand: reads its options, calls one function of another module, prints.
protocol Subcommand: ParsableCommand {
  var talk: TalkOptions { get }
  /// Returns how it went; what stops it is thrown and printed by the caller.
  func run(in console: Console) throws -> ExitStatus
}

/// Runs one command line; `arguments` are those behind the program's name. Nothing is thrown out of here.
package func run(_ arguments: [String], in environment: Environment) -> ExitStatus {
  let plain = Console(environment, colour: .auto)
  if RootHelp.isAsked(arguments) {
    let help = RootHelp(width: plain.width, paint: Painter(isOn: plain.coloursAnswer))
    return ending({ try said(help.text, plain) }, in: plain)
  }
  if arguments == ["--version"] { return ending({ try said(version + "\n", plain) }, in: plain) }
  if let failure = unknownSubcommand(in: arguments, of: Shortfall.self, path: ["shortfall"]) {
    plain.report(failure)
    return failure.status
  }
  let command: any ParsableCommand
  do {
    command = try Shortfall.parseAsRoot(arguments)
  } catch {
    return explain(error, to: plain)
  }
  guard let subcommand = command as? any Subcommand else {
    // The root, a group of subcommands or `help` print their help, and no other command is without our protocol.
    do {
      var command = command
      try command.run()
      return .done
    } catch {
      return explain(error, to: plain)
    }
  }
  let console = Console(environment, colour: subcommand.talk.color)
  return ending({ try subcommand.run(in: console) }, in: console)
}

/// What came of it; whatever was thrown is said.
private func ending(_ work: () throws -> ExitStatus, in console: Console) -> ExitStatus {
  do {
    return try work()
  } catch let failure as Failure {
    console.report(failure)
    return failure.status
  } catch let refused as AnswerSheet.Refused {
    console.report(refused.log)
    return .content
  } catch let failure as FileFailure {
    // Whoever read our output has seen enough.
    if failure.isClosedPipe { return .done }
    console.report(Failure(failure))
    return failure.status
  } catch {
    console.report(
      Failure(.bug, "something the program does not know went wrong: \(error)", help: "please report this"))
    return .bug
  }
}

private func said(_ answer: String, _ console: Console) throws -> ExitStatus {
  try console.answer(answer)
  return .done
}

/// Help and version are answers; everything else that the parser throws is a matter of usage.
private func explain(_ error: any Error, to console: Console) -> ExitStatus {
  let text = Shortfall.fullMessage(for: error)
  if Shortfall.exitCode(for: error).isSuccess {
    return ending({ try said(withUsageWrapped(text, to: console.width) + "\n", console) }, in: console)
  }
  let message = Shortfall.message(for: error)
  let usage = text.hasPrefix("Error: " + message) ? String(text.dropFirst("Error: ".count + message.count)) : ""
  console.report(Failure(.usage, onOneLine(message.prefix(1).lowercased() + message.dropFirst())))
  for line in usage.split(separator: "\n") where !line.hasPrefix("Help:") {
    let shown = visible(line.hasPrefix("Usage:") ? "usage:" + line.dropFirst(6) : String(line))
    console.say(withUsageWrapped(shown, to: console.width))
  }
  return .usage
}

/// The parser's words on one line, where it lists what there is on a line each.
private func onOneLine(_ message: String) -> String {
  let lines = message.utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) }
  let choices = lines.dropFirst().map { $0.hasPrefix("  - ") ? String($0.dropFirst(4)) : $0 }
  return ([lines.first ?? ""] + (choices.isEmpty ? [] : [choices.joined(separator: ", ")])).joined(separator: " ")
}

/// The parser's words with its usage, which it writes on one line however long, in lines of so many columns.
private func withUsageWrapped(_ text: String, to width: Int) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    guard let head = ["USAGE: ", "usage: "].first(where: line.hasPrefix), displayWidth(String(line)) > width else {
      return String(line)
    }
    // A blank inside brackets belongs to what they hold.
    var depth = 0
    let held = line.dropFirst(head.count).map { character in
      depth += character == "[" ? 1 : character == "]" ? -1 : 0
      return character == " " && depth > 0 ? "\u{a0}" : character
    }
    let lines = wrapped(String(held), to: width, first: head)
    return String(lines.dropLast().map { $0 == "\u{a0}" ? " " : $0 })
  }.joined(separator: "\n")
}

/// A word where a subcommand is expected, with the nearest one named; nil where all is well or the parser knows better.
private func unknownSubcommand(
  in arguments: [String], of command: any ParsableCommand.Type, path: [String]
) -> Failure? {
  let subcommands = command.configuration.subcommands
  guard !subcommands.isEmpty, let index = arguments.firstIndex(where: { !$0.hasPrefix("-") }) else { return nil }
  let word = arguments[index]
  if word == "help" && path.count == 1 { return nil }
  if let next = subcommands.first(where: { $0.configuration.commandName == word }) {
    return unknownSubcommand(in: Array(arguments[(index + 1)...]), of: next, path: path + [word])
  }
  let names = subcommands.compactMap { $0.configuration.commandName }
  let near = nearMiss(of: word, among: names).map { "did you mean '\($0)'?" }
  return Failure(
    .usage, "'\(path.joined(separator: " "))' has no subcommand '\(word)'",
    help: near ?? "it has " + names.joined(separator: ", "))
}
