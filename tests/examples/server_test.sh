#!/bin/sh
# server_test.sh SERVER: changes the file under the server while it answers, and looks at what it answers.
set -eu
server=$1
directory=$(mktemp -d)
cd "$directory"
trap 'exec 3>&-; rm -rf "$directory"' EXIT

# settings HOST...: replaces the file as a careful program does.
settings() {
  {
    printf '{"Azure": {"SignalR": {"ConnectionString": {'
    comma=
    for host in "$@"; do
      printf '%s"%s": "Endpoint=https://%s.service.signalr.net;AccessKey=a2V5;Version=1.0;"' "$comma" "$host" "$host"
      comma=', '
    done
    printf '}}}}\n'
  } >next
  mv next appsettings.json
}

# expect TEXT: waits until the server has written a line with it.
expect() {
  for _ in $(seq 1000); do
    if grep -qF -- "$1" out err; then return; fi
    sleep 0.02
  done
  echo "the server did not write: $1"
  cat out err
  exit 1
}

settings east
mkfifo in
env -i "$server" <in >out 2>err &
exec 3>in

echo one >&3
expect 'https://east.service.signalr.net/client/?hub=one'
settings west
expect 'added [west](Primary)https://west.service.signalr.net'
expect 'removed [east](Primary)https://east.service.signalr.net'
echo two >&3
expect 'https://west.service.signalr.net/client/?hub=two'

echo nonsense >appsettings.json
expect 'json-syntax'
echo three >&3
expect 'https://west.service.signalr.net/client/?hub=three'

settings west east
expect 'added [east](Primary)https://east.service.signalr.net'

exec 3>&-
wait $!
