#include <catch2/catch.hpp>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <thread>

#include "cli/json_schema.hpp"
#include "cli/planted_secrets.hpp"
#include "cli/running_program.hpp"

namespace fs = std::filesystem;
using namespace signalr_config::test;
using nlohmann::json;

namespace {

std::string settings(const std::string& section) { return R"({"Azure": {"SignalR": )" + section + "}}"; }

std::string one(const std::string& host, const std::string& key = "a2V5") {
  return settings(R"({"ConnectionString": ")" + connection_string(host, key) + "\"}");
}

// A watched application in the directory `app`.
struct Watched {
  explicit Watched(const std::string& text, std::vector<std::string> options = {}) {
    if (!text.empty()) replace(text);
    options.insert(options.begin(), "watch");
    program.emplace(sandbox.call(std::move(options)));
  }

  void replace(const std::string& text, const std::string& name = "appsettings.json") const {
    sandbox.write("app/" + name + ".next", text);
    fs::rename(sandbox.path() / "app" / (name + ".next"), sandbox.path() / "app" / name);
  }

  std::string line() { return program->read_line(); }
  json event() { return json::parse(line()); }

  ProgramResult interrupt(int signal = SIGINT) {
    program->send(signal);
    return program->wait();
  }

  Sandbox sandbox;
  std::optional<RunningProgram> program;
};

std::string without_time(const std::string& line) {
  static const std::regex time(R"(^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d )");
  REQUIRE(std::regex_search(line, time));
  return std::regex_replace(line, time, "");
}

std::string text_of(const fs::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Waits until a file has that many lines.
bool wait_for_lines(const fs::path& path, std::ptrdiff_t count) {
  for (int i = 0; i < 3000; ++i) {
    const std::string text = text_of(path);
    if (std::count(text.begin(), text.end(), '\n') >= count) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return false;
}

}  // namespace

TEST_CASE("watch writes a line for each change, with the time, and ends when it is interrupted") {
  Watched watched(one("a"));
  CHECK(without_time(watched.line()) == "watching: (default) (Primary) https://a.service.signalr.net");
  watched.replace(one("b"));
  CHECK(without_time(watched.line()) ==
        "changed: added (default) (Primary) https://b.service.signalr.net; "
        "removed (default) (Primary) https://a.service.signalr.net");
  const int signal = GENERATE(SIGINT, SIGTERM);
  const ProgramResult result = watched.interrupt(signal);
  CHECK(result.exit_code == 0);
  CHECK(without_time(result.out) == "stopped\n");
  CHECK(result.err.empty());
}

TEST_CASE("watch tells of a rotated key, a rename, a type and an option, and what waits for a restart") {
  const auto named = [](const std::string& key, const std::string& value) {
    return settings(R"({"ConnectionString": {"main": ")" + connection_string("main") + "\", \"" + key +
                    "\": \"" + value + "\"}}");
  };
  Watched watched(named("a", connection_string("a")));
  watched.line();
  watched.replace(named("a", connection_string("a", "bmV3a2V5")));
  CHECK(without_time(watched.line()) ==
        "changed: key rotated of a (Primary) https://a.service.signalr.net (a .NET server sees it after a "
        "restart)");
  watched.replace(named("b", connection_string("a", "bmV3a2V5")));
  CHECK(without_time(watched.line()) == "changed: renamed a to b (Primary) https://a.service.signalr.net");
  watched.replace(named("b:secondary", connection_string("a", "bmV3a2V5")));
  CHECK(without_time(watched.line()) ==
        "changed: type of b (Secondary) https://a.service.signalr.net was Primary");
  watched.replace(R"({"Azure:SignalR:InitialHubServerConnectionCount": 7})", "appsettings.Production.json");
  CHECK(without_time(watched.line()) ==
        "changed: initialHubServerConnectionCount 5 -> 7 (a .NET server sees it after a restart)");
  watched.replace(R"({"Logging": {}, "Azure:SignalR:InitialHubServerConnectionCount": 7, "Other": 1})",
                  "appsettings.Production.json");
  CHECK(without_time(watched.line()) == "reloaded: nothing is different for the endpoints");
}

TEST_CASE("watch says why a configuration is refused, and when it is good again") {
  Watched watched(one("a"));
  watched.line();
  watched.replace("{\n  \"Azure\": nonsense}");
  CHECK(without_time(watched.line()) ==
        "refused: appsettings.json:2:13: expected 'null', found 'o' [json-syntax]");
  CHECK(watched.line() == "  key: Azure");
  watched.replace(one("b"));
  CHECK(watched.line().starts_with("  remedy: "));
  CHECK(without_time(watched.line()).starts_with("changed: added"));
}

TEST_CASE("watch goes on where there is nothing good to begin with") {
  SECTION("a bad file") {
    Watched watched("{");
    CHECK(without_time(watched.line()).starts_with("refused: appsettings.json:1:2: "));
    watched.replace(one("a"));
    CHECK(watched.program->read_line_with("changed: added (default)")
              .ends_with("https://a.service.signalr.net"));
  }
  SECTION("an empty directory") {
    Watched watched("");
    CHECK(without_time(watched.line()).starts_with("refused: nothing to read in "));
    watched.replace(one("a"));
    CHECK(watched.program->read_line_with("changed: added (default)")
              .ends_with("https://a.service.signalr.net"));
  }
}

TEST_CASE("what watch cannot be told is a mistake") {
  const Sandbox box;
  box.write("app/appsettings.json", one("a"));
  const auto code = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "watch");
    return run_program(box.call(std::move(arguments))).exit_code;
  };
  CHECK(code({"nowhere.json"}) == 2);
  CHECK(code({"--polling", "sometimes"}) == 2);
  CHECK(code({"--polling-interval", "0"}) == 2);
  CHECK(code({"--polling-interval", "1s"}) == 2);
  CHECK(code({"--format", "xml"}) == 2);
}

TEST_CASE("every event of watch --format jsonl conforms to its schema") {
  const json schema = read_schema("watch-event-v1.schema.json");
  const auto conforms = [&](const json& event, const std::string& name) {
    for (const std::string& violation : schema_violations(schema, event)) UNSCOPED_INFO(violation);
    CHECK(schema_violations(schema, event).empty());
    CHECK(event.at("event") == name);
  };
  Watched watched(one("a"), {"--format", "jsonl"});
  conforms(watched.event(), "started");
  watched.replace(one("b"));
  const json changed = watched.event();
  conforms(changed, "changed");
  CHECK(changed.at("added").at(0).at("endpoint") == "https://b.service.signalr.net");
  CHECK(changed.at("removed").at(0).at("endpoint") == "https://a.service.signalr.net");
  CHECK(changed.at("endpoints") == changed.at("added"));
  watched.replace(one("b", "bmV3a2V5"));
  const json rotated = watched.event();
  conforms(rotated, "changed");
  CHECK(rotated.at("keyRotated").at(0).at("needsRestart") == true);
  CHECK(rotated.at("needsRestart") == true);
  watched.replace("{");
  const json refused = watched.event();
  conforms(refused, "refused");
  CHECK(refused.at("errors").at(0).at("origin").at("line") == 1);
  watched.replace(one("b", "bmV3a2V5"));
  conforms(watched.event(), "reloaded");
  watched.program->send(SIGTERM);
  conforms(watched.event(), "stopped");
  CHECK(watched.program->wait().exit_code == 0);
}

TEST_CASE("an event of watch has the endpoints as resolve has them") {
  const auto endpoints = [](Sandbox& box) {
    return json::parse(run_program(box.call({"resolve", "--json"})).out).at("endpoints");
  };
  Watched watched(one("a"), {"--format", "jsonl"});
  CHECK(watched.event().at("endpoints") == endpoints(watched.sandbox));
}

TEST_CASE("a reader of watch that goes away ends it silently, at once") {
  Watched watched(one("a"),
                  GENERATE(std::vector<std::string>{}, std::vector<std::string>{"--format", "jsonl"}));
  watched.line();
  watched.program->close_output();
  const ProgramResult result = watched.program->wait();
  CHECK(result.exit_code == 0);
  CHECK(result.err.empty());
}

TEST_CASE("a command runs after each change, with the endpoints in its environment") {
  Watched watched(one("a"), {"--exec", "echo \"$Azure__SignalR__ConnectionString\" >> ran; echo done"});
  watched.line();
  watched.replace(one("b"));
  CHECK(without_time(watched.line()).starts_with("changed"));
  CHECK(watched.line() == "done");
  CHECK(text_of(watched.sandbox.path() / "app/ran") == connection_string("b", "a2V5") + "\n");
}

TEST_CASE("a command never runs twice at once, and runs once more for all changes that came meanwhile") {
  Watched watched(one("a"),
                  {"--format", "jsonl", "--exec",
                   "mkdir lock || echo twice >> ran; while [ ! -e go ]; do sleep 0.02; done; rmdir lock; "
                   "echo \"$Azure__SignalR__ConnectionString\" >> ran"});
  watched.line();
  for (const char* host : {"b", "c", "d", "e"}) {
    watched.replace(one(host));
    watched.line();
  }
  const fs::path ran = watched.sandbox.path() / "app/ran";
  watched.sandbox.write("app/go", "");
  REQUIRE(wait_for_lines(ran, 2));
  watched.replace(one("f"));
  REQUIRE(wait_for_lines(ran, 3));
  CHECK(text_of(ran) == connection_string("b", "a2V5") + "\n" + connection_string("e", "a2V5") + "\n" +
                            connection_string("f", "a2V5") + "\n");
}

TEST_CASE("a command that fails is told, and does not end the watching") {
  Watched watched(one("a"), {"--exec", "echo >> ran; exit 3"});
  watched.line();
  for (int run = 1; run <= 2; ++run) {
    watched.replace(one("b" + std::to_string(run)));
    watched.line();
    REQUIRE(wait_for_lines(watched.sandbox.path() / "app/ran", run));
  }
  CHECK(watched.interrupt().err.starts_with("warning: the command ended with exit status 3\n"));
}

TEST_CASE("the end of watch is passed on to the command, and waits for it") {
  Watched watched(one("a"),
                  {"--exec", "trap 'echo ended >> ran; exit' TERM; echo begun >> ran; sleep 60 & wait"});
  watched.line();
  watched.replace(one("b"));
  REQUIRE(wait_for_lines(watched.sandbox.path() / "app/ran", 1));
  SECTION("by a signal") { CHECK(watched.interrupt(SIGTERM).exit_code == 0); }
  SECTION("by a reader that goes away") {
    watched.program->close_output();
    CHECK(watched.program->wait().exit_code == 0);
  }
  CHECK(text_of(watched.sandbox.path() / "app/ran") == "begun\nended\n");
}

TEST_CASE("watch reads standard input once, and files again") {
  Sandbox box;
  box.write("app/a.json", one("a"));
  RunningProgram program(
      box.call({"watch", "a.json", "--no-process-env", "--set", "Azure:SignalR:ApplicationName=x"}));
  CHECK(program.read_line().ends_with("https://a.service.signalr.net"));
  box.write("app/a.json", one("b"));
  CHECK(program.read_line_with("changed").find("https://b.service.signalr.net") != std::string::npos);
}

TEST_CASE("watch sees what a description starts") {
  Sandbox box;
  const auto compose = [](const std::string& host) {
    return "services:\n  web:\n    image: web\n    environment:\n      Azure__SignalR__ConnectionString: \"" +
           connection_string(host) + "\"\n";
  };
  box.write("app/compose.yaml", compose("a"));
  RunningProgram program(box.call({"watch", "compose.yaml"}));
  CHECK(program.read_line().ends_with("https://a.service.signalr.net"));
  box.write("app/compose.yaml", compose("b"));
  CHECK(program.read_line_with("changed").find("added (default) (Primary) https://b.") != std::string::npos);
}

TEST_CASE("a file that watch was given and that goes away is refused, and read when it is back") {
  Sandbox box;
  box.write("app/a.json", one("a"));
  RunningProgram program(box.call({"watch", "a.json"}));
  program.read_line();
  fs::remove(box.path() / "app/a.json");
  CHECK(without_time(program.read_line()).starts_with("refused: no such file or directory"));
  box.write("app/a.json", one("b"));
  CHECK(program.read_line_with("changed").find("https://b.service.signalr.net") != std::string::npos);
}

TEST_CASE("the session in docs/watch.md is what watch writes") {
  const std::string document = text_of(fs::path(SIGNALR_CONFIG_SCHEMAS).parent_path() / "watch.md");
  const std::size_t begin = document.find("```text\n") + std::string_view("```text\n").size();
  std::istringstream session(document.substr(begin, document.find("```", begin) - begin));
  std::vector<std::string> expected;
  for (std::string line; std::getline(session, line);)
    expected.push_back(line.starts_with(' ') ? line : without_time(line));
  Watched watched(one("a"));
  std::vector<std::string> written{without_time(watched.line())};
  for (const std::string& text : {one("b"), one("b", "bmV3a2V5"), std::string("{\n  \"Azure\": nonsense}")}) {
    watched.replace(text);
    written.push_back(without_time(watched.line()));
  }
  written.push_back(watched.line());
  written.push_back(watched.line());
  watched.replace(one("b", "bmV3a2V5"));
  written.push_back(without_time(watched.line()));
  watched.program->send(SIGINT);
  written.push_back(without_time(watched.line()));
  CHECK(written == expected);
}

TEST_CASE("watch never shows a secret") {
  const std::string format = GENERATE("text", "jsonl");
  Watched watched(one("a"), {"--format", format});
  watched.line();
  const auto text = [](const std::string& key, const std::string& value) {
    return json{{key, value}}.dump(-1, ' ', true, json::error_handler_t::replace);
  };
  std::vector<std::string> contents = planted_texts();
  for (const std::string& value : planted_values()) contents.push_back(text(planted_key, value));
  for (const std::string& key : planted_keys()) contents.push_back(text(key, planted_values().front()));
  // After each, a good one, so that every content is told of and none is skipped.
  int number = 0;
  for (const std::string& content : contents) {
    watched.replace(content);
    std::this_thread::sleep_for(std::chrono::milliseconds(30));
    if (++number % 10 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(300));
  }
  watched.replace(one("last"));
  std::string line;
  while (line.find("https://last.") == std::string::npos) {
    line = watched.line();
    INFO(line);
    CHECK_FALSE(reveals(line));
  }
  const ProgramResult result = watched.interrupt();
  CHECK_FALSE(reveals(result.out + result.err));
}
