package import Diagnostics
internal import YAML

/// The kind that a file declares in its first key, such as `responses`; nil where it declares none that can be read.
package func declaredKind(of source: SourceText) -> String? {
  source.bytes.withUnsafeBufferPointer { bytes in
    var log = DiagnosticLog()
    var parser = EventParser(path: source.path, bytes: bytes)
    var isKey = false
    // The stream, the document, the mapping, its first key, and what stands behind it.
    while let event = parser.next(&log) {
      switch event.kind {
      case .documentStart, .mappingStart: continue
      case .scalar where isKey: return event.text.split(separator: "/").first.map { String($0) }
      case .scalar where event.text == "shortfall": isKey = true
      default: return nil
      }
    }
    return nil
  }
}
