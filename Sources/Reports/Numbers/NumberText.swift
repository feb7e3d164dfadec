package import Model

/// How the numbers of a report are written: the one place where they become text (method.md section 3).
///
/// Half up on the value snapped to six decimals; digits by kind; no formatter, no locale.
package enum NumberText {
  /// A score of 0 to 100: one decimal.
  package static func score(_ value: Double) -> String { fixed(value, digits: 1) }
  /// A level of 0 to 4, or a difference of levels: two decimals.
  package static func level(_ value: Double) -> String { fixed(value, digits: 2) }
  /// A level inside a sentence: two decimals at most.
  package static func shortLevel(_ value: Double) -> String {
    var text = level(value)
    while text.contains("."), text.last == "0" || text.last == "." {
      let point = text.last == "."
      text.removeLast()
      if point { break }
    }
    return text
  }
  /// A consensus of 0 to 1: two decimals.
  package static func consensus(_ value: Double) -> String { fixed(value, digits: 2) }
  /// A share of 0 to 1 as whole percent.
  package static func percent(_ share: Double) -> String { fixed(share * 100, digits: 0) + "%" }
  /// Money in whole units, thousands apart.
  package static func money(_ value: Double) -> String { grouped(fixed(value, digits: 0)) }
  /// Money to cents, thousands apart.
  package static func cents(_ value: Double) -> String { groupedDecimal(fixed(value, digits: 2)) }
  /// A measured figure: thousands apart, two decimals at most, or as many as are asked for.
  package static func figure(_ value: Double, digits: Int = 2) -> String {
    var text = groupedDecimal(fixed(value, digits: digits))
    while text.contains("."), text.last == "0" || text.last == "." {
      let point = text.last == "."
      text.removeLast()
      if point { break }
    }
    return text
  }
  /// A share of 0 to 1 as percent with decimals.
  package static func percent(_ share: Double, digits: Int) -> String { fixed(share * 100, digits: digits) + "%" }
  /// A count, thousands apart.
  package static func count(_ value: Int) -> String { grouped(String(value)) }
  /// A difference of levels with its sign.
  package static func signed(_ value: Double) -> String { signed(fixed(value, digits: 2)) }
  /// A difference of scores with its sign.
  package static func signedScore(_ value: Double) -> String { signed(fixed(value, digits: 1)) }

  private static func signed(_ text: String) -> String {
    text.first == "−" || !text.contains { $0 != "0" && $0 != "." } ? text : "+" + text
  }
  /// A threshold as its author wrote it: no digit more than needed.
  package static func plain(_ value: Double) -> String {
    var text = fixed(value, digits: 6)
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }
  /// A coordinate of a drawing, to a tenth.
  package static func coordinate(_ value: Double) -> String {
    let text = fixed(value, digits: 1)
    let short = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    return short.first == "−" ? "-" + short.dropFirst() : short
  }

  /// `digits` decimals, 0 to 6; the minus is a real one. What is no number, or too large to be one here, is a dash.
  package static func fixed(_ value: Double, digits: Int) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "–" }
    guard let micros = Int(exactly: (value * 1_000_000 + 0.5).rounded(.down)) else { return "–" }
    let places = min(max(digits, 0), 6)
    var unit = 1
    for _ in places..<6 { unit *= 10 }
    // Half up in whole numbers, so that 0.285 is 0.29 whatever its binary digits are.
    let shifted = micros + unit / 2
    let rounded = shifted >= 0 ? shifted / unit : -((-shifted + unit - 1) / unit)
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let magnitude = rounded.magnitude
    let sign = rounded < 0 ? "−" : ""
    guard places > 0 else { return sign + String(magnitude) }
    let fraction = String(magnitude % scale.magnitude)
    return sign + String(magnitude / scale.magnitude) + "."
      + String(repeating: "0", count: places - fraction.utf8.count)
      + fraction
  }

  /// The whole part of a decimal with its thousands apart.
  private static func groupedDecimal(_ text: String) -> String {
    let parts = text.split(separator: ".", maxSplits: 1)
    guard parts.count == 2 else { return grouped(text) }
    return grouped(String(parts[0])) + "." + parts[1]
  }

  /// Thousands apart by a comma.
  private static func grouped(_ digits: String) -> String {
    if digits.utf8.count <= 3, digits.utf8.first != UInt8(ascii: "-") { return digits }
    let bytes = Array(digits.utf8)
    let sign = digits.utf8.starts(with: "−".utf8) ? 3 : bytes.first == UInt8(ascii: "-") ? 1 : 0
    var text = sign > 0 ? "−" : ""
    for index in sign..<bytes.count {
      if index > sign && (bytes.count - index) % 3 == 0 { text.append(",") }
      text.unicodeScalars.append(Unicode.Scalar(bytes[index]))
    }
    return text
  }
}

/// How the dates of a report are written.
package enum DateText {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// `30 March 2026`.
  package static func long(_ date: CalendarDate) -> String { "\(date.day) \(months[date.month - 1]) \(date.year)" }

  /// `30 Mar 2026`, in a narrow column.
  package static func medium(_ date: CalendarDate) -> String { "\(short(date)) \(date.year)" }

  /// `30 Mar`, on an axis.
  package static func short(_ date: CalendarDate) -> String { "\(date.day) \(months[date.month - 1].prefix(3))" }
}
