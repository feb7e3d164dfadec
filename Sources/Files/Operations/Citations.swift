internal import Diagnostics
internal import Model
internal import YAML

/// Which KPIs a reference such as `kpi:fcr` may name.
enum CitableKPIs: Sendable {
  /// The folder has no `kpi.yaml`.
  case none
  case these(Set<String>)
  /// There is a file whose ids cannot be told; what is wrong with it is said elsewhere.
  case unknown

  /// What is wrong with a reference, if anything; documents are never looked at.
  func problem(with reference: Reference, at place: SourceRange) -> Diagnostic? {
    guard let id = reference.kpi else { return nil }
    switch self {
    case .unknown: return nil
    case .none: return .citedKPI(id, at: place)
    case .these(let ids): return ids.contains(id) ? nil : .unknownKPI(id, ids.sorted(), at: place)
    }
  }
}

extension ReadOperations {
  var citable: CitableKPIs { isThere ? ids.map { .these(Set($0)) } ?? .unknown : .none }
}

/// The assessor's own evidence may cite KPIs too.
func checkCitations(_ body: Node, _ operations: ReadOperations, _ log: inout DiagnosticLog) {
  for grade in body.present("evidence")?.pairs ?? [] {
    for item in grade.value.present("refs")?.items ?? [] {
      guard let text = item.scalarText ?? item.referenceText else { continue }
      let place = item.present("kpi")?.range ?? item.range
      if let problem = operations.citable.problem(with: Reference(text: text, until: nil), at: place) {
        log.add(problem)
      }
    }
  }
}
