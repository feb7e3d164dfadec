/// A program in the making.
struct Assembly {
  private var operations: [Operation] = []
  private var pool: [UInt8] = []
  private var steps: [Int] = []
  private var names: [Name] = []
  private var numbers: [String: Int] = [:]
  /// Whether the last operation is a literal that may grow: nothing jumps behind it.
  private var isGrowing = false

  /// How much there is, to return to it.
  struct Mark {
    fileprivate let operations: Int
    fileprivate let pool: Int
    fileprivate let steps: Int
  }

  mutating func mark() -> Mark {
    // What comes behind the mark must not grow into a literal before it.
    isGrowing = false
    return Mark(operations: operations.count, pool: pool.count, steps: steps.count)
  }

  /// Takes back everything since the mark.
  mutating func rewind(to mark: Mark) {
    operations.removeSubrange(mark.operations...)
    pool.removeSubrange(mark.pool...)
    steps.removeSubrange(mark.steps...)
    isGrowing = false
  }

  /// Adds literal text; neighbouring texts become one operation.
  mutating func literal(_ bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    let start = pool.count
    pool.append(contentsOf: bytes)
    if isGrowing, case .literal(let before) = operations.last {
      operations[operations.count - 1] = .literal(before.lowerBound..<pool.count)
    } else {
      operations.append(.literal(start..<pool.count))
      isGrowing = true
    }
  }

  mutating func print(_ place: Place) {
    operations.append(.print(place))
    isGrowing = false
  }

  /// Begins a section; what it returns goes to `end`.
  mutating func section(_ place: Place, inverted: Bool) -> Int {
    operations.append(inverted ? .unless(place, exit: 0) : .enter(place, exit: 0))
    isGrowing = false
    return operations.count - 1
  }

  mutating func end(_ section: Int) {
    isGrowing = false
    switch operations[section] {
    case .enter(let place, _):
      operations.append(.next(start: section + 1))
      operations[section] = .enter(place, exit: operations.count)
    case .unless(let place, _): operations[section] = .unless(place, exit: operations.count)
    case .literal, .print, .next: break
    }
  }

  /// The place of a path of names from a level of the stack on.
  mutating func place(level: Int, path: [String]) -> Place {
    let start = steps.count
    for name in path { steps.append(number(of: name)) }
    return Place(level: level, steps: start..<steps.count)
  }

  private mutating func number(of name: String) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = names.count
    names.append(Name(text: name, key: Fields.key(of: name)))
    return names.count - 1
  }

  func program(_ dress: Dress) -> Program {
    Program(dress: dress, operations: operations, pool: pool, steps: steps, names: names)
  }
}
