import CLibYAML

/// What libyaml itself costs over some texts, nothing kept: the floor for anything built on it.
func eventLoop(over texts: [[UInt8]]) {
  let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  let event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)
  defer {
    parser.deallocate()
    event.deallocate()
  }
  for text in texts {
    text.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress, yaml_parser_initialize(parser) == 1 else { return }
      yaml_parser_set_input_string(parser, start, bytes.count)
      while yaml_parser_parse(parser, event) == 1 {
        let isEnd = event.pointee.type == YAML_STREAM_END_EVENT
        yaml_event_delete(event)
        if isEnd { break }
      }
      yaml_parser_delete(parser)
    }
  }
}
