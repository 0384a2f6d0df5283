#!/usr/bin/env bash
# Everything that exists: format, lint, types, roads, dead matter, unit, contract and e2e tests.
# Brings what it needs (redis-server), or says how to get it. Ends with 'N passed, N failed'.
set -uo pipefail
cd "$(dirname "$0")/.."

if ! command -v redis-server >/dev/null 2>&1; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo 'redis-server is missing; installing it with apt-get'
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends redis-server
  fi
fi
if ! command -v redis-server >/dev/null 2>&1; then
  echo 'The tests need redis-server (7 or newer). Debian, Ubuntu: sudo apt-get install redis-server. macOS: brew install redis.' >&2
  exit 1
fi

results=$(mktemp)
trap 'rm -f "$results"' EXIT
failed_steps=0

bash .ci/check.sh static || failed_steps=$((failed_steps + 1))
npm run --silent build || failed_steps=$((failed_steps + 1))
# What a failed suite left open must not keep the run alive.
npx --no-install jest --forceExit --json --outputFile="$results" || true

node .ci/closing-line.js "$results" "$failed_steps"
