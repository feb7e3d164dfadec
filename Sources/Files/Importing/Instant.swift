internal import Model

/// When something was sent off, to tell the later of two and the day; zones are as the tool wrote them.
struct Instant: Hashable, Comparable {
  var date: CalendarDate
  /// Seconds of the day.
  var second: Int

  static func < (a: Instant, b: Instant) -> Bool { (a.date, a.second) < (b.date, b.second) }
}

/// Which of day and month comes first in `3/4/2026`.
package enum DateOrder: String, CaseIterable, Sendable {
  case dayFirst = "day-first"
  case monthFirst = "month-first"
}

/// A time stamp as survey tools write it: `2026/05/22 4:42:36 PM GMT+2`, `8/31/2026 19:08:16`, `31.08.2026, 19:08`,
/// `2026-09-10T09:00:00Z`, `2026年9月3日 12:00`. Its parts, before the order of day and month is known.
struct StampParts {
  var year: Int
  /// As they stand; the second is the day where `isOrdered`.
  var first: Int
  var second: Int
  /// Nothing is to be decided: year, month, day, or days before months with full stops between.
  var isOrdered: Bool
  var secondOfDay: Int

  init?(_ text: String) {
    var scanner = StampScanner(text)
    guard let a = scanner.number(), let mark = scanner.mark(), let b = scanner.number(), scanner.mark() != nil,
      let c = scanner.number()
    else { return nil }
    scanner.skipDayMark()
    if a.digits == 4 {
      (year, first, second, isOrdered) = (a.value, b.value, c.value, true)
    } else if c.digits == 4 || c.digits == 2 {
      year = c.digits == 4 ? c.value : 2000 + c.value
      (first, second) = (a.value, b.value)
      isOrdered = mark == UInt8(ascii: ".")
      if isOrdered { (first, second) = (second, first) }
    } else {
      return nil
    }
    guard let time = scanner.time() else { return nil }
    secondOfDay = time
  }

  func instant(_ order: DateOrder?) -> Instant? {
    var (month, day) = (first, second)
    if !isOrdered {
      guard let order else { return nil }
      if order == .dayFirst { (month, day) = (day, month) }
    }
    return CalendarDate(year: year, month: month, day: day).map { Instant(date: $0, second: secondOfDay) }
  }

  /// The order that this stamp proves.
  var provenOrder: DateOrder? {
    guard !isOrdered else { return nil }
    if first > 12 { return .dayFirst }
    return second > 12 ? .monthFirst : nil
  }

  /// Both orders give the same day, or there is only one.
  var isSameEitherWay: Bool { isOrdered || first == second }
}

private struct StampScanner {
  private var rest: Substring.UTF8View

  init(_ text: String) {
    rest = Substring(text).utf8
    skipBlanks()
  }

  mutating func number() -> (value: Int, digits: Int)? {
    var value = 0
    var digits = 0
    while let byte = rest.first, (48...57).contains(byte), digits < 5 {
      value = value * 10 + Int(byte) - 48
      digits += 1
      rest.removeFirst()
    }
    return (1...4).contains(digits) ? (value, digits) : nil
  }

  /// What stands between the parts of a day.
  mutating func mark() -> UInt8? {
    if take("年") || take("月") {
      skipBlanks()
      return UInt8(ascii: "/")
    }
    guard let mark = rest.first, [0x2F, 0x2D, 0x2E].contains(mark) else { return nil }
    rest.removeFirst()
    skipBlanks()
    return mark
  }

  mutating func skipDayMark() {
    if !take("日") { _ = take(".") }
  }

  /// The second of the day; 0 where no time stands there, nil where something else does.
  mutating func time() -> Int? {
    skipBlanks()
    while take(",") || take("T") { skipBlanks() }
    let before = halfDay()
    if rest.isEmpty { return 0 }
    guard var hour = number()?.value, takeColon(), let minute = number()?.value else { return nil }
    var second = 0
    if takeColon() {
      guard let value = number()?.value else { return nil }
      second = value
    }
    if let isAfternoon = before ?? halfDay() {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    guard hour < 24, minute < 60, second <= 60 else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  private mutating func takeColon() -> Bool { take(":") || take(".") }

  /// `PM`, `p. m.`, `下午`: true in the afternoon; nil where no such word stands here.
  private mutating func halfDay() -> Bool? {
    let start = rest
    skipBlanks()
    for (word, isAfternoon) in [("下午", true), ("上午", false)] as [(StaticString, Bool)] where take(word) {
      skipBlanks()
      return isAfternoon
    }
    guard let first = rest.first.map({ $0 | 0x20 }), first == UInt8(ascii: "a") || first == UInt8(ascii: "p") else {
      return nil
    }
    rest.removeFirst()
    while take(".") || take(" ") || take("\u{A0}") || take("\u{202F}") {}
    guard take("m") || take("M") else {
      rest = start
      return nil
    }
    _ = take(".")
    skipBlanks()
    return first == UInt8(ascii: "p")
  }

  private mutating func skipBlanks() { while take(" ") || take("\u{A0}") || take("\u{202F}") || take("\t") {} }

  private mutating func take(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { word in
      guard rest.starts(with: word) else { return false }
      rest.removeFirst(word.count)
      return true
    }
  }
}
