#!/bin/sh
# Writes BuiltIn.c anew: run it (`make embed`) after a file was added to questionnaires/ or templates/, or taken away.
# A file that only changed needs nothing, since the compiler tracks what it embeds.
set -eu
cd "$(dirname "$0")/../.."

files=$(find questionnaires templates -type f ! -name '.*' | LC_ALL=C sort)
out=Sources/BuiltIn/BuiltIn.c.new
{
  echo '// Written by generate.sh; a test holds it to the folders.'
  echo '#include "BuiltIn.h"'
  echo
  echo '#pragma clang diagnostic ignored "-Wc23-extensions"'
  number=0
  for file in $files; do
    echo
    echo "static const unsigned char file$number[] = {"
    echo "#embed \"../../$file\""
    echo '};'
    number=$((number + 1))
  done
  echo
  echo 'static const struct BuiltInFile files[] = {'
  number=0
  for file in $files; do
    echo "    {\"$file\", file$number, sizeof file$number},"
    number=$((number + 1))
  done
  echo '};'
  echo
  echo 'const struct BuiltInFile *builtInFileTable(void) { return files; }'
  echo
  echo 'size_t builtInFileCount(void) { return sizeof files / sizeof files[0]; }'
} >"$out"
mv "$out" Sources/BuiltIn/BuiltIn.c
