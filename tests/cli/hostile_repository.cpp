#include "cli/hostile_repository.hpp"

#include <catch2/catch.hpp>
#include <filesystem>

#include "cli/shell.hpp"

namespace signalr_config::test {

namespace {

namespace fs = std::filesystem;

// `trap.sh NAME` leaves a file NAME. Two commits; nothing is configured before they are made.
const char* const commits = R"(set -e
git init -q -b main .
git config user.name a; git config user.email a@example
mkdir app other hooks ../sprung
echo x > other/f
echo 'services: {web: {image: i, env_file: web.env}}' > compose.yaml
echo 'Azure__SignalR__ConnectionString=Endpoint=https://a.service.signalr.net;AuthType=azure.msi;' > web.env
git add .; git commit -qm one
printf '%s' '{"Azure:SignalR:ConnectionString": "Endpoint=https://a.service.signalr.net;AccessKey=7h0BqQm2Zr5TtYw8VxPfLkJsDnCgE4aUo6iR1MdHbXc=;Version=1.0;"}' > app/appsettings.json
printf '* filter=trap diff=trap merge=trap\n' > .gitattributes
git add .; git commit -qm two
printf '#!/bin/sh\n: > "%s/../sprung/${1##*/}"\ncase $1 in filter) cat;; *) exit 1;; esac\n' "$PWD" > trap.sh; chmod +x trap.sh
for hook in post-index-change fsmonitor-watchman reference-transaction pre-auto-gc post-checkout post-merge \
    pre-commit prepare-commit-msg sendemail-validate; do
  printf '#!/bin/sh\n"%s/trap.sh" hook-%s\n' "$PWD" $hook | tee .git/hooks/$hook > hooks/$hook
  chmod +x .git/hooks/$hook hooks/$hook
done
)";

const char* const missing_blob = R"(set -e
o=$(git rev-parse HEAD:app/appsettings.json); rm -f .git/objects/$(echo $o | cut -c1-2)/$(echo $o | cut -c3-)
echo $o > missing
)";

const char* const missing_tree = R"(set -e
git sparse-checkout init --cone --sparse-index; git sparse-checkout set app
o=$(git rev-parse HEAD:other); rm -f .git/objects/$(echo $o | cut -c1-2)/$(echo $o | cut -c3-)
echo $o > missing
)";

const char* const traps = R"(set -e
t="$PWD/trap.sh"
cat > .git/included <<END
[alias]
  ls-files = "!$t alias"
  rev-parse = "!$t alias"
  cat-file = "!$t alias"
[pager]
  ls-files = $t pager
  rev-parse = $t pager
  cat-file = $t pager
[gpg]
  program = $t
[gpg "ssh"]
  program = $t
[log]
  showSignature = true
[interactive]
  diffFilter = $t interactive
[uploadpack]
  packObjectsHook = $t pack-objects
[submodule]
  recurse = true
END
cat >> .git/config <<END
[include]
  path = included
[core]
  repositoryformatversion = 1
  fsmonitor = "$t fsmonitor"
  untrackedCache = true
  hooksPath = hooks
  pager = $t pager
  editor = $t editor
  askPass = $t
  sshCommand = $t ssh
  gitProxy = $t
  alternateRefsCommand = $t alternate
[credential]
  helper = "!$t credential"
[diff]
  external = $t
[diff "trap"]
  textconv = $t textconv
  command = $t
[filter "trap"]
  clean = $t filter
  smudge = $t filter
  required = true
[merge "trap"]
  driver = $t merge
[extensions]
  partialClone = e
[protocol]
  allow = always
[protocol "ext"]
  allow = always
[remote "e"]
  promisor = true
  url = "ext::$t remote"
  uploadpack = $t uploadpack
[maintenance]
  auto = true
END
touch -d '2001-01-01' app/appsettings.json
)";

}  // namespace

HostileRepository::HostileRepository(Damage damage) : damage_(damage) {
  fs::create_directories(box_.path() / "app");
  std::string script = commits;
  if (damage == Damage::missing_blob) script += missing_blob;
  if (damage == Damage::missing_tree) script += missing_tree;
  const ProgramResult result = shell(script + traps);
  CAPTURE(result.out, result.err);
  REQUIRE(result.exit_code == 0);
  set_traps_again();
}

ProgramResult HostileRepository::shell(const std::string& script) const {
  return run_shell("/bin/sh", script, call({}));
}

ProgramCall HostileRepository::call(std::vector<std::string> arguments) const {
  ProgramCall call = box_.call(std::move(arguments));
  call.environment["PATH"] = path_of_this_process();
  return call;
}

std::string HostileRepository::traps_sprung() const {
  std::string names;
  for (const fs::directory_entry& entry : fs::directory_iterator(box_.path() / "sprung"))
    names += entry.path().filename().string() + "\n";
  return names;
}

void HostileRepository::set_traps_again() const {
  for (const fs::directory_entry& entry : fs::directory_iterator(box_.path() / "sprung")) fs::remove(entry);
}

}  // namespace signalr_config::test
