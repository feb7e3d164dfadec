/// What changed from one text to another, in the form that `diff -u` and `git apply` know; empty where nothing did.
///
/// Lines are compared by their bytes. Three lines stand around each change; `path` names the file on both sides.
package func unifiedDiff(from old: [UInt8], to new: [UInt8], path: String) -> [UInt8] {
  if old == new { return [] }
  let before = lines(of: old)
  let after = lines(of: new)
  var result = Array("--- \(path)\n+++ \(path)\n".utf8)
  for hunk in hunks(steps(from: before, to: after)) { write(hunk, before, after, &result) }
  return result
}

/// How many lines a change takes away and puts in.
package func changedLines(from old: [UInt8], to new: [UInt8]) -> (removed: Int, added: Int) {
  let steps = steps(from: lines(of: old), to: lines(of: new))
  return (steps.count { $0.kind == .removed }, steps.count { $0.kind == .added })
}

/// A line that stays, goes or comes, with how many lines of each side stand before it.
private struct Step {
  enum Kind { case kept, removed, added }
  var kind: Kind
  var old: Int
  var new: Int
}

private let around = 3

/// With their line breaks; the last may lack one.
private func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  var lines: [ArraySlice<UInt8>] = []
  var start = 0
  while start < bytes.count {
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
    lines.append(bytes[start..<end])
    start = end
  }
  return lines
}

/// Most edits leave head and tail alone, so only what lies between is compared line by line.
private func steps(from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>]) -> [Step] {
  let shorter = min(old.count, new.count)
  var head = 0
  while head < shorter, old[head] == new[head] { head += 1 }
  var tail = 0
  while tail < shorter - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
  let difference = new[head..<(new.count - tail)].difference(from: old[head..<(old.count - tail)])
  var removed: Set<Int> = []
  var added: Set<Int> = []
  for change in difference {
    switch change {
    case .remove(let offset, _, _): removed.insert(head + offset)
    case .insert(let offset, _, _): added.insert(head + offset)
    }
  }
  var steps: [Step] = []
  var (i, j) = (0, 0)
  while i < old.count || j < new.count {
    if i < old.count, removed.contains(i) {
      steps.append(Step(kind: .removed, old: i, new: j))
      i += 1
    } else if j < new.count, added.contains(j) {
      steps.append(Step(kind: .added, old: i, new: j))
      j += 1
    } else {
      steps.append(Step(kind: .kept, old: i, new: j))
      i += 1
      j += 1
    }
  }
  return steps
}

/// Changes with the lines around them; those that lie near each other in one.
private func hunks(_ steps: [Step]) -> [ArraySlice<Step>] {
  var hunks: [Range<Int>] = []
  for (index, step) in steps.enumerated() where step.kind != .kept {
    let range = max(0, index - around)..<min(steps.count, index + around + 1)
    if let last = hunks.last, range.lowerBound <= last.upperBound {
      hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
    } else {
      hunks.append(range)
    }
  }
  return hunks.map { steps[$0] }
}

private func write(
  _ hunk: ArraySlice<Step>, _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>], _ result: inout [UInt8]
) {
  guard let first = hunk.first else { return }
  let oldCount = hunk.count { $0.kind != .added }
  let newCount = hunk.count { $0.kind != .removed }
  // Of a side without lines the line before it is named.
  let oldStart = first.old + (oldCount > 0 ? 1 : 0)
  let newStart = first.new + (newCount > 0 ? 1 : 0)
  result += "@@ -\(oldStart),\(oldCount) +\(newStart),\(newCount) @@\n".utf8
  for step in hunk {
    let line: ArraySlice<UInt8>
    switch step.kind {
    case .kept: line = old[step.old]
    case .removed: line = old[step.old]
    case .added: line = new[step.new]
    }
    result.append(UInt8(ascii: step.kind == .kept ? " " : step.kind == .removed ? "-" : "+"))
    result += line
    if line.last != UInt8(ascii: "\n") { result += "\n\\ No newline at end of file\n".utf8 }
  }
}
