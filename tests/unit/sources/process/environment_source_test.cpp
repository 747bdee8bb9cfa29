#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "signalr_config/sources.hpp"
#include "unit/sources/source_rows.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

ParsedSource load_variables(const std::vector<std::pair<std::string, std::string>>& variables,
                            std::string prefix = {}) {
  return environment_variables(Environment::from_pairs(variables), {std::move(prefix)})->load();
}

}  // namespace

TEST_CASE("two underscores in a variable's name are a colon, from left to right", "[sources][environment]") {
  const auto [name, key] = GENERATE(table<std::string, std::string>({
      {"a__b", "a:b"},
      {"a___b", "a:_b"},
      {"a____b", "a::b"},
      {"a_b", "a_b"},
      {"__a__", ":a:"},
      {"_", "_"},
      {"a:b", "a:b"},
      {"é__É", "é:É"},
  }));
  CHECK(rows(load_variables({{name, "v"}})) == Rows{{key, "v"}});
}

TEST_CASE("an empty value of a variable is a value", "[sources][environment]") {
  CHECK(rows(load_variables({{"a", ""}})) == Rows{{"a", ""}});
}

TEST_CASE("a connection string's beginning puts a variable below ConnectionStrings",
          "[sources][environment]") {
  const auto* const prefix = GENERATE("CUSTOMCONNSTR_", "APIHUBCONNSTR_", "DOCDBCONNSTR_", "EVENTHUBCONNSTR_",
                                      "NOTIFICATIONHUBCONNSTR_", "REDISCACHECONNSTR_", "SERVICEBUSCONNSTR_",
                                      "customconnstr_", "CustomConnStr_");
  const Rows expected{{"ConnectionStrings:Azure:SignalR", "v"}};
  CHECK(rows(load_variables({{std::string(prefix) + "Azure__SignalR", "v"}})) == expected);
}

TEST_CASE("a database's beginning adds the name of its provider", "[sources][environment]") {
  const auto [prefix, provider] = GENERATE(table<std::string, std::string>({
      {"MYSQLCONNSTR_", "MySql.Data.MySqlClient"},
      {"SQLAZURECONNSTR_", "System.Data.SqlClient"},
      {"SQLCONNSTR_", "System.Data.SqlClient"},
      {"PostgreSqlConnStr_", "Npgsql"},
  }));
  const Rows expected{{"ConnectionStrings:x", "v"}, {"ConnectionStrings:x_ProviderName", provider}};
  CHECK(rows(load_variables({{prefix + "x", "v"}})) == expected);
}

TEST_CASE("a beginning that is none of the known ones stays in the key", "[sources][environment]") {
  CHECK(rows(load_variables({{"FOOCONNSTR_x", "v"}})) == Rows{{"FOOCONNSTR_x", "v"}});
  CHECK(rows(load_variables({{"APP_SQLCONNSTR_x", "v"}})) == Rows{{"APP_SQLCONNSTR_x", "v"}});
}

TEST_CASE("a prefix selects variables ignoring case and is removed", "[sources][environment]") {
  const auto [prefix, name, key] = GENERATE(table<std::string, std::string, std::string>({
      {"APP_", "app_x", "x"},
      {"APP_", "APP_", ""},
      {"Azure__", "AZURE__x", "x"},
      {"Azure__", "azure:x", "x"},
      {"Azure:", "Azure__x", "x"},
      {"a__", "a___b", "_b"},
      {"\xE2\xB1\xA5_", "\xC8\xBA_x", "x"},  // the two cases of one letter, with three and two bytes
  }));
  CHECK(rows(load_variables({{name, "v"}}, prefix)) == Rows{{key, "v"}});
}

TEST_CASE("variables without the prefix are left out", "[sources][environment]") {
  CHECK(rows(load_variables({{"AP", "1"}, {"BAPP_x", "2"}, {"APP_SQLCONNSTR_x", "3"}}, "APP_")) ==
        Rows{{"SQLCONNSTR_x", "3"}});
}

TEST_CASE("the prefix is compared with the key under ConnectionStrings", "[sources][environment]") {
  const Rows expected{{"x", "v"}, {"x_ProviderName", "Npgsql"}};
  CHECK(rows(load_variables({{"POSTGRESQLCONNSTR_x", "v"}}, "connectionstrings__")) == expected);
  CHECK(rows(load_variables({{"POSTGRESQLCONNSTR_x", "v"}}, "POSTGRESQLCONNSTR_")).empty());
}

TEST_CASE("an entry's origin is the variable's name", "[sources][environment]") {
  const ParsedSource source = load_variables({{"A", "1"}, {"SQLCONNSTR_x", "secret"}});
  REQUIRE(source.entries.size() == 3);
  CHECK(source.document()->name() == "environment");
  CHECK(source.document()->bytes() == "A\nSQLCONNSTR_x");
  CHECK(key_text(source.entries[1].origin) == "SQLCONNSTR_x");
  CHECK(key_text(source.entries[2].origin) == "SQLCONNSTR_x");
  CHECK(source.entries[1].origin.encoding == ValueEncoding::opaque);
}

TEST_CASE("a variable from a deployment description keeps its own origin", "[sources][environment]") {
  const auto compose =
      std::make_shared<const Document>("compose.yaml", SourceKind::environment, "A__B: value");
  Environment environment;
  environment.set({"A__B", "value", {compose, {0, 4}, {6, 11}, ValueEncoding::verbatim, nullptr}});
  environment.set({"C", "1", {}});
  const ParsedSource source = environment_variables(environment)->load();
  REQUIRE(source.entries.size() == 2);
  CHECK(source.entries[0].origin.document == compose);
  CHECK(source.entries[0].origin.value == Span{6, 11});
  CHECK(source.entries[1].origin.document == source.document());
  CHECK(key_text(source.entries[1].origin) == "C");
}

TEST_CASE("two variables that set the same key earn a warning", "[sources][environment]") {
  const ParsedSource source = load_variables({{"A__B", "secret1"}, {"x", ""}, {"a:b", "secret2"}});
  CHECK_FALSE(source.refused());
  CHECK(source.entries.size() == 3);
  const Diagnostic& warning = only_diagnostic(source);
  CHECK(warning.code == DiagnosticCode::environment_duplicate_key);
  CHECK(warning.severity == Severity::warning);
  REQUIRE(warning.origin);
  CHECK(key_text(*warning.origin) == "a:b");
  REQUIRE(warning.related.size() == 1);
  CHECK(key_text(warning.related.front()) == "A__B");
  CHECK(describe(warning).find("secret") == std::string::npos);
}

TEST_CASE("bytes that are not UTF-8 become replacement characters", "[sources][environment]") {
  CHECK(rows(load_variables({{"a\xFF", "\xC3"}})) == Rows{{"a\xEF\xBF\xBD", "\xEF\xBF\xBD"}});
}
