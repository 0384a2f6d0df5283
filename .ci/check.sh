#!/usr/bin/env bash
# The gate, the same for people and CI: format, lint, types, roads, dead matter, generated files, unit tests.
# Runs all of them even when one fails, so that one round shows everything. Exit code: how many failed.
set -uo pipefail
cd "$(dirname "$0")/.."
failed=()

step() {
  local name=$1
  shift
  echo "── $name"
  "$@" || failed+=("$name")
}

step format npx --no-install prettier --check --log-level warn .
step lint npx --no-install eslint --max-warnings 0 .
step types npx --no-install tsc --noEmit
step 'page types' npx --no-install tsc -p ui
step 'API client of the page' sh -c 'npx --no-install tsc -p tsconfig.build.json && node ui/generate-client.mjs --check'
step roads npx --no-install depcruise --config .ci/dependency-cruiser.cjs --output-type err src test
step 'dead matter' npx --no-install knip
# The test command runs every test by itself, and counts them.
[ "${1:-}" = static ] || step 'unit tests' npx --no-install jest --selectProjects=unit

if [ ${#failed[@]} -eq 0 ]; then
  echo '── all good'
else
  printf '── failed: %s\n' "${failed[*]}"
fi
exit ${#failed[@]}
