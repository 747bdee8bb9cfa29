#!/bin/sh
# Usage: new_rule_test.sh ROOT COMPILER. Lays out rules in a copy of the linter's sources; they compile.
set -eu
root=$1
compiler=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir -p "$work/src" "$work/tests/lint/rules"
cp -R "$root/scripts" "$work/"
cp -R "$root/src/lint" "$work/src/"
cd "$work"

expect_failure() {
  if "$@" 2>stderr; then
    echo "expected to fail: $*" >&2
    exit 1
  fi
}

# Between two rules, after all others, and in a group that is named.
bash scripts/new-rule laid-out-between ASRS599
bash scripts/new-rule laid-out-last ASRS999 files
for rule in options/laid_out_between files/laid_out_last; do
  "$compiler" -std=c++20 -Wall -Wextra -Werror -fsyntax-only -Isrc -I"$root/src" -I"$root/include" \
    "src/lint/rules/$rule.cpp"
done
"$compiler" -std=c++20 -fsyntax-only -Isrc -I"$root/src" -I"$root/include" src/lint/rules/registry.cpp
test -s tests/lint/rules/laid-out-between.txt

expect_failure bash scripts/new-rule laid-out-between ASRS598
grep -q 'ASRS599 is laid-out-between already' stderr
expect_failure bash scripts/new-rule other ASRS599
expect_failure bash scripts/new-rule Other ASRS598
expect_failure bash scripts/new-rule other ASRS998
grep -q 'name one: ' stderr
# The lines stand once each, in the order of ids.
test "$(grep -c 'laid_out_between' src/lint/rules/registry.cpp)" = 2
grep -A 1 'rules::laid_out_between' src/lint/rules/registry.cpp | grep -q 'rules::syntax_error'
test "$(tail -n 1 src/lint/rules/registry.cpp)" = "$(tail -n 1 "$root/src/lint/rules/registry.cpp")"
