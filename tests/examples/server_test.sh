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
    printf '{"Azure": {"SignalR": {"ApplicationName": "Shop", "ConnectionString": {'
    comma=
    for host in "$@"; do
      printf '%s"%s": "Endpoint=https://%s.service.signalr.net;AccessKey=a2V5;Version=1.0;"' "$comma" "$host" "$host"
      comma=', '
    done
    # No client gets here while a primary endpoint is there.
    printf '%s"spare:secondary": "Endpoint=https://spare.service.signalr.net;AccessKey=a2V5;Version=1.0;"' "$comma"
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
expect 'https://east.service.signalr.net/client/?hub=shop_one'
settings west
expect 'added [west](Primary)https://west.service.signalr.net'
expect 'removed [east](Primary)https://east.service.signalr.net'
echo two >&3
expect 'https://west.service.signalr.net/client/?hub=shop_two'

echo nonsense >appsettings.json
expect 'json-syntax'
echo three >&3
expect 'https://west.service.signalr.net/client/?hub=shop_three'

settings west east
expect 'added [east](Primary)https://east.service.signalr.net'

for n in 1 2 3 4 5 6 7 8 9; do echo "many$n" >&3; done
expect 'hub=shop_many9'
if grep -q 'https://spare.service.signalr.net/client' out; then
  echo "a client was sent to a secondary endpoint"
  exit 1
fi

exec 3>&-
wait $!
