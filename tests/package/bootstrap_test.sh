#!/bin/sh
# bootstrap_test.sh DOCUMENT PREFIX DIRECTORY COMPILER: does what docs/bootstrap.md says, from an empty folder to the answer
# that a client gets: its blocks become files, and its commands are run.
set -eu
document=$1
prefix=$2
directory=$3
compiler=$4
rm -rf "$directory"
mkdir -p "$directory"
cd "$directory"

# block LANGUAGE: the first block of the document in that language.
block() {
  awk -v fence="\`\`\`$1" '!found && $0 == fence { inside = 1; next }
    inside && $0 == "```" { inside = 0; found = 1 }
    inside' "$document"
}

block cmake >CMakeLists.txt
block json >appsettings.json
block cpp >server.cpp
block sh >commands
for file in CMakeLists.txt appsettings.json server.cpp commands; do
  [ -s "$file" ] || { echo "the document has no block for $file"; exit 1; }
done

# Another port than that of the document, which may be taken; and an end of the server with that of the script.
port=$((20000 + $$ % 20000))
{
  echo 'trap "kill %1 || true" EXIT'
  sed "s/5000/$port/g" commands
} >run
export CMAKE_PREFIX_PATH="$prefix" CXX="$compiler"
bash -em run >log 2>&1 || { cat log; exit 1; }
for text in '"negotiateVersion":0' '"url":"https://contoso-east.service.signalr.net/client/?hub=shop_chat' '"accessToken":"eyJ'; do
  grep -qF -- "$text" log || { echo "the client was not answered $text"; cat log; exit 1; }
done
