#!/usr/bin/env bash
# The gate, the same for people and CI: format, lint, types, roads, dead matter, generated files, unit tests.
# Runs all of them even when one fails, so that one round shows everything. Exit code: how many failed.
set -uo pipefail
cd "$(dirname "$0")/.."
failed=$(mktemp)
linted=$(mktemp)
trap 'rm -f "$failed" "$linted"' EXIT

step() {
  local name=$1
  shift
  echo "── $name"
  "$@" || echo "$name" >>"$failed"
}

# Linting takes as long as all the others together, so it goes beside them; what it says comes afterwards, in one piece.
step lint npx --no-install eslint --max-warnings 0 . >"$linted" 2>&1 &
step format npx --no-install prettier --check --log-level warn .
step types npx --no-install tsc --noEmit
step 'page types' npx --no-install tsc -p ui
step 'API client of the page' sh -c 'npx --no-install tsc -p tsconfig.build.json && node ui/generate-client.mjs --check'
step roads npx --no-install depcruise --config .ci/dependency-cruiser.cjs --output-type err src test
step 'dead matter' npx --no-install knip
wait
cat "$linted"
# The test command runs every test by itself, and counts them.
[ "${1:-}" = static ] || step 'unit tests' npx --no-install jest --selectProjects=unit

if [ -s "$failed" ]; then
  echo "── failed: $(paste -sd ' ' "$failed")"
else
  echo '── all good'
fi
exit "$(wc -l <"$failed")"
