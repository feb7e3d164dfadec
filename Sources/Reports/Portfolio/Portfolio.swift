package import Analysis
import Model

/// Several assessments side by side, the worst first, and the folders that could not be read.
package struct Portfolio: Sendable {
  package struct Unreadable: Sendable {
    package var folder: String
    /// What is wrong, each with its place where it has one.
    package var problems: [String]

    package init(folder: String, problems: [String]) {
      self.folder = folder
      self.problems = problems
    }
  }

  package let programmes: [Programme]
  package let unreadable: [Unreadable]

  package init(_ programmes: [Programme], unreadable: [Unreadable]) {
    self.programmes = worstFirst(programmes)
    self.unreadable = unreadable
  }

  /// What to call each programme: its title, or its folder where several have that title.
  package var names: [String] {
    var counts: [String: Int] = [:]
    for programme in programmes { counts[programme.title, default: 0] += 1 }
    return programmes.map { counts[$0.title] == 1 ? $0.title : $0.folder }
  }

  /// The one currency of all amounts; nil where there are several, or no amount.
  package var currency: String? {
    let currencies = Set(programmes.filter { $0.p80 != nil }.map(\.currency))
    return currencies.count == 1 ? currencies.first : nil
  }

  /// `30 March 2026`, or the earliest and the latest; empty without a programme.
  package var dates: String {
    guard let first = programmes.map(\.asOf).min(), let last = programmes.map(\.asOf).max() else { return "" }
    return first == last ? DateText.long(first) : "\(DateText.long(first)) to \(DateText.long(last))"
  }
}
