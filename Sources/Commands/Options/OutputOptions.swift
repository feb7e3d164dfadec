import ArgumentParser
import Files

/// Whether what is there may be replaced.
struct ForceOption: ParsableArguments {
  @Flag(help: "Replace files that exist.")
  var force = false

  var replacing: OutputFile.Replacing { force ? .always : .never }
}
