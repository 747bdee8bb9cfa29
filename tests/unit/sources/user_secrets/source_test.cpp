#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "signalr_config/sources.hpp"
#include "support/temporary_directory.hpp"
#include "unit/sources/source_rows.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace fs = std::filesystem;

namespace {

using Variables = std::vector<std::pair<std::string, std::string>>;

Result<fs::path> locate(const std::string& id, const Variables& variables = {{"HOME", "/h"}}) {
  return user_secrets_path(id, Environment::from_pairs(variables));
}

}  // namespace

TEST_CASE("user secrets are below APPDATA, else below HOME", "[sources][user_secrets]") {
  const auto [variables, path] = GENERATE(table<Variables, std::string>({
      {{{"HOME", "/h"}}, "/h/.microsoft/usersecrets/id/secrets.json"},
      {{{"HOME", "/h/"}}, "/h/.microsoft/usersecrets/id/secrets.json"},
      {{{"HOME", "/"}}, "/.microsoft/usersecrets/id/secrets.json"},
      {{{"HOME", "relative"}}, "relative/.microsoft/usersecrets/id/secrets.json"},
      {{{"HOME", "/h"}, {"APPDATA", "/a"}}, "/a/Microsoft/UserSecrets/id/secrets.json"},
      {{{"HOME", "/h"}, {"DOTNET_USER_SECRETS_FALLBACK_DIR", "/f"}},
       "/h/.microsoft/usersecrets/id/secrets.json"},
      {{{"DOTNET_USER_SECRETS_FALLBACK_DIR", "/f"}}, "/f/.microsoft/usersecrets/id/secrets.json"},
  }));
  const auto found = locate("id", variables);
  REQUIRE(found);
  CHECK(found->string() == path);
  CHECK(found.warnings().empty());
}

TEST_CASE("XDG_CONFIG_HOME counts where HOME is not set and the directory exists",
          "[sources][user_secrets]") {
  const TemporaryDirectory directory;
  const Variables existing{{"XDG_CONFIG_HOME", directory.path().string()}};
  CHECK(locate("id", existing).value() == directory.path() / ".microsoft/usersecrets/id/secrets.json");
  CHECK_FALSE(locate("id", {{"XDG_CONFIG_HOME", (directory.path() / "nothing").string()}}));
  CHECK_FALSE(locate("id", {{"XDG_CONFIG_HOME", "."}}));
}

TEST_CASE("a variable that is set and empty still counts, so that there is no place",
          "[sources][user_secrets]") {
  const auto variables =
      GENERATE(Variables{}, Variables{{"HOME", ""}}, Variables{{"APPDATA", ""}, {"HOME", "/h"}},
               Variables{{"HOME", ""}, {"DOTNET_USER_SECRETS_FALLBACK_DIR", "/f"}});
  const auto found = locate("id", variables);
  REQUIRE_FALSE(found);
  CHECK(found.error().front().code == DiagnosticCode::user_secrets_no_root);
  const auto source = user_secrets("id", Environment::from_pairs(variables))->load();
  CHECK(source.exact_refusal_unmasked.starts_with(
      "InvalidOperationException: Could not determine an appropriate"));
}

TEST_CASE("an id that .NET refuses on this platform is refused", "[sources][user_secrets]") {
  using namespace std::string_literals;
  const auto [id, code, exact] = GENERATE(table<std::string, std::string, std::string>({
      {"", "user-secrets-id-empty",
       "ArgumentException: Value cannot be null or an empty string. (Parameter 'userSecretsId')"},
      {"a/b", "user-secrets-id-invalid",
       "InvalidOperationException: Invalid character '/' found in the user secrets ID at index '1'."},
      {"\xF0\x9F\x98\x80/../x", "user-secrets-id-invalid",
       "InvalidOperationException: Invalid character '/' found in the user secrets ID at index '2'."},
      {"a\0/"s, "user-secrets-id-invalid",
       "InvalidOperationException: Invalid character '\0' found in the user secrets ID at index '1'."s},
  }));
  const auto found = locate(id);
  REQUIRE_FALSE(found);
  CHECK(to_string(found.error().front().code) == code);
  const ParsedSource source = user_secrets(id, Environment::from_pairs({{"HOME", "/h"}}))->load();
  CHECK(source.refused());
  CHECK(to_string(only_diagnostic(source).code) == code);
  CHECK(source.exact_refusal_unmasked == exact);
}

TEST_CASE("an id that leads out of its directory is refused", "[sources][user_secrets]") {
  const auto* const id = GENERATE(".", "..");
  const auto found = locate(id);
  REQUIRE_FALSE(found);
  CHECK(found.error().front().code == DiagnosticCode::user_secrets_id_outside_store);
}

TEST_CASE("an id that .NET refuses on Windows alone earns a warning", "[sources][user_secrets]") {
  const auto* const id = GENERATE("a:b", "a\\b", "a*", "a?", "\"a\"", "<a>", "a|b", "a\tb");
  const auto found = locate(id);
  REQUIRE(found);
  CHECK(found->string() == "/h/.microsoft/usersecrets/" + std::string(id) + "/secrets.json");
  REQUIRE(found.warnings().size() == 1);
  CHECK(found.warnings().front().code == DiagnosticCode::user_secrets_id_not_portable);
  CHECK(found.warnings().front().severity == Severity::warning);
}

TEST_CASE("the secrets of an id are read as JSON", "[sources][user_secrets]") {
  const TemporaryDirectory home;
  const fs::path path = home.write(".microsoft/usersecrets/my id/secrets.json", R"({"a:b": "1"})");
  const auto source = user_secrets("my id", Environment::from_pairs({{"HOME", home.path().string()}}));
  const ParsedSource parsed = source->load();
  CHECK(rows(parsed) == Rows{{"a:b", "1"}});
  CHECK(parsed.kind() == SourceKind::user_secrets);
  CHECK(parsed.document()->name() == path.string());
  CHECK(source->paths() == std::vector<fs::path>{path});
  CHECK(rows(user_secrets_file(path)->load()) == rows(parsed));
}

TEST_CASE("secrets that do not exist are no error", "[sources][user_secrets]") {
  const TemporaryDirectory home;
  const ParsedSource source =
      user_secrets("id", Environment::from_pairs({{"HOME", home.path().string()}}))->load();
  CHECK(source.entries.empty());
  CHECK(source.diagnostics.empty());
  CHECK_FALSE(user_secrets_file(home.path() / "nothing.json")->load().refused());
}

TEST_CASE("secrets that are no JSON are refused at their place", "[sources][user_secrets]") {
  const TemporaryDirectory home;
  const fs::path path = home.write("secrets.json", "{\n  \"a\": x\n}");
  const ParsedSource source = user_secrets_file(path)->load();
  CHECK(source.refused());
  CHECK(only_diagnostic(source).position() == Position{2, 8});
}
