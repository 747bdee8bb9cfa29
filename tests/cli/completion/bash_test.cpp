#include <catch2/catch.hpp>
#include <filesystem>
#include <sstream>

#include "cli/diff/call.hpp"
#include "cli/shell.hpp"

// The script in a real bash without any other completion: as readline calls it, and typed at a terminal.

using namespace signalr_config::test;
using Catch::Contains;

namespace {

// Completes a line with the cursor at its end, and prints COMPREPLY, a word a line.
constexpr const char* complete_line = R"(
source <("$PROGRAM" completion bash) || exit 9
function=$(complete -p signalr-config) && function=${function#*-F } && function=${function%% *}
COMP_LINE=$1 COMP_POINT=${#1}
shift
COMP_WORDS=("$PROGRAM" "${@:2}") COMP_CWORD=$(($# - 1))
COMP_LINE=$PROGRAM${COMP_LINE#signalr-config} COMP_POINT=${#COMP_LINE}
$function signalr-config "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
for word in "${COMPREPLY[@]}"; do printf '%s\n' "$word"; done
)";

ProgramCall call_of(const Sandbox& box) {
  ProgramCall call = box.call({});
  call.environment["PATH"] = path_of_this_process();
  call.environment["PROGRAM"] = program_path();
  return call;
}

// `words` is the line as bash takes it apart.
Names complete(const Sandbox& box, const std::string& line, const std::vector<std::string>& words) {
  ProgramCall call = call_of(box);
  call.arguments = {line};
  call.arguments.insert(call.arguments.end(), words.begin(), words.end());
  const ProgramResult result = run_shell(*find_program("bash"), complete_line, call);
  CHECK(result.exit_code == 0);
  CHECK(result.err.empty());
  Names found;
  std::istringstream lines(result.out);
  for (std::string word; std::getline(lines, word);) found.push_back(word);
  return found;
}

void write_application(const Sandbox& box) {
  write_settings(box, "appsettings.json",
                 {{"Azure:SignalR:ConnectionString:east", connection_string("a")},
                  {"Azure:SignalR:ConnectionString:west one", connection_string("b")}});
}

}  // namespace

TEST_CASE("bash completes commands, options and choices") {
  if (lacks("bash")) return;
  const Sandbox box;
  write_application(box);
  CHECK(complete(box, "signalr-config res", {"signalr-config", "res"}) == Names{"resolve"});
  CHECK(complete(box, "signalr-config resolve --str", {"signalr-config", "resolve", "--str"}) ==
        Names{"--strict"});
  CHECK(complete(box, "signalr-config diff --format ma", {"signalr-config", "diff", "--format", "ma"}) ==
        Names{"markdown"});
  CHECK(complete(box, "signalr-config diff --format=ma", {"signalr-config", "diff", "--format", "=", "ma"}) ==
        Names{"markdown"});
  CHECK(complete(box, "signalr-config resolve --endpoint ",
                 {"signalr-config", "resolve", "--endpoint", ""}) == Names{"east", "west\\ one"});
}

TEST_CASE("bash completes keys, which it takes apart at their colons") {
  if (lacks("bash")) return;
  const Sandbox box;
  write_application(box);
  CHECK(complete(box, "signalr-config explain Azure:SignalR:Server",
                 {"signalr-config", "explain", "Azure", ":", "SignalR", ":", "Server"}) ==
        Names{"ServerStickyMode"});
  CHECK(complete(box, "signalr-config explain Azure:SignalR:ConnectionString:",
                 {"signalr-config", "explain", "Azure", ":", "SignalR", ":", "ConnectionString", ":"}) ==
        Names{"east", "west\\ one"});
  CHECK(complete(box, "signalr-config explain  Azure__SignalR__Server",
                 {"signalr-config", "explain", "Azure__SignalR__Server"}) ==
        Names{"Azure__SignalR__ServerStickyMode"});
}

TEST_CASE("bash completes paths, those of a quoted directory too") {
  if (lacks("bash")) return;
  const Sandbox box;
  write_application(box);
  box.write("app/my dir/appsettings.json", "{}");
  CHECK(complete(box, "signalr-config resolve app", {"signalr-config", "resolve", "app"}) ==
        Names{"appsettings.json"});
  CHECK(complete(box, "signalr-config diff appsettings.json my",
                 {"signalr-config", "diff", "appsettings.json", "my"}) == Names{"my dir"});
  CHECK(complete(box, "signalr-config resolve my\\ dir/app", {"signalr-config", "resolve", "my\\ dir/app"}) ==
        Names{"my dir/appsettings.json"});
  CHECK(complete(box, "signalr-config resolve --project=app",
                 {"signalr-config", "resolve", "--project", "=", "app"}) == Names{"appsettings.json"});
}

TEST_CASE("words behind the cursor do not count") {
  if (lacks("bash")) return;
  const Sandbox box;
  CHECK(complete(box, "signalr-config sho", {"signalr-config", "sho"}) == Names{"show"});
}

TEST_CASE("typed in an interactive bash, a tab completes") {
  if (lacks("bash")) return;
  const Sandbox box;
  write_application(box);
  ProgramCall call = call_of(box);
  call.environment["TERM"] = "dumb";
  call.environment["PATH"] =
      std::filesystem::path(program_path()).parent_path().string() + ":" + path_of_this_process();
  call.program = *find_program("bash");
  call.arguments = {"--norc", "--noprofile", "-i"};
  call.input =
      "source <(signalr-config completion bash)\n"
      "echo 1 signalr-config expl\tAzure:SignalR:Serv\t\n"
      "signalr-config expl\tAzure:SignalR:ConnectionString:e\t> out; echo status $?\nexit\n";
  const ProgramResult result = run_program_on_terminal(call);
  std::string out = run_shell("/bin/sh", "cat out", box.call({})).out;
  CAPTURE(result.out);
  CHECK_THAT(result.out, Contains("status 0"));
  CHECK_THAT(out, Contains("Azure:SignalR:ConnectionString:east") && Contains("in effect"));
}
