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
  CHECK(found.find("OTHER")->name == "other");
  CHECK(found.find("others") == nullptr);
  CHECK_FALSE(found.find("iis")->is_project());
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

TEST_CASE("variables of the shell are put into the values of a profile as .NET does") {
  const auto value_of = [](const std::string& value) {
    hosts::LaunchProfile profile;
    profile.variables = Environment::from_pairs({{"X", value}});
    const Environment shell = Environment::from_pairs({{"A", "1"}, {"B", "2"}});
    const Environment all = hosts::with_launch_profile(shell, profile);
    return std::string(all.get("X").value_or("(none)"));
  };
  CHECK(value_of("%A%-%B%") == "1-2");
  CHECK(value_of("100%A%") == "1001");
  CHECK(value_of("%NONE%A%") == "%NONE1");
  CHECK(value_of("%NONE% %") == "%NONE% %");
  CHECK(value_of("%%") == "%%");
  CHECK(value_of("%") == "%");
  CHECK(value_of("") == "");
}
