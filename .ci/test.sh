#!/usr/bin/env bash
# Everything that exists: format, lint, types, roads, dead matter, unit, contract, browser and e2e tests.
# Brings what it needs (redis-server, chromium), or says how to get it. Ends with 'N passed, N failed'.
set -uo pipefail
cd "$(dirname "$0")/.."

# What the tests start besides Node: the command, and the package that brings it.
bring() {
  local package=$1
  shift
  for name in "$@"; do command -v "$name" >/dev/null 2>&1 && return 0; done
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "$1 is missing; installing it with apt-get"
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package"
  fi
  for name in "$@"; do command -v "$name" >/dev/null 2>&1 && return 0; done
  echo "The tests need $1. Debian: sudo apt-get install $package. macOS: brew install $2." >&2
  return 1
}

bring redis-server redis-server redis || exit 1
[ -n "${CHROMIUM_PATH:-}" ] || bring chromium chromium chromium-browser google-chrome || exit 1

results=$(mktemp)
trap 'rm -f "$results"' EXIT
failed_steps=0

bash .ci/check.sh static || failed_steps=$((failed_steps + 1))
npm run --silent build || failed_steps=$((failed_steps + 1))
# Two at a time, also on two cores: much of a suite is waiting. What a failed one left open must not keep the run alive.
npx --no-install jest --maxWorkers=2 --forceExit --json --outputFile="$results" || true

node .ci/closing-line.js "$results" "$failed_steps"
