internal import Model
internal import YAML

/// What the reader of responses must know of the questions, laid out for speed: the index of an id without making a
/// `String`, the values of its scale, and the roles that are asked.
struct QuestionTable: Sendable {
  struct Entry: Sendable {
    let id: String
    let scale: AnswerScale
    let isBuiltInScale: Bool
    /// Bit `role.index` is set for every role that is asked, after role mapping.
    let asked: UInt16
  }

  let entries: [Entry]
  let roleMapping: [Role: Role]
  /// Which KPIs an answer may cite.
  let citable: CitableKPIs
  /// Ids of those who made a proposal; nil where they are not known.
  let vendors: [String]?
  /// Ids of up to eight bytes as one word each, open addressing; 0 is a free place.
  private let words: [UInt64]
  private let indices: [Int32]
  private let mask: Int
  /// The longer ids.
  private let long: [String: Int]

  init(questions: [Question], roleMapping: [Role: Role], citable: CitableKPIs = .unknown, vendors: [String]? = nil) {
    self.vendors = vendors
    self.roleMapping = roleMapping
    self.citable = citable
    entries = questions.map { question in
      var asked: UInt16 = 0
      for role in [question.lead] + question.also { asked |= 1 << UInt16((roleMapping[role] ?? role).index) }
      return Entry(id: question.id, scale: question.scale, isBuiltInScale: question.scale.name == nil, asked: asked)
    }
    var capacity = 64
    while capacity < questions.count * 4 { capacity *= 2 }
    var words = [UInt64](repeating: 0, count: capacity)
    var indices = [Int32](repeating: -1, count: capacity)
    var long: [String: Int] = [:]
    for (index, question) in questions.enumerated() {
      guard let word = Array(question.id.utf8).withUnsafeBufferPointer(packedWord) else {
        long[question.id] = index
        continue
      }
      var slot = Self.hash(word) & (capacity - 1)
      while words[slot] != 0, words[slot] != word { slot = (slot + 1) & (capacity - 1) }
      words[slot] = word
      indices[slot] = Int32(truncatingIfNeeded: index)
    }
    self.words = words
    self.indices = indices
    self.long = long
    mask = capacity - 1
  }

  /// The index of a question; nil where there is none of that id.
  func index(of id: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let word = packedWord(id) else { return long[String(decoding: id, as: UTF8.self)] }
    guard word != 0 else { return nil }
    var slot = Self.hash(word) & mask
    while words[slot] != 0 {
      if words[slot] == word { return Int(indices[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  func asks(_ role: Role, question: Int) -> Bool {
    entries[question].asked & 1 << UInt16((roleMapping[role] ?? role).index) != 0
  }

  private static func hash(_ word: UInt64) -> Int {
    Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }
}
