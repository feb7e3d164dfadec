internal import Diagnostics
internal import Model
internal import YAML

/// The scales that a questionnaire defines, by name; broken ones are reported and left out.
func answerScales(_ body: Node, _ log: inout DiagnosticLog) -> [String: AnswerScale] {
  var scales: [String: AnswerScale] = [:]
  for pair in body.present("scales")?.pairs ?? [] {
    let items = pair.value.items ?? []
    guard (2...9).contains(items.count) else {
      log.add(.scaleShape("scale '\(pair.key)' has \(items.count) values, not 2 to 9", at: pair.keyRange))
      continue
    }
    let values = items.compactMap { item -> AnswerScale.Value? in
      guard let value = item.string("value"), let level = item.double("level"), let label = item.localized("label")
      else {
        return nil
      }
      return AnswerScale.Value(value: value, level: level, label: label)
    }
    if soundScale(pair.key, values, items, &log) { scales[pair.key] = AnswerScale(name: pair.key, values: values) }
  }
  return scales
}

/// The scale of a question: its five anchors, or a scale of the questionnaire by name.
func answerScale(
  of node: Node, _ id: String, _ scales: [String: AnswerScale], _ log: inout DiagnosticLog
) -> AnswerScale? {
  if let levels = node.present("levels") {
    if let scale = node.present("scale") {
      log.add(.scaleShape("question '\(id)' has both 'levels' and 'scale'", at: scale.range))
      return nil
    }
    let anchors = (levels.items ?? []).compactMap(\.asText)
    guard anchors.count == 5 else {
      log.add(.anchorCount(id, anchors.count, at: levels.range))
      return nil
    }
    let values = anchors.enumerated().map { AnswerScale.Value(value: String($0), level: Double($0), label: $1) }
    return AnswerScale(name: nil, values: values)
  }
  guard let name = node.present("scale"), let text = name.scalarText else { return nil }
  if let scale = scales[text] { return scale }
  let isBroken = scales.isEmpty && log.hasErrors
  if !isBroken { log.add(.unknownScale(text, scales.keys.sorted(), at: name.range)) }
  return nil
}

private func soundScale(
  _ name: String, _ values: [AnswerScale.Value], _ items: [Node], _ log: inout DiagnosticLog
) -> Bool {
  let before = log.errorCount
  let reserved = ["unknown", "na", "null", "~"]
  for (index, value) in values.enumerated() {
    let place = items[index].range
    if reserved.contains(value.value) {
      log.add(.scaleShape("'\(value.value)' is a word of its own and cannot be a value of scale '\(name)'", at: place))
    }
    if values[..<index].contains(where: { $0.value == value.value }) {
      log.add(.scaleShape("value '\(value.value)' of scale '\(name)' stands twice", at: place))
    }
    if index > 0, value.level <= values[index - 1].level {
      log.add(
        .scaleShape(
          "level \(plainNumber(value.level)) of scale '\(name)' does not rise above the one before", at: place))
    }
  }
  if let first = values.first, first.level != 0 {
    log.add(.scaleShape("scale '\(name)' begins at level \(plainNumber(first.level)), not 0", at: items[0].range))
  }
  if let last = values.last, last.level != 4 {
    log.add(
      .scaleShape("scale '\(name)' ends at level \(plainNumber(last.level)), not 4", at: items[values.count - 1].range))
  }
  return log.errorCount == before
}
