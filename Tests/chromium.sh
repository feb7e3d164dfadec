#!/bin/sh
# Prints the path of a Chromium or Chrome on this machine; fails where there is none.
for name in chromium chromium-browser google-chrome google-chrome-stable; do
  command -v "$name" && exit 0
done
for path in '/Applications/Chromium.app/Contents/MacOS/Chromium' \
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'; do
  if [ -x "$path" ]; then
    echo "$path"
    exit 0
  fi
done
exit 1
