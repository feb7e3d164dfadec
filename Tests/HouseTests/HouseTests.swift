import Foundation
import Testing

/// A Swift file of the house.
struct SourceFile: CustomTestStringConvertible {
  let path: String
  let lines: [String]
  var testDescription: String { path }

  /// The target that a file of `Sources` belongs to.
  var target: String { String(path.split(separator: "/").dropFirst().first ?? "") }

  /// The lines without comments and without what stands in string literals, so that words in texts are not code.
  var code: [String] { stripped(lines) }

  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func all(below folder: String, ending: String = ".swift") -> [SourceFile] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: repository.appending(path: folder).path)) ?? []
    return paths.filter { $0.hasSuffix(ending) }.sorted().compactMap { path in
      let url = repository.appending(path: "\(folder)/\(path)")
      guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
      return SourceFile(path: "\(folder)/\(path)", lines: text.components(separatedBy: "\n"))
    }
  }

  static let sources = all(below: "Sources")
  static let tests = all(below: "Tests")
}

@Suite("The house")
struct HouseTests {
  /// architecture.md section 1: who may import whom. The C library counts as nothing only where it is listed.
  static let mayImport: [String: Set<String>] = [
    "Model": [], "Diagnostics": [], "Analysis": ["Model"], "Templates": ["Diagnostics"],
    "YAML": ["Diagnostics", "CLibYAML", libc], "Files": ["Model", "Diagnostics", "YAML", "Synchronization", libc],
    "Reports": ["Model", "Analysis", "Templates", "Diagnostics", "Synchronization"],
    "Commands": [
      "Model", "Diagnostics", "Analysis", "YAML", "Templates", "Files", "Reports", "BuiltIn", "ArgumentParser", libc,
    ],
    "shortfall": ["Commands"],
  ]
  static let libc = "the C library"

  @Test("the sources are where this test looks") func found() {
    #expect(Set(SourceFile.sources.map(\.target)) == Set(HouseTests.mayImport.keys))
    #expect(SourceFile.sources.count > 100)
  }

  @Test("every arrow points down: a target imports only what the architecture lets it")
  func imports() {
    for file in SourceFile.sources {
      let allowed = HouseTests.mayImport[file.target] ?? []
      for (number, line) in file.code.enumerated() {
        guard let module = importedModule(line) else { continue }
        let name = ["Glibc", "Musl", "Darwin"].contains(module) ? HouseTests.libc : module
        #expect(allowed.contains(name), "\(file.path):\(number + 1) imports \(module)")
      }
    }
  }

  @Test("no file is longer than 400 lines")
  func length() {
    for file in SourceFile.sources + SourceFile.tests {
      #expect(file.lines.count <= 400, "\(file.path) has \(file.lines.count) lines")
    }
  }

  /// Words that may not stand in the sources as code.
  static let forbidden = [
    "try!", "as!", "fatalError(", "preconditionFailure(", "precondition(", "assertionFailure(", "assert(",
    "String(format", "@unchecked", "nonisolated(unsafe)", "fopen(", "fputs(", "fwrite(", "FileHandle(", "FileManager",
    "Data.write", "print(",
  ]

  @Test("nothing traps, and nothing goes round the one writer and the one way to write numbers")
  func forbidden() {
    for file in SourceFile.sources {
      for (number, line) in file.code.enumerated() {
        for word in HouseTests.forbidden where mentions(line, word) {
          // Templates have an operation of that name, and `report` prints to its own stream.
          if word == "print(" && (file.target == "Templates" || file.path.hasSuffix("/Report.swift")) { continue }
          Issue.record("\(file.path):\(number + 1) has \(word): \(line)")
        }
        if unwrapsByForce(line) { Issue.record("\(file.path):\(number + 1) unwraps by force: \(line)") }
      }
    }
  }

  @Test("only Files writes to the disk")
  func writing() {
    let calls = [
      "openat(", "mkdir(", "mkdirat(", "rename(", "renameat(", "unlink(", "unlinkat(", "creat(", "ftruncate(",
    ]
    for file in SourceFile.sources where file.target != "Files" {
      for (number, line) in file.code.enumerated() {
        for call in calls { #expect(!mentions(line, call), "\(file.path):\(number + 1): \(line)") }
      }
    }
  }

  @Test("names say what a thing is, and none is that of a module")
  func names() {
    for file in SourceFile.sources {
      for line in file.code {
        let words = line.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        for (keyword, name) in zip(words, words.dropFirst()) {
          guard ["struct", "class", "enum", "protocol", "actor"].contains(keyword), name.first?.isUppercase == true
          else {
            continue
          }
          for ending in ["Manager", "Helper", "Handler", "Util", "Utils", "Utilities", "Info"] {
            #expect(!name.hasSuffix(ending), "\(file.path): \(name)")
          }
          #expect(HouseTests.mayImport[name] == nil, "\(file.path): the type \(name) bears the name of a module")
        }
      }
      for folder in file.path.split(separator: "/") {
        #expect(!["Utilities", "Helpers", "Common", "Extensions", "Misc"].contains(String(folder)), "\(file.path)")
      }
    }
  }

  @Test("this test sees what it looks for")
  func sharpEyes() {
    #expect(unwrapsByForce("let a = b!") && unwrapsByForce("f(x)!.y") && unwrapsByForce("a[0]! + 1"))
    #expect(!unwrapsByForce("a != b") && !unwrapsByForce("if !a { }") && !unwrapsByForce("f(!a)"))
    #expect(mentions("x = try! f()", "try!") && mentions("assert(a)", "assert(") && !mentions("myassert(a)", "assert("))
    #expect(importedModule("package import Model") == "Model" && importedModule("important import") == nil)
    #expect(stripped(["let a = \"x! // y\" // try!"]) == ["let a = \"\" "])
    #expect(stripped(["\"\"\"", "try!", "\"\"\" + a"]).allSatisfy { !$0.contains("try!") })
  }
}

/// The word stands in the line and is not the end of a longer one.
func mentions(_ line: String, _ word: String) -> Bool {
  var rest = Substring(line)
  while let range = rest.range(of: word) {
    let before = range.lowerBound > line.startIndex ? line[line.index(before: range.lowerBound)] : " "
    if !before.isLetter && !before.isNumber && before != "_" { return true }
    rest = rest[range.upperBound...]
  }
  return false
}

/// A `!` behind a name or a bracket that is not the beginning of `!=`.
func unwrapsByForce(_ line: String) -> Bool {
  let characters = Array(line)
  for (index, character) in characters.enumerated() where character == "!" && index > 0 {
    let before = characters[index - 1]
    let after = index + 1 < characters.count ? characters[index + 1] : " "
    if after != "=", before.isLetter || before.isNumber || "_)]}>".contains(before) { return true }
  }
  return false
}

/// The module that a line imports; nil where it imports none.
func importedModule(_ line: String) -> String? {
  let words = line.split(separator: " ").map(String.init)
  guard let index = words.firstIndex(of: "import"), index + 1 < words.count else { return nil }
  let modifiers: Set<String> = [
    "package", "internal", "public", "private", "fileprivate", "@testable", "@preconcurrency",
  ]
  guard words[..<index].allSatisfy({ modifiers.contains($0) }) else { return nil }
  let kinds: Set<String> = ["struct", "class", "enum", "func", "let", "var", "protocol", "typealias"]
  let name = kinds.contains(words[index + 1]) && index + 2 < words.count ? words[index + 2] : words[index + 1]
  return name.split(separator: ".").first.map(String.init)
}

/// Lines without comments, and with empty literals in the place of strings.
func stripped(_ lines: [String]) -> [String] {
  var insideText = false
  return lines.map { line in
    let marks = line.components(separatedBy: "\"\"\"").count - 1
    if insideText || marks > 0 {
      let before = insideText ? "" : String(line.components(separatedBy: "\"\"\"").first ?? "")
      if marks % 2 == 1 { insideText.toggle() }
      return withoutLiterals(before)
    }
    return withoutLiterals(line)
  }
}

private func withoutLiterals(_ line: String) -> String {
  var result = ""
  var isText = false
  var isEscaped = false
  var previous: Character = " "
  for character in line {
    if isText {
      if isEscaped {
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        isText = false
      }
    } else if character == "\"" {
      isText = true
      result += "\"\""
    } else if character == "/" && previous == "/" {
      return String(result.dropLast())
    } else {
      result.append(character)
    }
    previous = character
  }
  return result
}
