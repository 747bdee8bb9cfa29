#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "cli/diff/call.hpp"
#include "cli/shell.hpp"

using namespace signalr_config::test;
using Catch::Contains;
using Catch::StartsWith;

namespace {

namespace fs = std::filesystem;

const std::string default_key = "Azure:SignalR:ConnectionString";

// A repository in `app` with one commit of what the function writes.
class Repository {
 public:
  Repository() { git("init -q -b main"); }

  const Sandbox& box() const { return box_; }

  void git(const std::string& arguments) const {
    const ProgramResult result =
        run_shell("/bin/sh", "git -c user.name=t -c user.email=t@example " + arguments, call({}));
    CAPTURE(arguments, result.err);
    REQUIRE(result.exit_code == 0);
  }

  void commit() const { git("add -A"), git("commit -q -m message"); }

  // With git on the PATH, and a place for temporary files that must be empty in the end.
  ProgramCall call(std::vector<std::string> arguments) const {
    ProgramCall call = box_.call(std::move(arguments));
    call.environment["PATH"] = path_of_this_process();
    call.environment["TMPDIR"] = (box_.path() / "tmp").string();
    call.environment["GIT_CONFIG_NOSYSTEM"] = "1";
    return call;
  }

  bool left_debris() const { return !fs::is_empty(box_.path() / "tmp"); }

 private:
  static const Sandbox& with_folders(const Sandbox& box) {
    fs::create_directories(box.path() / "app");
    fs::create_directories(box.path() / "tmp");
    return box;
  }

  Sandbox box_;
  const Sandbox& with_folders_ = with_folders(box_);
};

}  // namespace

TEST_CASE("a directory of a commit is read as the host would, and its places are named after it") {
  if (lacks("git")) return;
  const Repository repository;
  write_settings(repository.box(), "src/Shop/appsettings.json",
                 {{default_key, connection_string("a", "b2xk")}});
  write_settings(repository.box(), "src/Shop/appsettings.Staging.json",
                 {{default_key + ":gone", connection_string("gone")}});
  repository.commit();
  write_settings(repository.box(), "src/Shop/appsettings.json",
                 {{default_key, connection_string("a", "bmV3")}});
  fs::remove(repository.box().path() / "app/src/Shop/appsettings.Staging.json");
  const Json output =
      diff_json(repository.call({"diff", "HEAD:src/Shop", "src/Shop", "-e", "Staging", "--json"}), 1);
  CHECK(names(output["removed"]) == Names{"gone"});
  CHECK(output["removed"][0]["origin"]["file"] == "HEAD:src/Shop/appsettings.Staging.json");
  CHECK(output["removed"][0]["origin"]["line"] == 2);
  REQUIRE(output["keyRotated"].size() == 1);
  CHECK(output["keyRotated"][0]["before"]["origin"]["file"] == "HEAD:src/Shop/appsettings.json");
  CHECK(output["keyRotated"][0]["after"]["origin"]["file"] == "src/Shop/appsettings.json");
  CHECK_FALSE(repository.left_debris());
}

TEST_CASE("two commits, the repository's root, and a path from the current directory") {
  if (lacks("git")) return;
  const Repository repository;
  write_settings(repository.box(), "appsettings.json", {{default_key, connection_string("a")}});
  repository.commit();
  write_settings(repository.box(), "appsettings.json", {{default_key, connection_string("b")}});
  repository.commit();
  CHECK(run_program(repository.call({"diff", "HEAD~1:", "HEAD:"})).exit_code == 1);
  CHECK(run_program(repository.call({"diff", "main:", "HEAD:."})).exit_code == 0);
  CHECK(run_program(repository.call({"diff", "HEAD:appsettings.json", "appsettings.json"})).exit_code == 0);
  ProgramCall below = repository.call({"diff", "HEAD:./appsettings.json", "HEAD:src/appsettings.json"});
  write_settings(repository.box(), "src/appsettings.json", {{default_key, connection_string("b")}});
  repository.commit();
  below.directory /= "src";
  CHECK(run_program(below).exit_code == 0);
  CHECK_FALSE(repository.left_debris());
}

TEST_CASE("a project in a commit has its user secrets, found as in the directory") {
  if (lacks("git")) return;
  const Repository repository;
  repository.box().write(
      "app/Directory.Build.props",
      "<Project><PropertyGroup><UserSecretsId>id</UserSecretsId></PropertyGroup></Project>");
  repository.box().write("app/src/Shop.csproj", "<Project/>");
  write_settings(repository.box(), "src/Shop.settings.json",
                 {{default_key + ":own", connection_string("own")}});
  repository.box().write_secrets("id", settings_text({{default_key + ":secret", connection_string("s")}}));
  repository.commit();
  const Json output = diff_json(
      repository.call({"diff", "HEAD:src", "--from", "Production", "--to", "Development", "--json"}), 1);
  CHECK(names(output["added"]) == Names{"secret"});
  CHECK(output["removed"].empty());
}

TEST_CASE("what a description names is read from the same commit") {
  if (lacks("git")) return;
  const Repository repository;
  repository.box().write("app/deploy/compose.yaml",
                         "services:\n  web:\n    image: i\n    env_file: ../web.env\n");
  repository.box().write("app/web.env",
                         "Azure__SignalR__ConnectionString=" + connection_string("old") + "\n");
  repository.commit();
  repository.box().write("app/web.env",
                         "Azure__SignalR__ConnectionString=" + connection_string("new") + "\n");
  const Json output =
      diff_json(repository.call({"diff", "HEAD:deploy/compose.yaml", "deploy/compose.yaml", "--json"}), 1);
  REQUIRE(output["removed"].size() == 1);
  CHECK(output["removed"][0]["endpoint"] == "https://old.service.signalr.net");
  CHECK(output["removed"][0]["origin"]["file"] == "HEAD:web.env");
  CHECK(output["added"][0]["endpoint"] == "https://new.service.signalr.net");
}

TEST_CASE("symbolic links inside of a commit are followed") {
  if (lacks("git")) return;
  const Repository repository;
  write_settings(repository.box(), "shared.json", {{default_key, connection_string("a")}});
  fs::create_directories(repository.box().path() / "app/src");
  fs::create_symlink("../shared.json", repository.box().path() / "app/src/appsettings.json");
  repository.commit();
  CHECK(run_program(repository.call({"diff", "HEAD:src", "shared.json"})).exit_code == 0);
  CHECK(run_program(repository.call({"diff", "HEAD:src/appsettings.json", "shared.json"})).exit_code == 0);
}

TEST_CASE("a path of this machine wins over a revision of the same spelling") {
  if (lacks("git")) return;
  const Repository repository;
  write_settings(repository.box(), "a.json", {{default_key, connection_string("a")}});
  repository.commit();
  write_settings(repository.box(), "HEAD:a.json", {{default_key, connection_string("b")}});
  const Json output = diff_json(repository.call({"diff", "HEAD:a.json", "a.json", "--json"}), 1);
  CHECK(output["removed"][0]["endpoint"] == "https://b.service.signalr.net");
}

TEST_CASE("what git cannot read is said, with exit code 2") {
  if (lacks("git")) return;
  const Repository repository;
  write_settings(repository.box(), "appsettings.json", {{default_key, connection_string("a")}});
  repository.box().write("app/none/readme.md", "nothing");
  repository.commit();
  const auto [side, expected] = GENERATE(table<std::string, std::string>({
      {"nosuch:appsettings.json", "nosuch:appsettings.json: git knows no revision nosuch"},
      {"HEAD:gone.json", "revision HEAD has no gone.json"},
      {"HEAD:../x", "revision HEAD has no ../x"},
      {"HEAD:none", "nothing to read in HEAD:none"},
      {"--output=/x:y", "unknown option --output"},
      {"Endpoint=https://x;AccessKey=SECRETVALUE", "Endpoint=***"},
  }));
  const ProgramResult result = run_program(repository.call({"diff", side, "."}));
  CAPTURE(side);
  CHECK(result.exit_code == 2);
  CHECK(result.out.empty());
  CHECK_THAT(result.err, Contains(expected) && !Contains("SECRETVALUE") && !Contains("signalr-config-"));
  CHECK_FALSE(repository.left_debris());
}

TEST_CASE("a directory of a commit that does not resolve leaves nothing behind and names no temporary file") {
  if (lacks("git")) return;
  const Repository repository;
  write_settings(repository.box(), "appsettings.json", {{default_key, "AccessKey=SECRETVALUE"}});
  repository.commit();
  const ProgramResult result = run_program(repository.call({"diff", "HEAD:", "."}));
  CHECK(result.exit_code == 2);
  CHECK_THAT(result.err,
             Contains("HEAD: does not resolve") && Contains("HEAD:appsettings.json:2:38: error:"));
  CHECK_THAT(result.err, !Contains("SECRETVALUE") && !Contains("/tmp/"));
  CHECK_FALSE(repository.left_debris());
}

TEST_CASE("without a repository, and without git, a revision is no side") {
  const Sandbox box;
  write_settings(box, "appsettings.json", {{default_key, connection_string("a")}});
  ProgramCall call = box.call({"diff", "HEAD:appsettings.json", "appsettings.json"});
  call.environment["PATH"] = "/nowhere";
  const ProgramResult missing = run_program(call);
  CHECK(missing.exit_code == 2);
  CHECK_THAT(missing.err, Contains("git, which reads REV:path, cannot be started"));
  if (lacks("git")) return;
  call.environment["PATH"] = path_of_this_process();
  call.environment["GIT_CEILING_DIRECTORIES"] = box.path().string();
  const ProgramResult outside = run_program(call);
  CHECK(outside.exit_code == 2);
  CHECK_THAT(outside.err, Contains("git finds no repository in the current directory"));
}
