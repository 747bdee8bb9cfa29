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

TEST_CASE("commits are named as for git diff: one against the working tree, two against each other") {
  if (lacks("git")) return;
  const Repository repository;
  const auto write = [&](const std::string& host) {
    write_settings(repository.box(), "src/appsettings.json", {{default_key, connection_string(host)}});
  };
  repository.box().write("app/readme.md", "");
  repository.commit();
  write("a");
  repository.commit();
  write("b");
  repository.commit();
  write("c");
  const auto [arguments, before, after] = GENERATE(table<std::vector<std::string>, std::string, std::string>({
      {{"HEAD", "src"}, "b", "c"},
      {{"HEAD", "src/appsettings.json"}, "b", "c"},
      {{"HEAD~1", "src"}, "a", "c"},
      {{"HEAD~1", "HEAD", "src"}, "a", "b"},
      {{"HEAD~1..HEAD", "src"}, "a", "b"},
      {{"HEAD~1..", "src"}, "a", "b"},
      {{"HEAD~1...main", "src"}, "a", "b"},
      {{"HEAD~2", "src"}, "", "c"},
      {{"HEAD~2", "HEAD", "src"}, "", "b"},
      {{"HEAD", "HEAD~2", "src"}, "b", ""},
  }));
  CAPTURE(arguments);
  std::vector<std::string> words{"diff", "--json"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  const Json output = diff_json(repository.call(words), 1);
  const auto expected = [](const std::string& host) {
    return host.empty() ? Names() : Names{"https://" + host + ".service.signalr.net"};
  };
  const auto endpoints = [&](const char* name) {
    Names found;
    for (const Json& endpoint : output[name]) found.push_back(endpoint["endpoint"]);
    return found;
  };
  CHECK(endpoints("removed") == expected(before));
  CHECK(endpoints("added") == expected(after));
  CHECK_FALSE(repository.left_debris());
}

TEST_CASE("without a path a commit is compared in the current directory, and what is nowhere is no side") {
  if (lacks("git")) return;
  const Repository repository;
  write_settings(repository.box(), "src/appsettings.json", {{default_key, connection_string("a")}});
  repository.commit();
  ProgramCall call = repository.call({"diff", "HEAD", "HEAD"});
  const ProgramResult nothing = run_program(call);
  CHECK(nothing.exit_code == 2);
  CHECK_THAT(nothing.err, Contains("nothing to read on either side") && Contains("src"));
  call.directory = repository.box().path() / "app/src";
  CHECK(run_program(call).exit_code == 0);
  call.arguments = {"diff", "HEAD"};
  CHECK_THAT(run_program(call).out, StartsWith("From: HEAD:./  Production\nTo:   .  Production\n"));
  fs::remove(call.directory / "appsettings.json");
  const ProgramResult removed = run_program(call);
  CHECK(removed.exit_code == 1);
  CHECK(removed.err == "note: .: there is nothing to read\n");
  CHECK_THAT(removed.out, Contains("removed"));
}

TEST_CASE("a word that is neither a path nor a commit is told so, and no other program gets a secret") {
  if (lacks("git")) return;
  const Repository repository;
  write_settings(repository.box(), "appsettings.json", {{default_key, connection_string("a")}});
  repository.commit();
  const auto [arguments, expected] = GENERATE(table<std::vector<std::string>, std::string>({
      {{"nosuch"}, "no such file, directory or revision: nosuch"},
      {{"nosuch", "."}, "nosuch: no such file or directory"},
      {{"HEAD", "gone", "x"}, "after revisions diff takes one PATH"},
      {{"HEAD", "gone.json"}, "nothing to read on either side"},
      {{"Endpoint=https://x;AccessKey=SECRETVALUE"}, "and there is one"},
  }));
  std::vector<std::string> words{"diff"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  const ProgramResult result = run_program(repository.call(words));
  CAPTURE(arguments);
  CHECK(result.exit_code == 2);
  CHECK(result.out.empty());
  CHECK_THAT(result.err, Contains(expected) && !Contains("SECRETVALUE"));
}

TEST_CASE("what git cannot read is said, with exit code 2") {
  if (lacks("git")) return;
  const Repository repository;
  write_settings(repository.box(), "appsettings.json", {{default_key, connection_string("a")}});
  repository.box().write("app/none/readme.md", "nothing");
  repository.commit();
  const auto [side, expected] = GENERATE(table<std::string, std::string>({
      {"nosuch:appsettings.json", "nosuch:appsettings.json: unknown revision nosuch"},
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

namespace {

// Puts a commit of trees that only a program writes under the branch `pr`: names of entries with what lies
// below them, as `git mktree` would refuse them. Needs python3.
ProgramResult commit_by_hand(const Repository& repository, const std::string& entries) {
  return run_shell("/bin/sh", "python3 - <<'END'\n" + std::string(R"(
import subprocess, binascii
def run(a, i=None): return subprocess.run(a, input=i, stdout=subprocess.PIPE, check=True).stdout.strip().decode()
def blob(text): return run(["git", "hash-object", "-w", "--stdin"], text.encode())
def tree(es): return run(["git", "hash-object", "-t", "tree", "-w", "--stdin", "--literally"],
    b"".join(m.encode() + b" " + n.encode() + b"\0" + binascii.unhexlify(o) for m, n, o in es))
good = blob('{"Azure:SignalR:ConnectionString": "Endpoint=https://good.service.signalr.net;AuthType=azure.msi;"}')
evil = blob('{"Azure:SignalR:ConnectionString": "Endpoint=https://evil.service.signalr.net;AuthType=azure.msi;"}')
)") + entries + R"(
t = tree([("40000", "app", app)])
run(["git", "update-ref", "refs/heads/pr",
     run(["git", "-c", "user.name=a", "-c", "user.email=a@b", "commit-tree", t, "-m", "x"])])
END
)",
                   repository.call({}));
}

}  // namespace

TEST_CASE("names that no directory can have are left out of a commit, and nothing is written by them") {
  if (lacks("git") || lacks("python3")) return;
  const Repository repository;
  repository.box().write(
      "app/app/appsettings.json",
      R"({"Azure:SignalR:ConnectionString": "Endpoint=https://good.service.signalr.net;AuthType=azure.msi;"})");
  repository.commit();
  const std::string up = "../../../../../../../..";
  const ProgramResult made =
      commit_by_hand(repository,
                     "sub = tree([(\"100644\", \"appsettings.json\", evil)])\n"
                     "app = tree([(\"100644\", \"../appsettings.json\", evil),"
                     "(\"40000\", \"..\", sub), (\"40000\", \".\", sub), (\"40000\", \".GIT\", sub),"
                     "(\"100644\", \"a\\n\" + sub + \":appsettings.json\", evil),"
                     "(\"100644\", \"appsettings.json\", good),"
                     "(\"100644\", \"b/" +
                         up + repository.box().path().string() + "/escaped.json\", evil)])");
  CAPTURE(made.err);
  REQUIRE(made.exit_code == 0);
  for (const char* const side : {"pr:app", "pr:app/../app", "pr:app/."}) {
    const ProgramResult result = run_program(repository.call({"diff", side, "app"}));
    CAPTURE(side, result.out, result.err);
    CHECK(result.exit_code == 0);
  }
  for (const char* const side : {"pr:app/.GIT", "pr:app/.git/appsettings.json", "pr:.."})
    CHECK(run_program(repository.call({"diff", side, "app"})).exit_code == 2);
  CHECK_FALSE(fs::exists(repository.box().path() / "escaped.json"));
  CHECK_FALSE(repository.left_debris());
}

TEST_CASE("a name with a line break does not shift what is read of the other files") {
  if (lacks("git")) return;
  const Repository repository;
  write_settings(repository.box(), "app/appsettings.json", {{default_key, connection_string("good")}});
  repository.commit();
  const ProgramResult id =
      run_shell("/bin/sh", "git rev-parse HEAD:app/appsettings.json", repository.call({}));
  write_settings(repository.box(), "app/appsettings.json", {{default_key, connection_string("evil")}});
  repository.box().write("app/app/a\n" + id.out + "x.json", "{}");
  repository.commit();
  const Json output = diff_json(repository.call({"diff", "HEAD~1:app", "HEAD:app", "--json"}), 1);
  CHECK(output["removed"][0]["endpoint"] == "https://good.service.signalr.net");
  CHECK(output["added"][0]["endpoint"] == "https://evil.service.signalr.net");
}

TEST_CASE("symbolic links that lead out of a commit, or in circles, lead nowhere") {
  if (lacks("git")) return;
  const Repository repository;
  write_settings(repository.box(), "../outside.json", {{default_key, connection_string("outside")}});
  fs::create_directories(repository.box().path() / "app/src");
  for (const auto& [name, target] : std::vector<std::pair<std::string, std::string>>{
           {"absolute.json", (repository.box().path() / "outside.json").string()},
           {"above.json", "../../outside.json"},
           {"loop.json", "loop.json"},
           {"chain.json", "src/../src/../src/loop.json"}})
    fs::create_symlink(target, repository.box().path() / "app/src" / name);
  repository.commit();
  for (const char* const name : {"absolute.json", "above.json", "loop.json", "chain.json"}) {
    const ProgramResult result =
        run_program(repository.call({"diff", std::string("HEAD:src/") + name, "../outside.json"}));
    CAPTURE(name);
    CHECK(result.exit_code == 2);
    CHECK_THAT(result.err, Contains("revision HEAD has no src/" + std::string(name)));
  }
}

TEST_CASE("a host reads of a commit whatever it reads of the directory") {
  if (lacks("git")) return;
  const Repository repository;
  const auto [files, options] = GENERATE(table<std::vector<std::string>, std::vector<std::string>>({
      {{"appsettings.yaml"}, {}},
      {{"appsettings.yml", "appsettings.Production.json"}, {}},
      {{"Shop.csproj", "Shop.settings.json"}, {}},
      {{"Web.config"}, {"--host", "aspnet"}},
      {{"host.json", "local.settings.json", "Hello/function.json"}, {}},
      {{"Azure__SignalR__ConnectionString"}, {"--as", "key-per-file"}},
  }));
  for (const std::string& file : files) {
    const std::string value = connection_string("a");
    const std::string extension = fs::path(file).extension().string();
    std::string text = settings_text({{default_key, value}});
    if (extension.starts_with(".y")) text = default_key + ": '" + value + "'\n";
    if (extension == ".csproj") text = "<Project/>";
    if (extension == ".config")
      text =
          "<configuration><connectionStrings><add name=\"Azure:SignalR:ConnectionString\" "
          "connectionString=\"" +
          value + "\"/></connectionStrings></configuration>";
    if (extension.empty()) text = value;
    if (file == "host.json") text = R"({"version": "2.0"})";
    if (file == "local.settings.json") text = R"({"Values": {"Hub": ")" + value + "\"}}";
    if (extension == ".json" && file.starts_with("Hello"))
      text = R"({"bindings": [{"type": "signalR", "connectionStringSetting": "Hub"}]})";
    repository.box().write("app/src/" + file, text);
  }
  repository.commit();
  std::vector<std::string> arguments{"diff", "HEAD:src", "src"};
  arguments.insert(arguments.end(), options.begin(), options.end());
  const ProgramResult same = run_program(repository.call(arguments));
  CAPTURE(files, same.out, same.err);
  CHECK(same.exit_code == 0);
  CHECK_FALSE(repository.left_debris());
}

TEST_CASE("what settings name outside of a commit is not read of this machine") {
  if (lacks("git")) return;
  const Repository repository;
  const std::string outside = (repository.box().path() / "outside.env").string();
  repository.box().write("outside.env",
                         "Azure__SignalR__ConnectionString=" + connection_string("outside") + "\n");
  repository.box().write("app/compose.yaml", "services:\n  web:\n    image: i\n    env_file: [" + outside +
                                                 ", ../../outside.env]\n");
  repository.commit();
  const ProgramResult result =
      run_program(repository.call({"diff", "HEAD:compose.yaml", "HEAD:compose.yaml"}));
  CHECK_THAT(result.out + result.err, !Contains("outside.service"));
}

TEST_CASE("the project of --project is that of the commit") {
  if (lacks("git")) return;
  const Repository repository;
  write_settings(repository.box(), "src/appsettings.json",
                 {{default_key + ":base", connection_string("base")}});
  for (const char* const name : {"A", "B"}) {
    repository.box().write(std::string("app/src/") + name + ".csproj",
                           std::string("<Project><PropertyGroup><UserSecretsId>") + name +
                               "</UserSecretsId></PropertyGroup></Project>");
    repository.box().write_secrets(name,
                                   settings_text({{default_key + ":" + name, connection_string(name)}}));
  }
  repository.commit();
  fs::remove(repository.box().path() / "app/src/A.csproj");
  const Json output = diff_json(repository.call({"diff", "HEAD:src", "--from", "Production", "--to",
                                                 "Development", "--project", "src/A.csproj", "--json"}),
                                1);
  CHECK(names(output["added"]) == Names{"A"});
}

TEST_CASE("a clean tree with settings in YAML is no different from its commit") {
  if (lacks("git")) return;
  const Repository repository;
  const bool has_json = GENERATE(false, true);
  if (has_json) write_settings(repository.box(), "src/appsettings.json", {});
  repository.box().write("app/src/appsettings.yaml",
                         "Azure:\n  SignalR:\n    ConnectionString: " + connection_string("a") + "\n");
  repository.box().write("app/src/appsettings.Staging.yml",
                         "Azure:SignalR:ConnectionString:extra: " + connection_string("b") + "\n");
  repository.commit();
  const ProgramResult same = run_program(repository.call({"diff", "HEAD:src", "src"}));
  CAPTURE(same.out, same.err);
  CHECK(same.exit_code == 0);
  const Json output = diff_json(
      repository.call({"diff", "HEAD:src", "--from", "Production", "--to", "Staging", "--json"}), 1);
  CHECK(names(output["added"]) == Names{"extra"});
  CHECK(output["added"][0]["origin"]["file"] == "HEAD:src/appsettings.Staging.yml");
}
