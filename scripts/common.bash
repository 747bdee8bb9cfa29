# What the scripts share. Source it; it moves to the repository's top, so that they work from anywhere.
# shellcheck shell=bash
set -euo pipefail

# A line of `cd` output (CDPATH) would end up in the path.
unset CDPATH
project_dir=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
cd -- "$project_dir"

# Says what comes next. To standard error: standard output is for results.
step() { printf '==> %s\n' "$*" >&2; }

fail() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

# run_logged LOG COMMAND...: runs it quietly; if it fails, shows the log's end and stops.
run_logged() {
  local log=$1 status=0
  shift
  "$@" >>"$log" 2>&1 </dev/null || status=$?
  if ((status != 0)); then
    printf -- '---- the end of %s:\n' "$log" >&2
    tail -n 40 -- "$log" >&2
    printf -- '----\n' >&2
    fail "'$*' failed with status $status; all of its output is in $log"
  fi
}

# usage: prints the comment at the top of the running script, the one place where its use is described.
usage() { sed -n '2,/^[^#]/{s/^# \{0,1\}//p}' "scripts/${0##*/}"; }
