import Diagnostics
import Model
import Testing

@testable import Commands

@Suite("Screens of the interview")
struct ScreenTests {
  /// Questions as long as the longest that ship, one with texts that are up to no good.
  static let questions = [
    asked(
      "VB-05", title: "Full scope agreed before procurement",
      ask: String(repeating: "Have all leaders agreed the complete scope of the programme in one document? ", count: 3),
      gate: Gate(phase: .procurement, minimum: 3), isLead: true,
      earlier: .init(round: 1, answer: level(2, evidence: 1)), label: String(repeating: "A long anchor text ", count: 4)
    ),
    asked("VB-06", title: "Evil \u{1b}]0;x\u{7} \u{202e}title", ask: "\u{9b}31m red?", label: "\r\u{8}\u{1b}[2J"),
    asked("VB-07", title: "范围在采购前达成一致", ask: "在进入市场之前，所有业务负责人是否已就整个项目的范围达成书面一致？", label: "没有任何文件"),
  ]

  static let sizes = [(80, 24), (40, 24), (20, 6), (2, 2), (200, 60), (80, 3)]

  private func interviews() -> [Interview] {
    let start = Interview(ScreenTests.questions, answers: [])
    return [
      "", "3", "3e2tsome note\u{301}⏎", "t" + String(repeating: "long ", count: 60), "e", "?", "l", "sss", "s", "ss",
      "n", "jxx⏎", "ss2",
    ].map { keys in
      var interview = start
      _ = interview.press(keys)
      return interview
    }
  }

  @Test("nothing runs over an edge, on any size, in any mode", arguments: sizes)
  func fitting(columns: Int, rows: Int) {
    for interview in interviews() {
      for forRoom in [false, true] {
        let screen = screen(of: interview, columns: columns, rows: rows, forRoom: forRoom)
        #expect(screen.lines.count <= rows)
        let plain = Painter(isOn: false)
        for line in screen.lines {
          #expect(displayWidth(line.painted(columns: columns, plain)) <= columns)
        }
        if columns >= 40 { for line in screen.lines { #expect(displayWidth(line.text) <= columns, "\(line.text)") } }
        if let cursor = screen.cursor { #expect(cursor.row < rows && cursor.row >= 0) }
      }
    }
  }

  @Test("no text from a file can speak to the terminal")
  func hostile() {
    for interview in interviews() {
      for forRoom in [false, true] {
        for line in screen(of: interview, columns: 80, rows: 24, forRoom: forRoom).lines {
          #expect(line.text.unicodeScalars.allSatisfy { !isHidden($0, after: " ") }, "\(line.text.debugDescription)")
        }
      }
    }
  }

  @Test("a question shows its position, its anchors with their keys, the answer and what was said before")
  func content() {
    var interview = Interview(ScreenTests.questions, answers: [])
    _ = interview.press("3e2")
    let text = screen(of: interview, columns: 80, rows: 40, forRoom: false).lines.map(\.text).joined(separator: "\n")
    for wanted in [
      "1 of 3", "VB-05  Full scope", "your role leads", "gate before procurement at level 3", "▸ 3  A long anchor",
      "  0  A long", "Answer: 3 · evidence 2", "Round 1: 2 · evidence 1", "✓ saved", "? help",
    ] { #expect(text.contains(wanted), "\(wanted) in\n\(text)") }
  }

  @Test("for a room there is the question and nothing that anybody said before")
  func room() {
    var interview = Interview(ScreenTests.questions, answers: [level(1, note: "secret")])
    _ = interview.press("b")
    let text = screen(of: interview, columns: 80, rows: 40, forRoom: true).lines.map(\.text).joined(separator: "\n")
    #expect(text.contains("1 of 3") && text.contains("0   A long anchor"))
    for hidden in ["secret", "▸", "Round 1", "evidence", "your role", "stop", "unknown"] {
      #expect(!text.contains(hidden), "\(hidden)")
    }
    _ = interview.press("3")
    #expect(screen(of: interview, columns: 80, rows: 40, forRoom: true).lines.contains { $0.text.contains("▸ 3") })
  }

  @Test("what does not fit is reached by scrolling, and the last line is the last")
  func scrolling() {
    var interview = Interview(ScreenTests.questions, answers: [])
    _ = interview.press("?")
    let top = screen(of: interview, columns: 80, rows: 12, forRoom: false)
    #expect(top.lines.contains { $0.text.contains("↓ more") } && top.scroll == 0)
    for _ in 0..<500 { _ = interview.take(.down) }
    let bottom = screen(of: interview, columns: 80, rows: 12, forRoom: false)
    #expect(
      bottom.lines.contains { $0.text.contains("↑ more") } && !bottom.lines.contains { $0.text.contains("↓ more") })
    #expect(bottom.lines.contains { $0.text.contains("q       stop") } && bottom.scroll < 100)
  }

  @Test("what is typed keeps its end and its cursor in sight")
  func typing() {
    var interview = Interview(ScreenTests.questions, answers: [])
    _ = interview.press("t" + String(repeating: "abcdefghi ", count: 20))
    let screen = screen(of: interview, columns: 40, rows: 24, forRoom: false)
    let row = screen.cursor?.row ?? 0
    #expect(screen.lines[row].text.hasPrefix("Note: …") && screen.lines[row].text.hasSuffix("ghi "))
    #expect(screen.cursor.map { $0.column < 40 } == true)
  }
}
