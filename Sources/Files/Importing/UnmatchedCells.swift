internal import Diagnostics

/// Texts that are no answers, each once with its count. A thousand tell enough; further ones are only counted.
struct UnmatchedCells {
  private struct Key: Hashable {
    var question: Int
    var text: String
    var kind: UnmatchedCell.Kind
  }

  private var cells: [Key: UnmatchedCell] = [:]
  private(set) var beyond = 0

  mutating func add(_ question: Int, _ text: String, _ kind: UnmatchedCell.Kind, at place: () -> SourceRange) {
    // What stands beside no answer is one of many; what it says does not matter.
    var key = Key(question: question, text: text, kind: kind)
    if case .alone = kind { key.text = "" }
    if let there = cells[key] {
      cells[key]?.count = there.count + 1
    } else if cells.count < 1000 {
      cells[key] = UnmatchedCell(question: question, text: text, kind: kind, count: 1, place: place())
    } else {
      beyond += 1
    }
  }

  /// In the order of the questions and then of the lines; `nearest` gives the value that a text is most like.
  func sorted(_ nearest: (_ question: Int, _ text: String) -> Int?) -> [UnmatchedCell] {
    let inOrder = cells.values.sorted { a, b in
      if a.question != b.question { return a.question < b.question }
      let x = a.place.start ?? Position(line: 0, column: 0)
      let y = b.place.start ?? Position(line: 0, column: 0)
      return x == y ? a.text < b.text : x < y
    }
    return inOrder.map { cell in
      var cell = cell
      if case .option = cell.kind { cell.kind = .option(nearest: nearest(cell.question, cell.text)) }
      return cell
    }
  }
}
