import ArgumentParser
import Diagnostics
import Model
import Reports

/// Whom a report is for: somebody who reads of everything, or one vendor.
enum ReportReader: ExpressibleByArgument {
  case audience(Audience)
  /// The id of a proposal's vendor.
  case vendor(String)

  private static let vendorPrefix = "vendor:"
  static var allValueStrings: [String] { Audience.allCases.map(\.rawValue) + [vendorPrefix + "ID"] }

  init?(argument: String) {
    if let audience = Audience(rawValue: argument) {
      self = .audience(audience)
    } else if argument.hasPrefix(Self.vendorPrefix), argument != Self.vendorPrefix {
      self = .vendor(String(argument.dropFirst(Self.vendorPrefix.count)))
    } else {
      return nil
    }
  }

  var audience: Audience? {
    guard case .audience(let audience) = self else { return nil }
    return audience
  }

  /// What the names of the report's files end in.
  var suffix: String {
    switch self {
    case .audience(let audience): "-\(audience.rawValue)"
    case .vendor(let id): "-vendor-\(id)"
    }
  }
}

/// There is no proposal of that vendor.
func unknownVendor(_ id: String, in assessment: Assessment) -> Failure {
  let known = assessment.proposals.map(\.vendor)
  let near = nearMiss(of: id, among: known).map { "did you mean '\($0)'?" }
  return Failure(
    .usage, "there is no proposal of a vendor '\(id)'",
    help: near
      ?? (known.isEmpty
        ? "proposals stand in the folder 'proposals', a file for each vendor"
        : "there are \(known.joined(separator: ", "))"))
}
