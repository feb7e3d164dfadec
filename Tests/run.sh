#!/bin/sh
# Runs every test: Swift's, then those of the built program from outside, then those in a browser. The last line counts
# what they reported; a part that does not come to its end is a failure.
set -u
cd "$(dirname "$0")/.."

sh Tests/prepare.sh tests || exit 1
results=.build/results
rm -rf "$results"
mkdir -p "$results"
passed=0
failed=0

count() { # passed, failed
  passed=$((passed + $1))
  failed=$((failed + $2))
}

swift_tests() { # passed and failed of a file of results
  awk '/<testcase / { count += 1; fresh = 1 }
    /<(failure|error)[ >]/ && fresh { broken += 1; fresh = 0 }
    END { print count - broken, broken + 0 }' "$1"
}

checks() { # a name, then the command: its last line is `N passed, N failed`
  name=$1
  shift
  # Their count gets a name, so that the one without is the whole.
  "$@" | tee "$results/$name.txt" | sed "s/^[0-9]* passed, [0-9]* failed/$name: &/"
  counts=$(sed -n 's/^\([0-9]*\) passed, \([0-9]*\) failed.*/\1 \2/p' "$results/$name.txt" | tail -n 1)
  # shellcheck disable=SC2086
  if [ -n "$counts" ]; then count $counts; else echo "the checks '$name' broke off" >&2; count 0 1; fi
}

swift test --xunit-output "$results/swift.xml"
status=$?
broken=0
for file in "$results"/swift*.xml; do
  [ -f "$file" ] || continue
  counts=$(swift_tests "$file")
  # shellcheck disable=SC2086
  count $counts
  broken=$((broken + ${counts#* }))
done
# Tests that did not build, or were cut short by a crash, leave no failure behind that could be counted.
if [ "$status" -ne 0 ] && [ "$broken" -eq 0 ] || [ "$passed" -eq 0 ]; then count 0 1; fi

# From outside it is the program that people get: built for release.
if make release; then
  python=.build/venv/bin/python3
  checks machine "$python" Tests/Machine/check.py --binary build/shortfall --dynamic .build/debug/shortfall
  checks browser "$python" Tests/Browser/check.py --binary build/shortfall --chromium "$(sh Tests/chromium.sh)"
else
  count 0 1
fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
