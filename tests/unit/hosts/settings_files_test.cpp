#include "hosts/settings_files.hpp"

#include <catch2/catch.hpp>

using namespace signalr_config;
using namespace signalr_config::hosts;

namespace {

void add_files(MemoryFileSystem& files, const std::vector<std::string>& names) {
  for (const std::string& name : names) files.add("app/" + name, "{}");
}

}  // namespace

TEST_CASE("settings files of a directory are listed as a host reads them", "[hosts]") {
  MemoryFileSystem files;
  add_files(files, {"appsettings.yml", "appsettings.Test.yaml", "appsettings.json", "appsettings.yaml",
                    "other.json", "Appsettings.json", "appsettings.Test.json"});
  std::vector<std::string> names;
  for (const auto& file : settings_files("app", files)) names.push_back(file.text());
  CHECK(names == std::vector<std::string>{"appsettings.json", "appsettings.yaml", "appsettings.yml",
                                          "appsettings.Test.json", "appsettings.Test.yaml"});
}

TEST_CASE("environments are those of settings files in every format", "[hosts]") {
  MemoryFileSystem files;
  add_files(files, {"appsettings.json", "appsettings.Staging.yaml", "appsettings.Test.json",
                    "appsettings.Test.yml"});
  CHECK(settings_environments("app", files) == std::set<std::string>{"Staging", "Test"});
  CHECK(settings_environments("elsewhere", files).empty());
}
