#!/bin/sh
# Runs every test: Swift's, then those in a browser. The last line is the count of both, from what they reported.
set -u
cd "$(dirname "$0")/.."

sh Tests/prepare.sh browser || exit 1
results=.build/results
rm -rf "$results"
mkdir -p "$results"

tests() { # how many tests a report of results has, and how many of them failed
  awk '/<testcase / { count += 1; fresh = 1 }
    /<(failure|error)[ >]/ && fresh { broken += 1; fresh = 0 }
    END { print count + 0, broken + 0 }' "$1"
}

failed=0
passed=0

swift test --xunit-output "$results/swift.xml"
status=$?
ran=0
broken=0
for file in "$results"/swift*.xml; do
  [ -f "$file" ] || continue
  counts=$(tests "$file")
  ran=$((ran + ${counts% *}))
  broken=$((broken + ${counts#* }))
done
# Tests that did not build or were cut short by a crash leave no count behind; that is a failure of its own.
if [ "$status" -ne 0 ] && [ "$broken" -eq 0 ]; then broken=1; ran=$((ran + 1)); fi
if [ "$ran" -eq 0 ]; then broken=1; ran=1; fi
passed=$((passed + ran - broken))
failed=$((failed + broken))

# The checks print `N passed, N failed` at their end.
if .build/debug/shortfall demo "$results/demo" >/dev/null; then
  .build/browser/venv/bin/python3 Tests/Browser/check.py "$results/demo" | tee "$results/browser.txt"
fi
counts=$(grep -E '^[0-9]+ passed, [0-9]+ failed$' "$results/browser.txt" 2>/dev/null | tail -n 1)
if [ -n "$counts" ]; then
  passed=$((passed + $(echo "$counts" | cut -d ' ' -f 1)))
  failed=$((failed + $(echo "$counts" | cut -d ' ' -f 3)))
else
  echo 'the checks in the browser did not come to their end' >&2
  failed=$((failed + 1))
fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
