#include "deployments/recognition/settings_file_name.hpp"

#include <catch2/catch.hpp>

using namespace signalr_config;
using deployments::NameCase;
using deployments::parse_settings_file_name;

TEST_CASE("settings files are told by their names, with the environment", "[deployments]") {
  const auto [name, environment, kind] = GENERATE(table<std::string, std::string, SourceKind>({
      {"appsettings.json", "", SourceKind::json},
      {"appsettings.Staging.json", "Staging", SourceKind::json},
      {"appsettings.yaml", "", SourceKind::yaml},
      {"appsettings.Staging.yml", "Staging", SourceKind::yaml},
      {"appsettings.eu.west.yaml", "eu.west", SourceKind::yaml},
      {"appsettings.json.json", "json", SourceKind::json},
  }));
  CAPTURE(name);
  const auto known = parse_settings_file_name(name);
  REQUIRE(known);
  CHECK(known->environment == environment);
  CHECK(known->ending.kind == kind);
  CHECK(known->text() == name);
}

TEST_CASE("other names are no settings files'", "[deployments]") {
  const std::string name =
      GENERATE("", "appsettings", "appsettings.", "appsettings..json", "appsettingsjson", "appsettings.xml",
               "appsettings-Staging.json", "my.appsettings.json", "appsettings.json.bak", ".json");
  CAPTURE(name);
  CHECK_FALSE(parse_settings_file_name(name));
  CHECK_FALSE(parse_settings_file_name(name, NameCase::ignored));
}

TEST_CASE("a name of other case is a settings file's where case is ignored", "[deployments]") {
  CHECK_FALSE(parse_settings_file_name("AppSettings.staging.JSON"));
  const auto known = parse_settings_file_name("AppSettings.staging.JSON", NameCase::ignored);
  REQUIRE(known);
  CHECK(known->environment == "staging");
  CHECK(known->text() == "appsettings.staging.json");
}
