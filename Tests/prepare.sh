#!/bin/sh
# Installs what is missing, and only that. `prepare.sh`: what building needs; `prepare.sh browser`: what the tests in a
# browser need as well. Debian and its children by apt-get, macOS by brew; elsewhere it says what to install.
set -eu
cd "$(dirname "$0")/.."

has_header() {
  [ -f /usr/include/yaml.h ] || [ -f /usr/local/include/yaml.h ] || [ -f /opt/homebrew/include/yaml.h ]
}

has_chromium() {
  command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 ||
    command -v google-chrome >/dev/null 2>&1 || [ -d '/Applications/Google Chrome.app' ]
}

install_with_apt() {
  as_root=
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null 2>&1 || { echo "please install as root: $*" >&2; exit 1; }
    as_root=sudo
  fi
  $as_root apt-get update -qq
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

install_packages() { # Debian's names, then brew's
  if command -v apt-get >/dev/null 2>&1; then
    echo "installing $1" >&2
    # Several packages in one word.
    # shellcheck disable=SC2086
    install_with_apt $1
  elif command -v brew >/dev/null 2>&1; then
    echo "installing $2" >&2
    # shellcheck disable=SC2086
    brew install --quiet $2
  else
    echo "please install $1" >&2
    exit 1
  fi
}

has_header || install_packages 'libyaml-dev' 'libyaml pkgconf'

[ "${1:-}" = browser ] || exit 0

has_chromium || install_packages 'chromium' '--cask chromium'
command -v python3 >/dev/null 2>&1 || install_packages 'python3' 'python3'
python=.build/browser/venv/bin/python3
if ! [ -x "$python" ] || ! "$python" -c 'import playwright, axe_playwright_python' 2>/dev/null; then
  python3 -m venv .build/browser/venv 2>/dev/null ||
    { install_packages 'python3-venv' 'python3'; python3 -m venv .build/browser/venv; }
  "$python" -m pip install --quiet --disable-pip-version-check -r Tests/Browser/requirements.txt
fi
