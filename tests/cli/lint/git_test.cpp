#include <catch2/catch.hpp>
#include <filesystem>
#include <string>

#include "cli/program.hpp"
#include "cli/shell.hpp"
#include "support/git.hpp"

using namespace signalr_config::test;
using Catch::Contains;
namespace fs = std::filesystem;

namespace {

const std::string settings =
    R"({"Azure:SignalR:ConnectionString": "Endpoint=https://a.service.signalr.net;AccessKey=)"
    R"(7h0BqQm2Zr5TtYw8VxPfLkJsDnCgE4aUo6iR1MdHbXc=;Version=1.0;"})";

// A repository in `app` in which everything is committed, and secrets.json is not.
class Repository {
 public:
  Repository() {
    box_.write("app/appsettings.json", settings);
    box_.write("app/README.md", "");
    git(top(), {"init", "-q"});
    git(top(), {"add", "."});
    git(top(), {"commit", "-q", "-m", "m"});
    box_.write("app/untracked.json", settings);
  }

  const Sandbox& box() const { return box_; }
  fs::path top() const { return box_.path() / "app"; }

  ProgramCall call() const {
    ProgramCall call = box_.call({"lint", "--select", "ASRS401"});
    call.environment["PATH"] = path_of_this_process();
    return call;
  }

 private:
  Sandbox box_;
};

}  // namespace

TEST_CASE("secrets are reported in files that git tracks, wherever a hook's variables point") {
  if (lacks("git")) return;
  const Repository repository;
  ProgramCall call = repository.call();
  const auto [name, value] = GENERATE(table<std::string, std::string>({
      {"UNRELATED", "x"},
      {"GIT_DIR", "/nonexistent"},
      {"GIT_INDEX_FILE", "/nonexistent"},
      {"GIT_WORK_TREE", "/tmp"},
      {"GIT_OBJECT_DIRECTORY", "/nonexistent"},
      {"GIT_CONFIG_GLOBAL", "/nonexistent"},
      {"GIT_LITERAL_PATHSPECS", "1"},
  }));
  call.environment[name] = value;
  const ProgramResult result = run_program(call);
  CAPTURE(name, result.err);
  CHECK(result.exit_code == 1);
  CHECK(result.err.find("warning") == std::string::npos);
  CHECK_THAT(result.out,
             Contains("appsettings.json:1:86: error: AccessKey of Azure SignalR Service in a file "
                      "that git tracks") &&
                 !Contains("untracked.json"));
}

TEST_CASE("where git does not answer, that is said, and secrets are reported in every file") {
  if (lacks("git")) return;
  const Repository repository;
  ProgramCall call = repository.call();
  std::string warning = "warning: git cannot read the repository in ";
  SECTION("no git") {
    call.environment["PATH"] = "/nonexistent";
    warning = "warning: git cannot be started";
  }
  SECTION("a broken index") { repository.box().write("app/.git/index", "broken"); }
  SECTION("a broken configuration") { repository.box().write("app/.git/config", "[broken"); }
  SECTION("no repository in .git") {
    fs::remove_all(repository.top() / ".git");
    repository.box().write("app/.git/x", "");
    warning = "warning: git finds no repository in ";
  }
  SECTION("a git that fails") {
    repository.box().write("bin/git", "#!/bin/sh\nexit 3\n");
    fs::permissions(repository.box().path() / "bin/git", fs::perms::owner_all);
    call.environment["PATH"] = (repository.box().path() / "bin").string();
  }
  for (const bool is_given : {false, true}) {
    if (is_given) call.arguments.insert(call.arguments.end(), {"appsettings.json", "untracked.json"});
    const ProgramResult result = run_program(call);
    CAPTURE(result.out);
    CHECK(result.exit_code == 1);
    CHECK_THAT(result.err, Contains(warning) && Contains("; secrets are reported in every file"));
    CHECK_THAT(result.out, Catch::StartsWith("appsettings.json:1:86: error:"));
    CHECK_THAT(result.out,
               Contains("untracked.json:1:86: error: AccessKey of Azure SignalR Service in a file that "
                        "git may track; it does not say so"));
  }
}

TEST_CASE("without git every file counts, in a repository or not, and a note says so once") {
  const Sandbox box;
  box.write("app/appsettings.json",
            R"({"Azure:SignalR:ConnectionString": ")" + connection_string("a") + "\"}\n");
  box.write("app/Program.cs", "var a = \"" + connection_string("b") + "\";\n");
  ProgramCall call = box.call({"lint", "--select", "ASRS401", "--format", "concise"});
  call.environment["PATH"] = "/nonexistent";
  const bool has_repository = GENERATE(false, true);
  if (has_repository) std::filesystem::create_directories(box.path() / "app/.git");
  const ProgramResult result = run_program(call);
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.out, Contains("appsettings.json:1:") && Contains("Program.cs:1:"));
  const std::string note = "git cannot be started; secrets are reported in every file";
  CHECK_THAT(result.err, Contains(note));
  CHECK(result.err.find(note) == result.err.rfind(note));
  if (lacks("git") || has_repository) return;
  call.environment["PATH"] = path_of_this_process();
  call.environment["GIT_CEILING_DIRECTORIES"] = box.path().string();
  CHECK(run_program(call).exit_code == 0);
}

TEST_CASE("git is looked for on the PATH that lint is given") {
  if (lacks("git")) return;
  const Repository repository;
  ProgramCall call = repository.call();
  repository.box().write("bin/git", "#!/bin/sh\nprintf 'H untracked.json\\0'\n");
  fs::permissions(repository.box().path() / "bin/git", fs::perms::owner_all);
  call.environment["PATH"] = (repository.box().path() / "bin").string() + ":" + path_of_this_process();
  const ProgramResult result = run_program(call);
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.out, Contains("untracked.json:1:86: error:") && !Contains("appsettings.json"));
}

TEST_CASE("a secret in a tracked file that .gitignore names is not lost where git does not answer") {
  if (lacks("git")) return;
  const Repository repository;
  repository.box().write("app/.gitignore", "*.local.json\nout/\n");
  repository.box().write("app/appsettings.local.json", settings);
  repository.box().write("app/out/deep/settings.json", settings);
  repository.box().write("app/out/harmless.json", R"({"Azure:SignalR:ServerStickyMode": "x"})");
  git(repository.top(), {"add", "-f", "appsettings.local.json"});
  ProgramCall call = repository.call();
  call.arguments = {"lint", "--format", "concise"};
  CHECK_THAT(run_program(call).out,
             Contains("appsettings.local.json:1:86: error ASRS401") && !Contains("out/"));
  call.environment["PATH"] = "/nonexistent";
  if (GENERATE(false, true)) fs::remove_all(repository.top() / ".git");
  const ProgramResult result = run_program(call);
  CHECK_THAT(result.out, Contains("appsettings.local.json:1:86: error ASRS401") &&
                             Contains("out/deep/settings.json:1:86: error ASRS401") && !Contains("harmless"));
  call.arguments.emplace_back("**/*.json");
  CHECK_THAT(run_program(call).out,
             Contains("out/deep/settings.json:1:86: error ASRS401") && !Contains("harmless"));
}
