#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/program.hpp"

using namespace signalr_config::test;
using Catch::Contains;

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
