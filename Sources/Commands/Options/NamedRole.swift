import Diagnostics
import Model

/// The role of that name; throws where there is none, with the nearest one or all.
func namedRole(_ name: String) throws -> Role {
  if let role = Role(rawValue: name) { return role }
  let all = Role.allCases.map(\.rawValue)
  let near = nearMiss(of: name, among: all).map { "did you mean '\($0)'?" }
  throw Failure(.usage, "there is no role '\(name)'", help: near ?? "there are " + all.joined(separator: ", "))
}
