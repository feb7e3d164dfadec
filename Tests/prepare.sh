#!/bin/sh
# Installs what is missing, and only that. `prepare.sh`: what building needs; `prepare.sh tests`: what the checks from
# outside and in a browser need as well. Debian and its children by apt-get, macOS by brew; elsewhere it says what.
set -eu
cd "$(dirname "$0")/.."

has_header() {
  [ -f /usr/include/yaml.h ] || [ -f /usr/local/include/yaml.h ] || [ -f /opt/homebrew/include/yaml.h ]
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

install() { # Debian's names in one word, then brew's
  if command -v apt-get >/dev/null 2>&1; then
    echo "installing $1" >&2
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

has_header || install 'libyaml-dev' 'libyaml pkgconf'

[ "${1:-}" = tests ] || exit 0

sh Tests/chromium.sh >/dev/null || install 'chromium' '--cask chromium'
command -v python3 >/dev/null 2>&1 || install 'python3' 'python3'
# Power cuts are rebuilt from a trace of the system calls.
[ "$(uname)" != Linux ] || command -v strace >/dev/null 2>&1 || install 'strace' ''

venv=.build/venv
wanted=$(cat Tests/*/requirements.txt | sort -u)
[ "$(cat "$venv/wanted" 2>/dev/null || true)" = "$wanted" ] && exit 0
mkdir -p .build
rm -rf "$venv"
python3 -m venv "$venv" 2>/dev/null || {
  install 'python3-venv' 'python3'
  rm -rf "$venv"
  python3 -m venv "$venv"
}
for list in Tests/*/requirements.txt; do
  "$venv/bin/python3" -m pip install --quiet --disable-pip-version-check -r "$list"
done
echo "$wanted" >"$venv/wanted"
