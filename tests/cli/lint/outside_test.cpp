#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/program.hpp"

// A stranger's repository names files of the machine that it is linted on. Nothing of them is read, and so
// nothing of them is shown, in no format.

using namespace signalr_config::test;
using Catch::Contains;

namespace {

namespace fs = std::filesystem;

// Lines that are shown as they are wherever a file with them is read: words without a separator, keys.
const std::string words = "correcthorse battery\nstaple\nAzure__SignalR__Correcthorse=hunter2\n";

bool is_shown(const ProgramResult& result) {
  for (const std::string& text : {result.out, result.err}) {
    for (const char* const word : {"correcthorse", "Correcthorse", "battery", "staple", "hunter2"})
      if (text.find(word) != std::string::npos) return true;
  }
  return false;
}

// What stands outside of the repository in `app`.
class Outside {
 public:
  Outside() {
    fs::create_directories(box_.path() / "app/.git");
    box_.write("outside/netrc", words);
    box_.write("outside/appsettings.json", R"({"Azure": {"SignalR": {"Correcthorse": "hunter2"}}})");
    box_.write("outside/base.yaml",
               "services:\n  base:\n    environment:\n      Azure__SignalR__Correcthorse: x\n");
    box_.write("outside/settings.yaml", "correcthorse: [battery]\nselect: [staple]\n");
  }

  const Sandbox& box() const { return box_; }
  std::string path(const std::string& name) const { return (box_.path() / "outside" / name).string(); }

  void link(const std::string& name, const std::string& to) const {
    const fs::path link = box_.path() / "app" / name;
    fs::create_directories(link.parent_path());
    fs::create_symlink(box_.path() / "outside" / to, link);
  }

  ProgramResult lint(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), "lint");
    return run_program(box_.call(std::move(arguments)));
  }

  // In each way in which lint can show something.
  void check_nothing_shown() const {
    for (const char* const format : {"text", "concise", "json", "jsonl", "sarif", "github", "junit"}) {
      INFO(format);
      CHECK_FALSE(is_shown(lint({"--select", "ALL", "--format", format})));
    }
    for (const char* const option : {"--diff", "--list-files", "--show-settings", "--process-env"}) {
      INFO(option);
      CHECK_FALSE(is_shown(lint({option})));
    }
    CHECK_FALSE(is_shown(lint({"--select", "ALL", "."})));
    CHECK_FALSE(is_shown(lint({"--user-secrets"})));
  }

  // Those that change files come last.
  void check_nothing_written() const {
    for (const char* const option : {"--fix", "--add-ignores"}) {
      INFO(option);
      CHECK_FALSE(is_shown(lint({option})));
    }
    std::ifstream file(path("netrc"), std::ios::binary);
    CHECK(std::string(std::istreambuf_iterator<char>(file), {}) == words);
  }

 private:
  Sandbox box_;
};

struct Named {
  std::string file;
  std::string text;
};

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("lint reads no file outside of the repository that a description names") {
  const Outside probe;
  const std::vector<Named> descriptions{
      {"app.service", "[Service]\nEnvironment=Azure__SignalR__X=y\nEnvironmentFile=@netrc\n"},
      {"app.service",
       "[Service]\nEnvironment=Azure__SignalR__X=y\nEnvironmentFile=-/proc/self/cwd/../outside/netrc\n"},
      {"compose.yaml", "services:\n  web:\n    env_file: @netrc\n    environment: {Azure__SignalR__X: y}\n"},
      {"compose.yaml",
       "services:\n  web:\n    env_file: ../outside/netrc\n    environment: {Azure__SignalR__X: y}\n"},
      {"compose.yaml",
       "services:\n  web:\n    env_file: [{path: @netrc, format: raw}]\n    environment: {Azure__SignalR__X: "
       "y}\n"},
      {"compose.yaml",
       "services:\n  web:\n    extends: {file: @base.yaml, service: base}\n    environment: "
       "{Azure__SignalR__X: y}\n"},
      {"compose.yaml",
       "services:\n  web:\n    volumes: ['@appsettings.json:/app/appsettings.json']\n    environment: "
       "{Azure__SignalR__X: y}\n"},
      {"compose.yaml",
       "configs: {c: {file: @appsettings.json}}\nservices:\n  web:\n    configs: [{source: c, target: "
       "/app/appsettings.json}]\n    environment: {Azure__SignalR__X: y}\n"},
  };
  for (const Named& named : descriptions) {
    const Outside outside;
    std::string text = named.text;
    if (const std::size_t at = text.find('@'); at != std::string::npos) text.replace(at, 1, outside.path(""));
    INFO(text);
    outside.box().write("app/" + named.file, text);
    outside.check_nothing_shown();
    const std::string said =
        ": a file that is named here lies outside of the directory tree, and is not read";
    CHECK(count(outside.lint({}).err, said) == 1);
    CHECK_THAT(outside.lint({"."}).err, Contains("note: " + named.file + ":") && Contains(said));
    outside.check_nothing_written();
    // Who runs it on his own machine follows what he has written.
    const ProgramResult resolved =
        run_program(outside.box().call({"resolve", named.file, "--no-process-env"}));
    CHECK_THAT(resolved.err, !Contains("lies outside"));
  }
}

TEST_CASE("lint follows no link out of the repository, wherever it stands") {
  const std::vector<std::pair<std::string, std::string>> links{
      {"appsettings.json", "appsettings.json"},
      {"appsettings.Staging.json", "appsettings.json"},
      {".env", "netrc"},
      {"app.env", "netrc"},
      {"local.settings.json", "appsettings.json"},
      {"Fn/function.json", "appsettings.json"},
      {".signalr-config.yaml", "settings.yaml"},
      {".gitignore", "netrc"}};
  for (const auto& [name, to] : links) {
    INFO(name);
    const Outside outside;
    outside.box().write("app/appsettings.Development.json", R"({"Azure": {"SignalR": {"A": "b"}}})");
    outside.box().write("app/host.json", "{}");
    outside.box().write(
        "app/compose.yaml",
        "services:\n  web:\n    env_file: app.env\n    environment: {Azure__SignalR__X: y}\n");
    if (name != "local.settings.json")
      outside.box().write("app/local.settings.json",
                          R"({"Values": {"FUNCTIONS_WORKER_RUNTIME": "dotnet-isolated"}})");
    outside.link(name, to);
    outside.check_nothing_shown();
    CHECK_FALSE(is_shown(outside.lint({"appsettings.Development.json"})));
    outside.check_nothing_written();
  }
}

TEST_CASE("lint reads what is named inside of the repository, by whatever path") {
  const Outside outside;
  outside.box().write("app/shared/common.env", "Azure__SignalR__Correcthorse=x\n");
  fs::create_symlink("../shared/common.env", outside.box().path() / "app/linked.env");
  const std::string absolute = (outside.box().path() / "app/shared/common.env").string();
  for (const std::string& path : {std::string("../shared/common.env"), absolute}) {
    INFO(path);
    outside.box().write("app/deploy/compose.yaml", "services:\n  web:\n    env_file: " + path +
                                                       "\n    environment: {Azure__SignalR__X: y}\n");
    const ProgramResult result = outside.lint({"--select", "unknown-key", "deploy"});
    CHECK_THAT(result.out, Contains("common.env:1:1: "));
    CHECK_THAT(result.err, !Contains("lies outside"));
  }
}

TEST_CASE("without a repository, the directory that was given is the tree") {
  const Outside outside;
  fs::remove_all(outside.box().path() / "app/.git");
  outside.box().write("app/given/compose.yaml", "services:\n  web:\n    env_file: ../outer.env\n");
  outside.box().write("app/outer.env", "Azure__SignalR__Correcthorse=x\n");
  CHECK_FALSE(is_shown(outside.lint({"--select", "ALL", "given"})));
  CHECK(is_shown(outside.lint({"--select", "ALL", "."})));
}

TEST_CASE("settings of a repository extend files of the same only, and nothing else is quoted") {
  const Outside outside;
  for (const std::string& path :
       {outside.path("settings.yaml"), std::string("../outside/settings.yaml"), std::string("/etc/passwd")}) {
    INFO(path);
    outside.box().write("app/.signalr-config.yaml", "fail-on: error\nextend: " + path + "\n");
    const ProgramResult result = outside.lint({});
    CHECK(result.exit_code == 2);
    CHECK_THAT(result.err, Contains(".signalr-config.yaml:2:9: error:") && Contains("[settings-outside]") &&
                               Contains("--config"));
    outside.check_nothing_shown();
  }
}

TEST_CASE("settings that are named on the command line may lie outside, and extend others there") {
  const Outside outside;
  outside.box().write("outside/own/lint.yaml", "extend: ../shared.yaml\nexclude: [old/]\n");
  outside.box().write("outside/shared.yaml", "ignore: [ASRS301]\n");
  outside.box().write("app/.signalr-config.yaml", "this is not read\n");
  outside.box().write("app/old/appsettings.json", R"({"Azure": {"SignalR": {"Endpoints": {"a:x": "b"}}}})");
  const ProgramResult result =
      outside.lint({"--config", outside.path("own/lint.yaml"), "--show-settings", "."});
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out,
             Contains("lint.yaml, which extends") && Contains("exclude    old/") && !Contains("ASRS301"));
  CHECK_THAT(outside.lint({"--config", outside.path("own/lint.yaml"), "--list-files"}).out,
             !Contains("old/"));

  outside.box().write("outside/own/lint.yaml", "extend: ../settings.yaml\n");
  const ProgramResult refused = outside.lint({"--config", outside.path("own/lint.yaml")});
  CHECK(refused.exit_code == 2);
  CHECK_FALSE(is_shown(refused));
  CHECK_THAT(refused.err, Contains("own/lint.yaml:1:9: error:") && Contains("[settings-extend-malformed]") &&
                              Contains("settings-unknown-key at its line 1, column 1"));
  CHECK(outside.lint({"--config", outside.path("gone.yaml")}).exit_code == 2);
  CHECK(outside.lint({"--config", outside.path("own/lint.yaml"), "--isolated"}).exit_code == 2);
}

TEST_CASE("settings are read once, however often others extend them") {
  const Sandbox box;
  constexpr int files = 40;  // 2 to the power of 40 ways lead to the last one
  box.write("app/.signalr-config.yaml", "extend: [f0.yaml, f0.yaml]\n");
  for (int i = 0; i < files; ++i) {
    const std::string next = "f" + std::to_string(i + 1) + ".yaml";
    box.write("app/f" + std::to_string(i) + ".yaml", "extend: [" + next + ", ./" + next + "]\n");
  }
  box.write("app/f" + std::to_string(files) + ".yaml", "fail-on: never\n");
  CHECK_THAT(run_program(box.call({"lint", "--show-settings", "."})).out, Contains("fail-on    never"));
}

TEST_CASE("diff of a commit quotes no file outside of it") {
  const Outside outside;
  // Without git there is no commit; with it, the working tree is none.
  outside.box().write("app/app.service", "[Service]\nEnvironmentFile=" + outside.path("netrc") + "\n");
  ProgramCall call = outside.box().call({"diff", "HEAD:app.service", "HEAD:app.service"});
  CHECK_FALSE(is_shown(run_program(call)));
}
