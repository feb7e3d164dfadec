package import Model
import Templates

/// A form in which a vendor makes its offer line by line (method.md 7.1): what it complies with, which work it includes,
/// who does it, at what price, and what it takes for granted.
///
/// It holds nothing but what a vendor may see: titles of mandatory items and of the required work meant for suppliers,
/// and the key roles. What else is known stays behind at the initialiser.
package struct VendorForm: AnswerForm {
  /// A mandatory item or a work item.
  struct Line {
    var id: String
    var title: Localized
    var isInterface = false
  }

  /// Id of the vendor; nil where the vendor chooses it.
  package let vendor: String?
  let name: String?
  let mandatory: [Line]
  let items: [Line]
  let keyRoles: [KeyRole]
  let currency: String
  let title: Localized
  let client: Localized?
  let tool: String

  /// As many as a page has room for, besides the key roles.
  static let peopleRows = 6
  static let referenceRows = 6
  static let paymentRows = 12

  package init(
    _ assessment: Assessment, vendor: String?, name: String? = nil, language: String? = nil, tool: String
  ) {
    let wording = Wording(assessment, language: language)
    self.vendor = vendor
    // The name under which the vendor has made an offer before is its own.
    self.name = name ?? assessment.proposals.first { $0.vendor == vendor }?.name
    mandatory = (assessment.evaluation?.mandatory ?? []).map { Line(id: $0.id, title: wording.text($0.title)) }
    items = (assessment.scope?.items ?? []).filter { $0.isRequired && $0.target.isSupplier }.map {
      Line(id: $0.id, title: wording.text($0.title), isInterface: $0.isIntegration)
    }
    keyRoles = assessment.evaluation?.keyRoles ?? []
    currency = assessment.currency
    title = wording.text(assessment.title)
    client = assessment.client.map { wording.text($0) }
    self.tool = tool
  }

  /// Whether there is anything to ask beyond the price.
  package var isEmpty: Bool { mandatory.isEmpty && items.isEmpty }

  package var extent: String {
    [(mandatory.count, "mandatory item"), (items.count, "work item")].filter { $0.0 > 0 }
      .map { extent($0.0, $0.1) }.joined(separator: ", ")
  }
  package var fileName: String { "proposal-\(vendor ?? "blank")" }
  package var holdsAnswers: Bool { false }

  var heading: String {
    let whom = name ?? vendor
    return whom.map { "Your proposal: \(oneLine($0))" } ?? "Your proposal"
  }

  package func rendered(with templates: FormTemplates) -> [UInt8] {
    let shell = FormShell(
      title: Value(title), client: client.map { Value($0) } ?? .absent, heading: heading, tool: tool, steps: steps,
      data: data())
    return shell.rendered(asking: itemFields(), with: templates)
  }

  private var steps: [FormShell.Step] {
    var steps: [FormShell.Step] = []
    func add(_ id: String, _ title: String) {
      steps.append(FormShell.Step(id: id, title: .object(fieldsOf(["text": .text(title)])), group: .absent))
    }
    if !mandatory.isEmpty { add("mandatory", "What is mandatory") }
    for group in groups { add(group.id, group.title) }
    add("people", "People and references")
    add("price", "Price and payments")
    add("terms", "Assumptions and statement of work")
    return steps
  }

  /// Work items that are shown together: six at a time; a short list is one part.
  var groups: [(id: String, title: String, items: [Line])] {
    guard !items.isEmpty else { return [] }
    guard items.count > 8 else { return [("part-1", "The work", items)] }
    return stride(from: 0, to: items.count, by: 6).enumerated().map { index, start in
      let part = Array(items[start..<min(start + 6, items.count)])
      let ids = [part.first, part.last].compactMap { $0?.id }
      return (
        "part-\(index + 1)", "The work: " + (ids.first == ids.last ? ids[0] : ids.joined(separator: " to ")), part
      )
    }
  }
}
