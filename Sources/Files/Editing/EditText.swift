package import Diagnostics
internal import YAML

/// The text of a YAML file after some edits; every byte outside the values they name stays as it is.
///
/// In comes a file of one document; out come the new bytes, or nil when the log got an error: the file is not sound,
/// or an edit cannot be made with care (`careful-edit`). The result is read again and compared with what it is to
/// hold, so that no edit can do anything but what it says.
package func edited(_ source: SourceText, _ edits: [Edit], log: inout DiagnosticLog) -> [UInt8]? {
  guard let root = readTree(source, log: &log) else { return nil }
  do throws(Refusal) {
    let change = try Change(edits, of: root)
    if change.isEmpty { return source.bytes }
    let patches = try Patches(TextPlaces(source.bytes), root, change).patches
    let doubt = Refusal("it is written in a way that cannot be changed line by line", at: firstPlace(edits, in: root))
    guard let bytes = patched(source.bytes, patches) else { throw doubt }
    var again = DiagnosticLog()
    let result = readTree(SourceText(path: source.path, bytes: bytes), log: &again)
    guard let result, sameContent(result, root.applying(change)) else { throw doubt }
    return bytes
  } catch {
    log.add(error.diagnostic)
    return nil
  }
}

/// The place of the first edit, as near as the tree has it.
private func firstPlace(_ edits: [Edit], in root: Node) -> SourceRange {
  var node = root
  for step in edits.first?.path ?? [] {
    switch step {
    case .key(let key):
      guard let next = node[key] else { return node.range }
      node = next
    case .item(let index):
      guard let items = node.items, items.indices.contains(index) else { return node.range }
      node = items[index]
    }
  }
  return node.range
}
