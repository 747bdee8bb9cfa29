#!/bin/sh
# Usage: precision_test.sh REPOSITORY PROGRAM
#
# scripts/precision tells a finding that is judged true from one that is not judged, and a true one that is lost; and
# how many of the keys are found that it plants.
set -eu
root=$1 program=$2
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

fail() {
  printf 'error: %s; it printed:\n%s\n' "$1" "$output" >&2
  exit 1
}

# precision WHAT-IS-EXPECTED STATUS: runs it and looks for a line.
precision() {
  status=0
  output=$("$root/scripts/precision" --program "$program" --judgements "$work/judgements.jsonl" "$work/contoso+chat") ||
    status=$?
  [ "$status" = "$2" ] || fail "it exits with $status, not with $2"
  printf '%s\n' "$output" | grep -q -- "$1" || fail "it does not print '$1'"
}

mkdir "$work/contoso+chat"
git init -q "$work/contoso+chat"
printf '{"Azure":{"SignalR":{"ConnectionString":"Endpoint=https://contoso.service.signalr.net"}}}\n' \
  >"$work/contoso+chat/appsettings.json"

: >"$work/judgements.jsonl"
precision 'error: contoso/chat: appsettings.json:1: ASRS108' 1

judge() {
  printf '{"repository":"contoso/chat","commit":"","file":"appsettings.json","line":%s,"rule":"ASRS108","severity":"error","judgement":"%s","reason":""}\n' \
    "$1" "$2" >>"$work/judgements.jsonl"
}
judge 1 true
precision '^0 of 1 findings are false or noise' 0

judge 7 true
precision 'error: contoso/chat: appsettings.json:7: ASRS108' 1

: >"$work/judgements.jsonl"
judge 1 false
precision '^1 of 1 findings are false or noise, 1 of the errors false' 1

# plant WHAT-IS-EXPECTED STATUS PROGRAM
plant() {
  status=0
  output=$("$root/scripts/precision" --plant --program "$3" "$work/contoso+chat" "$work/contoso+docs") || status=$?
  [ "$status" = "$2" ] || fail "it exits with $status, not with $2"
  printf '%s\n' "$output" | grep -q -- "$1" || fail "it does not print '$1'"
}

mkdir "$work/contoso+docs"
printf '# Chat\n' >"$work/contoso+docs/README.md"
plant '^2 of 2 planted keys found' 0 "$program"
plant '^0 of 2 planted keys found' 1 /bin/true
plant 'not found: contoso+docs: README.md (document)' 1 /bin/true
for directory in chat docs; do
  if output=$(grep -r planted "$work/contoso+$directory"); then fail 'a key is in the repository itself'; fi
done
