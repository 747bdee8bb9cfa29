#include "signalr_config/source_kind.hpp"

#include <catch2/catch.hpp>
#include <string_view>

using namespace signalr_config;

TEST_CASE("every kind of source has one name that is written and read", "[sources][source_kind]") {
  const auto [kind, name] = GENERATE(table<SourceKind, std::string_view>({
      {SourceKind::json, "json"},
      {SourceKind::ini, "ini"},
      {SourceKind::xml, "xml"},
      {SourceKind::info, "info"},
      {SourceKind::dotenv_compose, "dotenv-compose"},
      {SourceKind::dotenv_docker, "dotenv-docker"},
      {SourceKind::dotenv_npm, "dotenv-npm"},
      {SourceKind::systemd, "systemd"},
      {SourceKind::systemd_environment_file, "systemd-environment-file"},
      {SourceKind::dockerfile, "dockerfile"},
      {SourceKind::user_secrets, "user-secrets"},
      {SourceKind::environment, "environment"},
      {SourceKind::command_line, "command-line"},
      {SourceKind::key_per_file, "key-per-file"},
      {SourceKind::memory, "memory"},
  }));
  CHECK(to_string(kind) == name);
  CHECK(parse_source_kind(name) == kind);
}

TEST_CASE("a name of no kind of source is nothing", "[sources][source_kind]") {
  const auto name = GENERATE("", "JSON", "json ", "user_secrets", "env");
  CHECK_FALSE(parse_source_kind(name));
}
