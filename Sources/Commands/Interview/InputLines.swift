import Files

/// Standard input line by line, as it comes.
struct InputLines {
  private let more: () throws(FileFailure) -> [UInt8]
  private var waiting: [UInt8] = []
  private var isAtEnd = false
  /// The 1-based number of the line that was read last.
  private(set) var number = 0

  /// No answer is longer, in bytes.
  static let longest = 65_536

  init(_ more: @escaping () throws(FileFailure) -> [UInt8]) { self.more = more }

  /// What came of reading a line.
  enum Line: Hashable {
    case text(String)
    case tooLong, notUTF8, end
  }

  mutating func next() throws(FileFailure) -> Line {
    while true {
      if let end = waiting.firstIndex(of: 10) {
        let line = Array(waiting[..<end])
        waiting.removeFirst(end + 1)
        return decoded(line)
      }
      if waiting.count > InputLines.longest { return .tooLong }
      if isAtEnd {
        guard !waiting.isEmpty else { return .end }
        let line = waiting
        waiting = []
        return decoded(line)
      }
      let bytes = try more()
      isAtEnd = bytes.isEmpty
      waiting += bytes
    }
  }

  private mutating func decoded(_ line: [UInt8]) -> Line {
    number += 1
    var line = line[...]
    if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    if line.last == 13 { line = line.dropLast() }
    guard line.count <= InputLines.longest else { return .tooLong }
    // A tab between words is a blank; what else is no text is refused with the answer it stands in.
    return String(validating: line.map { $0 == 9 ? 32 : $0 }, as: UTF8.self).map(Line.text) ?? .notUTF8
  }
}
