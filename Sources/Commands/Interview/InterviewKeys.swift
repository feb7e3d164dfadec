/// What each key does.
extension Interview {
  mutating func take(_ key: Key) -> [Effect] {
    switch key {
    case .interrupt, .endOfInput: return breakOff()
    case .redraw, .suspend: return []
    default: break
    }
    switch mode {
    case .asking: return ask(key)
    case .typing(let field, var typed): return type(key, field, &typed)
    case .evidence: return gradeKey(key)
    case .help, .list: return page(key)
    case .end: return end(key)
    }
  }

  private mutating func ask(_ key: Key) -> [Effect] {
    switch key {
    case .letter(let scalar):
      if let index = question.options.firstIndex(where: { $0.key == scalar }) { return choose(.option(index)) }
      return command(scalar)
    case .enter, .right, .pageDown: next()
    case .left, .backspace, .pageUp: back()
    case .up: scroll = max(0, scroll - 1)
    case .down: scroll += 1
    case .home: go(to: 0)
    case .end: go(to: questions.count - 1)
    case .pasted: notice = "pasted text answers nothing; t takes it as a note"
    default: break
    }
    return []
  }

  private mutating func command(_ scalar: Unicode.Scalar) -> [Effect] {
    notice = nil
    switch lowercase(scalar) {
    case "u": return choose(.unknown)
    case "n":
      if case .notApplicable(let reason)? = answer?.choice { start(.reason, reason) } else { start(.reason, "") }
    case "e": mode = .evidence
    case "r":
      let present = typed(answer?.references ?? draft.references)
      start(.references, present.isEmpty ? "" : present + " | ")
    case "t", "m": start(.note, answer.map { $0.isNotApplicable ? "" : $0.note } ?? draft.note)
    case "?", "h": show(.help)
    case "l": show(.list)
    case "b": back()
    case "s", " ": next()
    case "j": start(.target, "")
    case "q": return leave()
    case "0"..."9": notice = "this question takes \(choices)"
    default: notice = "'\(String(scalar))' does nothing here; ? shows the keys"
    }
    return []
  }

  private mutating func start(_ field: Field, _ text: String) {
    mode = .typing(field, TypedText(text))
  }

  private mutating func show(_ page: Mode) {
    mode = page
    scroll = 0
  }

  /// "0 to 4", or the keys one by one.
  private var choices: String {
    guard question.scale != nil, let first = question.options.first, let last = question.options.last else {
      return "0 to 4"
    }
    return "\(first.key) to \(last.key)"
  }

  private mutating func type(_ key: Key, _ field: Field, _ typed: inout TypedText) -> [Effect] {
    switch key {
    case .enter: return finish(field, typed.text.withoutOuterBlanks)
    case .escape:
      mode = .asking
      notice = nil
    default:
      guard typed.take(key) else { return [] }
      mode = .typing(field, typed)
      notice = nil
    }
    return []
  }

  private mutating func finish(_ field: Field, _ text: String) -> [Effect] {
    switch field {
    case .reason:
      guard !text.isEmpty else {
        notice = "not applicable needs a reason; Esc goes back"
        return []
      }
      return choose(.notApplicable(reason: text))
    case .references: return cite(references(in: text))
    case .note: return remark(text)
    case .target:
      mode = .asking
      if !text.isEmpty { jump(to: text) }
    }
    return []
  }

  private mutating func gradeKey(_ key: Key) -> [Effect] {
    switch key {
    case .letter(let scalar):
      guard let grade = digit(scalar), grade <= 3 else {
        notice = "evidence is 0, 1, 2 or 3; Esc goes back"
        return []
      }
      return self.grade(grade)
    default:
      mode = .asking
      notice = nil
    }
    return []
  }

  /// A page beside the question: arrows scroll, everything else goes back.
  private mutating func page(_ key: Key) -> [Effect] {
    switch key {
    case .up: scroll = max(0, scroll - 1)
    case .down: scroll += 1
    case .pageUp: scroll = max(0, scroll - 10)
    case .pageDown, .letter(" "): scroll += 10
    case .letter("j"): start(.target, "")
    case .letter("q"): return leave()
    default:
      mode = .asking
      scroll = 0
    }
    return []
  }

  private mutating func end(_ key: Key) -> [Effect] {
    switch key {
    case .enter:
      guard let first = open.first else { return leave() }
      go(to: first)
    case .left, .backspace, .pageUp, .letter("b"): back()
    case .letter("l"): show(.list)
    case .letter("?"): show(.help)
    case .letter("j"): start(.target, "")
    case .letter("q"), .escape: return leave()
    default: break
    }
    return []
  }
}

/// Capitals of the alphabet become small; a locked Caps Lock changes nothing.
private func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  (65...90).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar
}

func digit(_ scalar: Unicode.Scalar) -> Int? {
  (48...57).contains(scalar.value) ? Int(scalar.value) - 48 : nil
}
