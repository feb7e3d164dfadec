import Diagnostics
import Files
import Model

/// Reads several assessments one after the other, so that never more than one stands in memory. What is wrong with one
/// is said, and the others follow.
struct EachFolder {
  var paths: [String]
  var asOf: CalendarDate?
  var threads: Int?
  let console: Console

  enum Outcome {
    case read(OpenAssessment)
    /// What is wrong, a line each.
    case failed([String])
  }

  /// Hands each folder to `work`, in the order named, under its name without slashes at the end; a folder that is named
  /// twice is handed over once. `work` returns false where it met with something wrong itself.
  func visit(_ work: (_ folder: String, Outcome) throws -> Bool) throws -> ExitStatus {
    // What is wrong with the environment is wrong for all.
    _ = try sourceDate(console.environment)
    var seen: [Folder.Identity: String] = [:]
    var isSound = true
    for path in paths {
      let name = withoutSlashes(path)
      do throws(FileFailure) {
        let folder = try Folder(at: name)
        if let identity = folder.identity {
          if let first = seen[identity] {
            console.say("\(visible(name)) is the same folder as \(visible(first)); it counts once")
            continue
          }
          seen[identity] = name
        }
      } catch {
        console.report(Failure(error))
        isSound = false
        _ = try work(name, .failed([error.message]))
        continue
      }
      let outcome = try read(name)
      if case .failed = outcome { isSound = false }
      if try !work(name, outcome) { isSound = false }
    }
    return isSound ? .done : .content
  }

  private func read(_ name: String) throws -> Outcome {
    var log = DiagnosticLog()
    do {
      let folder = try Folder(at: name)
      let assessment = try load(folder, asOf: asOf, threads: threads, console, &log)
      guard let assessment, !log.hasErrors else {
        console.report(log)
        return .failed(problems(in: log))
      }
      let warnings = log.diagnostics.count { $0.severity == .warning }
      if warnings > 0 {
        let count = warnings == 1 ? "1 warning" : "\(warnings) warnings"
        console.say("\(visible(name)): \(count); 'shortfall check' shows them")
      }
      return .read(OpenAssessment(assessment: assessment, folder: folder))
    } catch let failure as FileFailure {
      console.report(Failure(failure))
      return .failed([failure.message])
    } catch let failure as Failure {
      console.report(failure)
      return .failed([failure.message])
    }
  }

  /// The errors with their places, at most 20.
  private func problems(in log: DiagnosticLog) -> [String] {
    log.sorted.filter { $0.severity == .error }.prefix(20).map { diagnostic in
      let place = diagnostic.range.map { range in
        range.path + (range.start.map { ":\($0.line):\($0.column)" } ?? "") + ": "
      }
      return (place ?? "") + diagnostic.message + " [\(diagnostic.rule.code)]"
    }
  }
}

/// `a/` is `a`; `/` stays what it is.
private func withoutSlashes(_ path: String) -> String {
  var path = Substring(path)
  while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
  return String(path)
}
