#include "hosts/launch_profile.hpp"

#include <catch2/catch.hpp>

using namespace signalr_config;

namespace {

constexpr const char* launch_settings_text = R"({"profiles": {
  "IIS": {"commandName": "IISExpress", "environmentVariables": {"A": "iis"}},
  "http": {"commandName": "Project", "environmentVariables": {"ASPNETCORE_ENVIRONMENT": "Development", "A": "p"}},
  "other": {"commandName": "Project"}}})";

hosts::LaunchSettings launch_settings_in(const std::string& file,
                                         const std::optional<std::filesystem::path>& app = {}) {
  MemoryFileSystem files;
  files.add(file, launch_settings_text);
  return hosts::read_launch_settings("app", app, files);
}

}  // namespace

TEST_CASE("dotnet run takes the first profile that starts the project, or the one that is named") {
  const hosts::LaunchSettings found = launch_settings_in("app/Properties/launchSettings.json");
  REQUIRE(found.profiles.size() == 3);
  CHECK(found.find("")->name == "http");
  CHECK(found.find("other")->name == "other");
  CHECK(found.find("Other") == nullptr);
}

TEST_CASE("a file-based app has launch settings of its own name") {
  CHECK(launch_settings_in("app/chat.run.json", "app/chat.cs").profiles.size() == 3);
  CHECK(launch_settings_in("app/Properties/launchSettings.json", "app/chat.cs").profiles.empty());
}

TEST_CASE("the variables of a profile override those of the shell, which keeps its others") {
  const hosts::LaunchSettings found = launch_settings_in("app/Properties/launchSettings.json");
  const Environment all =
      hosts::with_launch_profile(Environment::from_pairs({{"A", "shell"}, {"B", "b"}}), *found.find(""));
  CHECK(all.get("A") == "p");
  CHECK(all.get("B") == "b");
  CHECK(all.get("DOTNET_LAUNCH_PROFILE") == "http");
}
