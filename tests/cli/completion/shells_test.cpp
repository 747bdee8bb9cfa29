#include <catch2/catch.hpp>

#include "cli/diff/call.hpp"
#include "cli/shell.hpp"

// The scripts of zsh and fish, where these are installed; and what is the same for every shell.

using namespace signalr_config::test;
using Catch::Contains;

namespace {

ProgramCall call_of(const Sandbox& box) {
  ProgramCall call = box.call({});
  const std::string program = program_path();
  call.environment["PATH"] = program.substr(0, program.rfind('/')) + ":" + path_of_this_process();
  call.environment["TERM"] = "dumb";
  return call;
}

void write_application(const Sandbox& box) {
  write_settings(box, "appsettings.json", {{"Azure:SignalR:ConnectionString:east", connection_string("a")}});
}

// Types the line and a tab into an interactive zsh, and gives what the line became.
std::string complete_in_zsh(const Sandbox& box, const std::string& line) {
  static constexpr const char* script = R"(
zmodload zsh/zpty
zpty -b zsh zsh -f -i
zpty -w zsh 'PS1=; autoload -U compinit; compinit -u -D; source <(signalr-config completion zsh)'
zpty -w zsh 'setopt no_beep; zle -C done complete-word _main_complete; bindkey "^I" complete-word'
zpty -w zsh 'show() { print -r -- "<<<$BUFFER>>>"; exit }; zle -N show; bindkey "^X" show; echo ready'
zpty -r -m zsh ignored '*ready*ready*'
zpty -w -n zsh "$1"$'\t'
sleep 1
zpty -w -n zsh $'\x18'
zpty -r -m zsh answer '*>>>*'
print -r -- "$answer"
)";
  ProgramCall call = call_of(box);
  call.arguments = {line};
  const ProgramResult result = run_shell(*find_program("zsh"), script, call);
  const std::size_t begin = result.out.rfind("<<<");
  const std::size_t end = result.out.rfind(">>>");
  CAPTURE(result.out, result.err);
  REQUIRE(begin < end);
  return result.out.substr(begin + 3, end - begin - 3);
}

std::string complete_in_fish(const Sandbox& box, const std::string& line) {
  ProgramCall call = call_of(box);
  call.program = *find_program("fish");
  call.arguments = {"--no-config", "-c",
                    "signalr-config completion fish | source; complete -C '" + line + "'"};
  const ProgramResult result = run_program(call);
  CHECK(result.err.empty());
  return result.out;
}

}  // namespace

TEST_CASE("zsh completes commands, options, values, keys and paths") {
  if (lacks("zsh")) return;
  const Sandbox box;
  write_application(box);
  CHECK(complete_in_zsh(box, "signalr-config res") == "signalr-config resolve ");
  CHECK(complete_in_zsh(box, "signalr-config resolve --str") == "signalr-config resolve --strict ");
  CHECK(complete_in_zsh(box, "signalr-config resolve --endpoint e") ==
        "signalr-config resolve --endpoint east ");
  CHECK(complete_in_zsh(box, "signalr-config diff --format=mark") ==
        "signalr-config diff --format=markdown ");
  CHECK(complete_in_zsh(box, "signalr-config explain Azure:SignalR:Server") ==
        "signalr-config explain Azure:SignalR:ServerStickyMode ");
  CHECK(complete_in_zsh(box, "signalr-config resolve apps") == "signalr-config resolve appsettings.json ");
}

TEST_CASE("fish completes commands, options, values, keys and paths") {
  if (lacks("fish")) return;
  const Sandbox box;
  write_application(box);
  CHECK(complete_in_fish(box, "signalr-config res") ==
        "resolve\tShow the endpoints that an application would use\n");
  CHECK(complete_in_fish(box, "signalr-config resolve --str") ==
        "--strict\tExit with 1 if there are warnings.\n");
  CHECK(complete_in_fish(box, "signalr-config resolve --endpoint e") == "east\n");
  CHECK(complete_in_fish(box, "signalr-config diff --format=mark") == "--format=markdown\n");
  CHECK(complete_in_fish(box, "signalr-config explain Azure:SignalR:Server") ==
        "Azure:SignalR:ServerStickyMode\n");
  CHECK_THAT(complete_in_fish(box, "signalr-config resolve apps"), Contains("appsettings.json"));
}

TEST_CASE("completion writes a script for each shell, and names them") {
  const Sandbox box;
  for (const std::string shell : {"bash", "zsh", "fish"}) {
    const ProgramResult result = run_program(box.call({"completion", shell}));
    CHECK(result.exit_code == 0);
    CHECK(result.err.empty());
    CHECK_THAT(result.out, Contains("signalr-config") && Contains("__complete"));
  }
  const auto arguments = GENERATE(values<Names>({{}, {"tcsh"}, {"bash", "zsh"}}));
  ProgramCall call = box.call({"completion"});
  call.arguments.insert(call.arguments.end(), arguments.begin(), arguments.end());
  const ProgramResult refused = run_program(call);
  CHECK(refused.exit_code == 2);
  CHECK(refused.out.empty());
  CHECK_THAT(refused.err, Contains("bash, zsh") && Contains("fish"));
}
