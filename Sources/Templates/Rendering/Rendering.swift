/// One run of a program.
///
/// The context stack is an array of values; each place knows its level, so nothing is searched but the names of one
/// object, and those are nearly always found where they were found last (`Fields`).
struct Rendering {
  private let program: Program
  private var output: [UInt8] = []
  /// The context stack, outermost first.
  private var levels: [Value]
  /// The lists being run through, innermost last; sections over a single value have an empty one.
  private var loops: [Loop] = []
  /// For each step of a place where its name was found last.
  private var hints: [Int]

  private struct Loop {
    let elements: [Value]
    var index = 0
  }

  init(_ program: Program, root: Value) {
    self.program = program
    levels = [root]
    hints = Array(repeating: 0, count: program.steps.count)
    output.reserveCapacity(program.pool.count * 2)
  }

  mutating func run() -> [UInt8] {
    let operations = program.operations
    let pool = program.pool
    var index = 0
    while index < operations.count {
      switch operations[index] {
      case .literal(let range):
        pool.withUnsafeBufferPointer { copy($0, range, to: &output) }
        index += 1
      case .print(let place):
        print(value(at: place))
        index += 1
      case .enter(let place, let exit): index = enter(value(at: place)) ? index + 1 : exit
      case .next(let start): index = advance() ? start : index + 1
      case .unless(let place, let exit): index = value(at: place).isTruthy ? exit : index + 1
      }
    }
    return output
  }

  private mutating func value(at place: Place) -> Value {
    let steps = place.steps
    guard !steps.isEmpty else { return levels[place.level] }
    // Nearly all places are one step away; the level is looked into where it stands, and only what is found is copied.
    guard case .object(let fields) = levels[place.level] else { return .absent }
    var value = field(steps.lowerBound, of: fields)
    for step in steps.dropFirst() {
      guard case .object(let fields) = value else { return .absent }
      value = field(step, of: fields)
    }
    return value
  }

  @inline(__always)
  private mutating func field(_ step: Int, of fields: Fields) -> Value {
    let name = program.steps[step]
    return fields.value(of: program.names[name].text, key: program.names[name].key, hint: &hints[step])
  }

  private mutating func enter(_ value: Value) -> Bool {
    guard value.isTruthy else { return false }
    if case .list(let elements) = value {
      levels.append(elements[0])
      loops.append(Loop(elements: elements))
    } else {
      levels.append(value)
      loops.append(Loop(elements: []))
    }
    return true
  }

  /// Goes on to the next element of the innermost list; false when there is none and the level is left.
  private mutating func advance() -> Bool {
    let top = loops.count - 1
    loops[top].index += 1
    guard loops[top].index < loops[top].elements.count else {
      loops.removeLast()
      levels.removeLast()
      return false
    }
    levels[levels.count - 1] = loops[top].elements[loops[top].index]
    return true
  }

  /// Markup is made by the program for the kind of file at hand and goes out as it is, in double braces, too.
  private mutating func print(_ value: Value) {
    switch value {
    case .text(var text):
      text.withUTF8 { bytes in
        switch program.dress {
        case .html: appendHTML(bytes, to: &output)
        case .markdown: appendMarkdown(bytes, to: &output)
        case .plain: appendPlain(bytes, to: &output)
        }
      }
    case .markup(let markup): output.append(contentsOf: markup.utf8)
    case .absent, .flag, .object, .list: break
    }
  }
}
