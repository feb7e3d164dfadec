internal import YAML

/// What is to become of a value that is there, and of what stands in it.
struct Change {
  struct Addition {
    var member: NewValue.Member
    var order: [String]
  }

  /// Takes the place of a scalar.
  var replacement: NewValue?
  /// Of the values behind keys, by the position of the pair.
  var members: [Int: Change] = [:]
  var additions: [Addition] = []
  /// Of the items of a list.
  var items: [Int: Change] = [:]
  var appended: [NewValue] = []

  var isEmpty: Bool {
    replacement == nil && members.isEmpty && additions.isEmpty && items.isEmpty && appended.isEmpty
  }

  /// What all edits together make of a tree.
  init(_ edits: [Edit], of root: Node) throws(Refusal) {
    for edit in edits { try include(edit, edit.path[...], in: root) }
  }

  private init() {}

  private mutating func include(_ edit: Edit, _ path: ArraySlice<Edit.Step>, in node: Node) throws(Refusal) {
    guard let step = path.first else { return try include(edit, edit.value, in: node) }
    let rest = path.dropFirst()
    switch (step, node.content) {
    case (.key(let key), .mapping(let pairs)):
      if let index = pairs.firstIndex(where: { $0.key == key }) {
        var inner = members[index] ?? Change()
        try inner.include(edit, rest, in: pairs[index].value)
        members[index] = inner.isEmpty ? nil : inner
      } else {
        add(NewValue.Member(key, edit.value.wrapped(in: rest)), edit)
      }
    case (.item(let index), .sequence(let content)) where content.indices.contains(index):
      var inner = items[index] ?? Change()
      try inner.include(edit, rest, in: content[index])
      items[index] = inner.isEmpty ? nil : inner
    case (.key, .scalar) where node.isNull:
      replace(with: edit.value.wrapped(in: path), edit)
    default:
      throw Refusal("the file holds \(node.kindName) here", at: node.range)
    }
  }

  /// The value at the end of the path.
  private mutating func include(_ edit: Edit, _ value: NewValue, in node: Node) throws(Refusal) {
    if edit.kind == .replace {
      self = Change()
      replacement = sameContent(value.node, node) ? nil : value
      return
    }
    switch (value, node.content) {
    case (_, .scalar) where node.isNull: replace(with: value, edit)
    case (.text, .scalar), (.block, .scalar), (.plain, .scalar):
      replacement = sameContent(value.node, node) ? nil : value
    case (.mapping(let new, _), .mapping):
      for member in new {
        let inner = Edit(kind: edit.kind, path: [.key(member.key)], value: member.value, order: edit.order)
        try include(inner, inner.path[...], in: node)
      }
    case (.list(let new, _), .sequence(let old)):
      if edit.kind == .append || old.isEmpty {
        appended += new
      } else if !sameContent(value.node, node) {
        throw Refusal("the list that stands here would have to be replaced", at: node.range)
      }
    default:
      throw Refusal("the file holds \(node.kindName) here", at: node.range)
    }
  }

  private mutating func replace(with value: NewValue, _ edit: Edit) {
    replacement = replacement.map { $0.merged(with: value, edit.kind) } ?? value
  }

  private mutating func add(_ member: NewValue.Member, _ edit: Edit) {
    if let index = additions.firstIndex(where: { $0.member.key == member.key }) {
      additions[index].member.value = additions[index].member.value.merged(with: member.value, edit.kind)
    } else {
      additions.append(Addition(member: member, order: edit.order))
    }
  }
}

extension NewValue {
  /// The value below keys that are not there yet.
  fileprivate func wrapped(in path: ArraySlice<Edit.Step>) -> NewValue {
    path.reversed().reduce(self) { value, step in
      switch step {
      case .key(let key): .mapping([Member(key, value)], .lines)
      case .item: .list([value], .lines)
      }
    }
  }

  /// Both, where both are mappings, or lists of which one is added to; else the later one.
  fileprivate func merged(with later: NewValue, _ kind: Edit.Kind) -> NewValue {
    switch (self, later) {
    case (.list(let items, let layout), .list(let more, _)) where kind == .append: return .list(items + more, layout)
    case (.mapping(var members, let layout), .mapping(let more, _)):
      for member in more {
        if let index = members.firstIndex(where: { $0.key == member.key }) {
          members[index].value = members[index].value.merged(with: member.value, kind)
        } else {
          members.append(member)
        }
      }
      return .mapping(members, layout)
    default: return later
    }
  }
}

extension Node {
  /// The tree as it is to be after a change.
  func applying(_ change: Change) -> Node {
    if let replacement = change.replacement { return replacement.node }
    var copy = self
    switch content {
    case .scalar: break
    case .sequence(var items):
      for (index, inner) in change.items { items[index] = items[index].applying(inner) }
      copy.content = .sequence(items + change.appended.map(\.node))
    case .mapping(var pairs):
      for (index, inner) in change.members { pairs[index].value = pairs[index].value.applying(inner) }
      copy.content = .mapping(
        pairs + change.additions.map { Pair(key: $0.member.key, keyRange: range, value: $0.member.value.node) })
    }
    return copy
  }
}

/// Whether two trees hold the same, wherever it stands and in whatever order the keys are.
func sameContent(_ a: Node, _ b: Node) -> Bool {
  switch (a.content, b.content) {
  case (.scalar(let text, let value), .scalar(let other, let otherValue)):
    // By bytes: letters that only look the same are not.
    return text.utf8.elementsEqual(other.utf8) && value == otherValue
  case (.sequence(let items), .sequence(let others)):
    return items.count == others.count && zip(items, others).allSatisfy { sameContent($0, $1) }
  case (.mapping(let pairs), .mapping(let others)):
    guard pairs.count == others.count else { return false }
    let values = Dictionary(others.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    return pairs.allSatisfy { pair in values[pair.key].map { sameContent(pair.value, $0) } ?? false }
  default: return false
  }
}
