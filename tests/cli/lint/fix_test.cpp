#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/program.hpp"

using namespace signalr_config::test;
using Catch::Contains;
namespace fs = std::filesystem;

namespace {

std::string text_of(const Sandbox& box, const std::string& name) {
  std::ifstream file(box.path() / "app" / name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

const std::string base =
    R"({"Azure:SignalR:ConnectionString": "Endpoint=https://a.service.signalr.net;AuthType=azure.msi;"})";

}  // namespace

TEST_CASE("a value that an earlier file of the application has is removed") {
  const Sandbox box;
  box.write("app/appsettings.json", base);
  box.write("app/appsettings.Production.json", base);
  const ProgramResult result = run_program(box.call({"lint", "--select", "value-redundant", "--fix", "."}));
  CHECK_THAT(result.err, Contains("Fixed 1 finding in 1 file."));
  CHECK(text_of(box, "appsettings.Production.json") == "{}");
  CHECK(text_of(box, "appsettings.json") == base);
}

TEST_CASE("a file that is not UTF-8 is refused by whoever would write it, and keeps its bytes") {
  const Sandbox box;
  const std::string latin_1 = "{\n" + base.substr(1, base.size() - 2) + ",\n\"x\": \"caf\xE9\"\n}\n";
  box.write("app/appsettings.json", base);
  box.write("app/appsettings.Production.json", latin_1);
  const ProgramResult result = run_program(box.call({"lint", "--select", "value-redundant", "--fix", "."}));
  CHECK(result.exit_code == 2);
  CHECK_THAT(result.err,
             Contains("cannot write ") && Contains("appsettings.Production.json: it is not UTF-8, "
                                                   "and its bytes would be lost"));
  CHECK(text_of(box, "appsettings.Production.json") == latin_1);
  CHECK(run_program(box.call({"lint", "--select", "value-redundant", "--add-ignores", "."})).exit_code == 1);
  CHECK(text_of(box, "appsettings.Production.json") == latin_1);
}

TEST_CASE("a report is written whole or not at all, and to no pipe") {
  const Sandbox box;
  box.write("app/appsettings.json", base);
  box.write("target.txt", "old");
  fs::create_symlink("../target.txt", box.path() / "app/link.json");
  CHECK(run_program(box.call({"lint", "--output", "json=link.json", "."})).exit_code == 0);
  CHECK(fs::is_symlink(box.path() / "app/link.json"));
  REQUIRE(::mkfifo((box.path() / "app/fifo").c_str(), 0600) == 0);
  const ProgramResult result = run_program(box.call({"lint", "--output", "json=fifo", "."}));
  CHECK(result.exit_code == 3);
  CHECK_THAT(result.err, Contains("cannot write fifo: not a regular file"));
}
