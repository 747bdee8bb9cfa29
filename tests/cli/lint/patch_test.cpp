#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/program.hpp"
#include "cli/shell.hpp"

using namespace signalr_config::test;
using Catch::Contains;
using Catch::StartsWith;

namespace {

namespace fs = std::filesystem;

const std::string key = "aHVudGVyMmh1bnRlcjJodW50ZXIyaHVudGVyMmh1bnQ=";

// An application in which --unsafe-fixes mends a key beside a secret.
void write_misspelt(const Sandbox& box) {
  box.write("app/appsettings.json", "{\n  // for now\n  \"Azure:SignalR:ConnectionString:a:secondry\": \"" +
                                        connection_string("a", key) + "\"\n}\n");
}

std::string file_text(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

ProgramResult apply(const Sandbox& box, const std::string& program, const std::string& patch) {
  box.write("change.patch", patch);
  ProgramCall call = box.call({});
  call.environment["PATH"] = path_of_this_process();
  call.environment["GIT_CEILING_DIRECTORIES"] = box.path().string();
  return run_shell("/bin/sh", program + " ../change.patch", call);
}

}  // namespace

TEST_CASE("a patch is masked wherever it goes, and says at its top how to get one that can be applied") {
  const Sandbox box;
  write_misspelt(box);
  const ProgramCall call = box.call({"lint", "--diff", "--unsafe-fixes", "."});
  const std::string piped = run_program(call).out;
  CHECK_THAT(piped, StartsWith("# Secrets are masked") && Contains("--output FILE") && Contains("--fix ") &&
                        Contains("AccessKey=***") && !Contains(key));
  const ProgramResult redirected = run_program_into(call, box.path() / "redirected");
  CHECK(redirected.exit_code == 1);
  CHECK(file_text(box.path() / "redirected") == piped);
  CHECK_THAT(run_program_on_terminal(call).out, Contains("AccessKey=***") && !Contains(key));
}

TEST_CASE("nothing applies a masked patch, whichever of its lines are whole") {
  if (lacks("git")) return;
  const Sandbox box;
  write_misspelt(box);
  // Of this one everything is shown.
  const std::string harmless = R"({"Azure:SignalR:ConnectionString:b:secondry": ")"
                               R"(Endpoint=https://b.service.signalr.net;AuthType=azure.msi;"})"
                               "\n";
  box.write("app/a/appsettings.json", harmless);
  const std::string before = file_text(box.path() / "app/appsettings.json");
  const std::string patch = run_program(box.call({"lint", "--diff", "--unsafe-fixes", "."})).out;
  CHECK(apply(box, "git apply", patch).exit_code != 0);
  if (!lacks("patch")) CHECK(apply(box, "patch -p1 -i", patch).exit_code != 0);
  CHECK(file_text(box.path() / "app/appsettings.json") == before);
  CHECK(file_text(box.path() / "app/a/appsettings.json") == harmless);
}

TEST_CASE("a patch in which nothing is hidden is the one that can be applied") {
  const Sandbox box;
  box.write("app/appsettings.json", R"({"Azure:SignalR:ConnectionString:b:secondry": ")"
                                    R"(Endpoint=https://b.service.signalr.net;AuthType=azure.msi;"})");
  const ProgramCall call = box.call({"lint", "--diff", "--unsafe-fixes", "."});
  ProgramCall whole = call;
  whole.arguments.emplace_back("--show-secrets");
  CHECK_THAT(run_program(call).out, StartsWith("--- a/appsettings.json\n"));
  CHECK(run_program(call).out == run_program(whole).out);
}

TEST_CASE("a patch goes whole into a file that only its owner can read, and with --show-secrets anywhere") {
  if (lacks("git")) return;
  const Sandbox box;
  write_misspelt(box);
  ProgramCall call = box.call({"lint", "--diff", "--unsafe-fixes", "--output", "fixes.patch", "."});
  const ProgramResult result = run_program(call);
  CHECK(result.exit_code == 1);
  CHECK(result.out.empty());
  const fs::path file = box.path() / "app/fixes.patch";
  CHECK(fs::status(file).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
  const std::string patch = file_text(file);
  fs::remove(file);
  call.arguments = {"lint", "--diff", "--unsafe-fixes", "--show-secrets", "."};
  CHECK(run_program(call).out == patch);
  CHECK(apply(box, "git apply", patch).exit_code == 0);
  CHECK_THAT(file_text(box.path() / "app/appsettings.json"), Contains("a:secondary") && Contains(key));
}

TEST_CASE("the --output of a patch is one file, and no report") {
  const Sandbox box;
  write_misspelt(box);
  for (const auto& outputs : std::vector<std::vector<std::string>>{
           {"--output", "sarif=x"}, {"--output", ""}, {"--output", "a", "--output", "b"}}) {
    std::vector<std::string> arguments{"lint", "--diff", "."};
    arguments.insert(arguments.end(), outputs.begin(), outputs.end());
    const ProgramResult result = run_program(box.call(arguments));
    CHECK(result.exit_code == 2);
    CHECK_THAT(result.err, Contains("with --diff"));
    CHECK(result.out.empty());
  }
}

TEST_CASE("a patch of files above or elsewhere is for the directory that it names, and applies there") {
  if (lacks("git")) return;
  const Sandbox box;
  write_misspelt(box);
  box.write("other/appsettings.json", file_text(box.path() / "app/appsettings.json"));
  const std::string absolute = (box.path() / "other/appsettings.json").string();
  const fs::path real = fs::canonical(box.path());
  for (const auto& paths : std::vector<std::vector<std::string>>{
           {absolute}, {"../other/appsettings.json"}, {"../other", "."}, {"../app/../other", "../app"}}) {
    ProgramCall call = box.call({"lint", "--diff", "--unsafe-fixes", "--output", "../change.patch"});
    call.arguments.insert(call.arguments.end(), paths.begin(), paths.end());
    REQUIRE(run_program(call).exit_code == 1);
    const std::string patch = file_text(box.path() / "change.patch");
    CAPTURE(patch);
    const bool is_of_both = paths.size() == 2;
    const fs::path place = is_of_both ? real : real / "other";
    CHECK_THAT(patch, StartsWith("# To be applied in " + place.string() + "\n"));
    for (const std::string& program :
         std::vector<std::string>{"git apply --check", "patch --dry-run -p1 -i"}) {
      if (program.starts_with("patch") && lacks("patch")) continue;
      ProgramCall applied = box.call({});
      applied.environment["PATH"] = path_of_this_process();
      applied.environment["GIT_CEILING_DIRECTORIES"] = box.path().string();
      applied.directory = place;
      CHECK(run_shell("/bin/sh", program + " " + (real / "change.patch").string(), applied).exit_code == 0);
    }
  }
}

TEST_CASE("a patch says how many findings only --unsafe-fixes would mend") {
  const Sandbox box;
  write_misspelt(box);
  const ProgramResult safe = run_program(box.call({"lint", "--diff", "."}));
  CHECK(safe.exit_code == 0);
  CHECK(safe.out.empty());
  CHECK_THAT(safe.err, Contains("Only --unsafe-fixes would mend 1 finding"));
  CHECK_THAT(run_program(box.call({"lint", "--diff", "--unsafe-fixes", "."})).err,
             !Contains("Only --unsafe-fixes"));
}
