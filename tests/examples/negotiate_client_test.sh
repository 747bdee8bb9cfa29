#!/bin/sh
# negotiate_client_test.sh SERVER PROGRAM NODE NPM PACKAGES_DIRECTORY: the test of the server with the JavaScript client,
# whose packages are fetched once. Skipped, with a word, where they cannot be had.
set -eu
here=$(dirname -- "$0")
server=$1
program=$2
node=$3
npm=$4
packages=$5
if [ ! -d "$packages/node_modules/@microsoft/signalr" ] || [ ! -d "$packages/node_modules/jose" ]; then
  mkdir -p "$packages"
  if ! (cd "$packages" && timeout 120 "$npm" install --no-audit --no-fund --ignore-scripts --prefix . \
    @microsoft/signalr@10 jose@6 >npm.log 2>&1); then
    echo "skipped: the packages @microsoft/signalr and jose cannot be had: $(tail -n 1 "$packages/npm.log")"
    exit 77
  fi
fi
PATH="$(dirname -- "$node"):$PATH" exec sh "$here/negotiate_server_test.sh" "$server" "$program" \
  "$here/negotiate_client.js" "$packages/node_modules"
