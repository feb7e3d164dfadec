package import Model

/// By which criteria somebody scored, told by a comment at the head of a `scores/1` file:
///
///     # criteria: outcome 3f2a, integration 91bc
///
/// The digits are those of a fingerprint of each criterion. A form writes them, and an import sees by them which criteria
/// were reworded or added since.
package struct CriteriaStamp: Hashable, Sendable {
  package struct Asked: Hashable, Sendable {
    package var id: String
    package var digits: String
  }

  /// In the order of the file.
  package var criteria: [Asked]

  package init(_ criteria: [Criterion]) {
    self.criteria = criteria.map { Asked(id: $0.id, digits: criterionDigits($0)) }
  }

  /// What the comments at the head of a file say; nil where they say nothing of the kind.
  package init?(commentsOf bytes: [UInt8]) {
    var head = bytes.prefix(1 << 16)
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
    criteria = []
    for line in head.split(whereSeparator: { $0 == 10 || $0 == 13 }) {
      guard line.first == UInt8(ascii: "#") else { break }
      guard line.starts(with: prefix.utf8) else { continue }
      for entry in line.dropFirst(prefix.utf8.count).split(separator: UInt8(ascii: ",")) {
        let words = entry.split { $0 <= 32 }.map { String(decoding: $0, as: UTF8.self) }
        if words.count == 2 { criteria.append(Asked(id: words[0], digits: words[1])) }
      }
    }
    if criteria.isEmpty { return nil }
  }

  /// The line without its hash sign and its end.
  package var comment: String {
    "criteria: " + criteria.map { "\($0.id) \($0.digits)" }.joined(separator: ", ")
  }

  /// Ids of criteria whose levels meant something else than they do now.
  package func changed(in now: CriteriaStamp) -> Set<String> {
    Set(criteria.filter { asked in now.digits(of: asked.id).map { $0 != asked.digits } ?? false }.map(\.id))
  }

  /// Ids of criteria that were not asked, in their order.
  package func added(in now: CriteriaStamp) -> [String] {
    now.criteria.map(\.id).filter { digits(of: $0) == nil }
  }

  private func digits(of id: String) -> String? { criteria.first { $0.id == id }?.digits }
}

private let prefix = "# criteria: "

/// The first four digits of the XXH64 of id, title and anchors in all their languages. Weights and thresholds do not enter: a level
/// means the same without them.
private func criterionDigits(_ criterion: Criterion) -> String {
  var bytes: [UInt8] = []
  let texts = ([criterion.title] + criterion.levels).flatMap { [$0.first] + $0.others }
  for text in [criterion.id] + texts.flatMap({ [$0.language ?? "", $0.string] }) {
    bytes.append(contentsOf: text.utf8)
    // No text holds this byte.
    bytes.append(0xFE)
  }
  return String(hexadecimal(bytes.withUnsafeBytes { fingerprint(of: $0) }).prefix(4))
}
