import Diagnostics

/// In the place of a result where a folder could not be read: the folder and what is wrong with it, on one line.
package func failureLine(folder: String, problems: [String]) -> [UInt8] {
  var json = JSONText(indented: false)
  json.object { json in
    json.member("schema", "shortfall.failure/1")
    json.member("folder", folder)
    json.member("problems", problems)
  }
  return json.finished()
}
