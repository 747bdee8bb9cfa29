#!/bin/sh
# negotiate_server_test.sh SERVER PROGRAM [NODE_TEST NODE_MODULES]: asks the server as a client does, changes the file
# under it, and looks at URLs and tokens: by the program, or with NODE_TEST as the JavaScript client and `jose` do.
set -eu
server=$1
program=$2
directory=$(mktemp -d)
cd "$directory"
pid=
trap 'test -z "$pid" || kill "$pid"; rm -rf "$directory"' EXIT

# settings KEY [APPLICATION]: replaces the file as a careful program does.
settings() {
  printf '{"Azure": {"SignalR": {"ApplicationName": "%s", "ConnectionString": {
    "east": "Endpoint=https://east.service.signalr.net;AccessKey=%s;Version=1.0;",
    "west:secondary": "Endpoint=https://west.service.signalr.net;AccessKey=other;Version=1.0;"}}}}\n' \
    "${2:-Shop}" "$1" >next
  mv next appsettings.json
}

fail() {
  echo "$1"
  cat out err answer shown 2>/dev/null
  exit 1
}

settings first
env -i "$server" 0 >out 2>err &
pid=$!
for _ in $(seq 500); do
  if grep -q '^http://127.0.0.1:' out; then break; fi
  kill -0 "$pid" 2>/dev/null || fail "the server has ended"
  sleep 0.02
done
url=$(sed -n '1p' out)

if [ $# -gt 2 ]; then
  NODE_PATH=$4 node "$3" "$url" first || fail "the JavaScript client was not redirected as it should be"
fi

# negotiate: asks, and keeps the answer and its token.
negotiate() {
  curl -sS --max-time 20 -X POST "$url/negotiate?negotiateVersion=1" >answer
  sed -n 's/.*"accessToken":"\([^"]*\)".*/\1/p' answer >jwt
}

negotiate
for _ in 1 2 3 4 5 6 7 8 9 10; do
  negotiate
  grep -qF '"url":"https://east.service.signalr.net/client/?hub=shop_chat&asrs.op=%2Fchat&negotiateVersion=1&asrs_request_id=request-' answer ||
    fail "another URL was expected"
done
"$program" token show - . --no-process-env --show-secrets <jwt >shown || fail "the token is not good"
grep -q 'signed by the key of east$' shown || fail "another key was expected"
grep -q 'asrs.s.uid *alice' shown || fail "another user was expected"

# A rotated key is used without a restart.
settings second Store
for _ in $(seq 500); do
  negotiate
  if grep -qF 'hub=store_chat' answer; then break; fi
  sleep 0.02
done
"$program" token show - . --no-process-env <jwt >shown || fail "the token is not signed by the new key"

# A typing error leaves the last good configuration in place.
echo nonsense >appsettings.json
for _ in $(seq 500); do
  if grep -q json-syntax err; then break; fi
  sleep 0.02
done
grep -q json-syntax err || fail "the server has said nothing of the error"
negotiate
grep -qF 'hub=store_chat' answer || fail "the last good configuration was expected"

status=$(curl -sS --max-time 20 -o answer -w '%{http_code}' "$url/negotiate")
[ "$status" = 404 ] || fail "GET was answered with $status"
