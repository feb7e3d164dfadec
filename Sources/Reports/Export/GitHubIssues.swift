import Analysis
import Model
import Templates

/// A shell script that opens an issue for each gap, and the texts of the issues beside it.
///
/// Each text ends with a line that nobody sees and that names its gap. The script asks for the texts of all issues
/// there are before it opens one, and passes over what has its line already.
package func githubIssues(_ export: GapExport) -> [(path: String, bytes: [UInt8])] {
  var seen: Set<String> = []
  var calls = ""
  var files: [(path: String, bytes: [UInt8])] = []
  for gap in export.gaps {
    // Some file systems do not tell capitals from small letters.
    var name = gap.id
    var number = 2
    while !seen.insert(name.lowercased()).inserted {
      name = "\(gap.id)-\(number)"
      number += 1
    }
    let path = "issues/\(name).md"
    files.append((path, Array(text(of: gap, export).utf8)))
    calls += "open_issue \(quoted(path)) \\\n  \(quoted(gap.headline(atMost: 250)))\n"
  }
  let script = scriptHead(export, count: export.gaps.count) + calls + scriptFoot
  return [("create-issues.sh", Array(script.utf8))] + files
}

/// The line by which the script knows an issue again.
private func marker(of gap: ExportedGap, _ export: GapExport) -> String {
  let assessment = NameUUID(export.key, in: .shortfall)
  return "<!-- shortfall-gap \(gap.id) \(NameUUID(gap.id, in: assessment)) -->"
}

/// Text from files is escaped, so no line of it can pass for a marker.
private func text(of gap: ExportedGap, _ export: GapExport) -> String {
  let description = GapDescription(gap, of: export)
  var text = description.paragraphs.map { markdownText($0) + "\n\n" }.joined()
  for fact in description.facts { text += "- \(fact.name): \(markdownText(fact.value))\n" }
  return text + "\n" + marker(of: gap, export) + "\n"
}

/// One word of a shell, whatever is in it. Over scalars: a quote that carries an accent is one character and still
/// ends the word.
private func quoted(_ text: String) -> String {
  var word = "'"
  for scalar in text.unicodeScalars {
    if scalar == "'" { word += "'\\''" } else { word.unicodeScalars.append(scalar) }
  }
  return word + "'"
}

/// In a comment nothing is read but the end of the line, which `onOneLine` has taken away.
private func scriptHead(_ export: GapExport, count: Int) -> String {
  """
  #!/bin/sh
  # Opens issues on GitHub for \(count == 1 ? "1 gap" : "\(count) gaps") of \(export.title), as of \(export.asOf).
  # Read it, look through issues/, then run it with the repository:
  #
  #   sh create-issues.sh OWNER/REPOSITORY
  #
  # It needs GitHub's own program gh, logged in. The text of every issue ends with a line that names its gap. What has
  # an issue already, open or closed, is passed over, so that a second run opens nothing twice.
  set -eu
  if [ "$#" -ne 1 ]; then
    echo 'usage: sh create-issues.sh OWNER/REPOSITORY' >&2
    exit 64
  fi
  repository=$1
  CDPATH='' cd -- "$(dirname -- "$0")"
  there=$(mktemp)
  trap 'rm -f "$there"' EXIT
  trap 'exit 130' INT TERM
  opened=0
  passed=0

  # All issues that there are. If this fails nothing is opened.
  gh issue list --repo "$repository" --state all --limit 1000000 --json body --jq '.[].body' >"$there"

  open_issue() { # file of the text, title
    marker=$(grep '^<!-- shortfall-gap ' "$1" | tail -n 1)
    if [ -z "$marker" ]; then
      echo "$1 has lost the line that names its gap; nothing was opened for it" >&2
      exit 65
    fi
    if tr -d '\\r' <"$there" | grep -Fqx -e "$marker"; then
      passed=$((passed + 1))
    else
      gh issue create --repo "$repository" --title="$2" --body-file "$1"
      opened=$((opened + 1))
    fi
  }


  """
}

private let scriptFoot = """

  echo "$opened opened, $passed there already" >&2

  """
