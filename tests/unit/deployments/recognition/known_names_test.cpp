#include "deployments/recognition/known_names.hpp"

#include <catch2/catch.hpp>

using namespace signalr_config;
using deployments::kind_of_ending;
using deployments::kind_of_name;

TEST_CASE("some names say the kind alone, in any case", "[deployments]") {
  const auto [name, kind] = GENERATE(table<std::string, SourceKind>({
      {"Secrets.json", SourceKind::user_secrets},
      {"launchSettings.json", SourceKind::launch_settings},
      {"appsettings.Staging.yml", SourceKind::yaml},
      {"Dockerfile", SourceKind::dockerfile},
      {"Dockerfile.env", SourceKind::dockerfile},
      {"web.dockerfile", SourceKind::dockerfile},
      {".env", SourceKind::dotenv_compose},
      {".env.service", SourceKind::dotenv_compose},
      {"production.env", SourceKind::dotenv_compose},
      {"chat.service", SourceKind::systemd},
      {"compose.yaml", SourceKind::compose},
      {"docker-compose.override.yml", SourceKind::compose},
      {"Web.config", SourceKind::web_config},
  }));
  CAPTURE(name);
  CHECK(kind_of_name(name) == kind);
}

TEST_CASE("other names leave it to the ending, and that to the content", "[deployments]") {
  const auto [name, kind] = GENERATE(table<std::string, std::optional<SourceKind>>({
      {"settings.JSON", SourceKind::json},
      {"a.yml", SourceKind::yaml},
      {"Web.Release.config", SourceKind::web_config},
      {"a.ini", SourceKind::ini},
      {"composes.yaml", SourceKind::yaml},
      {"environment", std::nullopt},
      {"a.txt", std::nullopt},
      {"", std::nullopt},
  }));
  CAPTURE(name);
  CHECK_FALSE(kind_of_name(name));
  CHECK(kind_of_ending(name) == kind);
}
