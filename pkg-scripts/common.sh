# shellcheck shell=bash
# Sourced by the scripts beside it: where things are, and how the scripts talk.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

bin="${CARGO_HOME:-$HOME/.cargo}/bin"
# shellcheck disable=SC2034 # for the scripts
target="${CARGO_TARGET_DIR:-target}"
export PATH="$PWD/www/node_modules/.bin:$PWD/www/node_modules/.binaryen/bin:$bin:$PATH"

# What a long step does and how long it usually takes, so that nobody thinks it hangs.
say() { printf '\033[1m==>\033[0m %s\n' "$*" >&2; }

# One missing thing: what, what needs it, what to do. The script goes on; the caller decides.
missing=()
lack() { missing+=("$1"); printf '!!  %s\n    needed for: %s\n    to do: %s\n' "$1" "$2" "$3" >&2; }

have() { command -v "$1" >/dev/null 2>&1; }

# Chromium under the names that systems give it, or nothing.
browser() { command -v chromium || command -v chromium-browser || command -v google-chrome || true; }
