internal import Diagnostics
internal import YAML

/// Every need names an item, and no item waits for itself: each ring of needs is one error, at the need that closes it.
///
/// The walk keeps its own stack, so that a chain of thousands of items is no deeper than a short one.
func checkNeeds(_ items: [Node], _ ids: [String], _ log: inout DiagnosticLog) {
  var index: [String: Int] = [:]
  for (position, id) in ids.enumerated() where index[id] == nil { index[id] = position }
  var needs: [[(target: Int, place: SourceRange)]] = []
  for item in items {
    var targets: [(target: Int, place: SourceRange)] = []
    for node in item.nodes("needs") {
      guard let name = node.scalarText else { continue }
      if let target = index[name] {
        targets.append((target, node.range))
      } else {
        log.add(.unknownItem(name, ids, at: node.range))
      }
    }
    needs.append(targets)
  }
  guard needs.count == ids.count else { return }
  var walk = Walk(needs: needs)
  for start in needs.indices {
    for ring in walk.rings(from: start) { log.add(.needsCycle(ring.items.map { ids[$0] }, at: ring.place)) }
  }
}

/// A walk along the needs, depth first.
private struct Walk {
  let needs: [[(target: Int, place: SourceRange)]]
  private var isDone: [Bool]
  /// Position on the current way; nil off it.
  private var position: [Int?]

  init(needs: [[(target: Int, place: SourceRange)]]) {
    self.needs = needs
    isDone = Array(repeating: false, count: needs.count)
    position = Array(repeating: nil, count: needs.count)
  }

  mutating func rings(from start: Int) -> [(items: [Int], place: SourceRange)] {
    var rings: [(items: [Int], place: SourceRange)] = []
    guard !isDone[start] else { return rings }
    var way: [(item: Int, next: Int)] = [(start, 0)]
    position[start] = 0
    while let here = way.last {
      guard here.next < needs[here.item].count else {
        isDone[here.item] = true
        position[here.item] = nil
        way.removeLast()
        continue
      }
      way[way.count - 1].next += 1
      let need = needs[here.item][here.next]
      if let first = position[need.target] {
        rings.append((way[first...].map(\.item), need.place))
      } else if !isDone[need.target] {
        position[need.target] = way.count
        way.append((need.target, 0))
      }
    }
    return rings
  }
}
