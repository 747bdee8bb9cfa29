#include "unit/sources/source_rows.hpp"

#include "sources/azure_cli/exports.hpp"

using namespace signalr_config;
using test::codes;
using test::only_diagnostic;
using test::Rows;
using test::rows;

namespace {

ParsedSource keyvault(std::string text) {
  return sources::parse_az_keyvault("vault.json", std::move(text), SourceKind::az_keyvault);
}
ParsedSource appconfig(std::string text) {
  return sources::parse_az_appconfig("kv.json", std::move(text), SourceKind::az_appconfig);
}
ParsedSource keys(std::string text) {
  return sources::parse_az_keys("keys.json", std::move(text), SourceKind::az_keys);
}

}  // namespace

TEST_CASE("a secret of a vault is a key with -- for a colon", "[sources][azure]") {
  const ParsedSource source = keyvault(
      "{\"id\": \"https://v.vault.azure.net/secrets/A--B/1\",\n \"name\": \"A--B\", \"value\": \"x\"}");
  CHECK(rows(source) == Rows{{"A:B", "x"}});
  CHECK(describe(source.entries[0].origin) == "vault.json:2:28");
  CHECK(rows(keyvault(R"([{"id": "https://v.vault.azure.net/secrets/A--B/1", "value": "y"}])")) ==
        Rows{{"A:B", "y"}});
}

TEST_CASE("a secret that was listed without its value is known to be elsewhere", "[sources][azure]") {
  const ParsedSource source =
      keyvault(R"([{"id": "https://v.vault.azure.net/secrets/A--B", "name": "A--B"}])");
  CHECK(rows(source) == Rows{{"A:B", "unresolved: Key Vault v.vault.azure.net, secret A--B"}});
  CHECK(source.entries[0].origin.encoding == ValueEncoding::reference);
}

TEST_CASE("a disabled secret is passed over, with a warning", "[sources][azure]") {
  const ParsedSource source = keyvault(R"([{"name": "A", "value": "x", "attributes": {"enabled": false}}])");
  CHECK(source.entries.empty());
  CHECK(only_diagnostic(source).code == DiagnosticCode::az_secret_disabled);
  CHECK(only_diagnostic(source).position() == Position{1, 12});
}

TEST_CASE("App Configuration is read as lists and as exported files", "[sources][azure]") {
  const Rows expected{{"A:B", "x"}};
  CHECK(rows(appconfig(R"([{"key": "A:B", "value": "x", "label": null, "etag": "e"}])")) == expected);
  CHECK(rows(appconfig(R"({"items": [{"key": "A:B", "value": "x", "label": null}]})")) == expected);
  CHECK(rows(appconfig(R"({"A:B": "x"})")) == expected);
  CHECK(rows(appconfig(R"({"A": {"B": "x"}})")) == expected);
  CHECK(rows(appconfig("A:B: x\n")) == expected);
  CHECK(rows(appconfig("- key: A:B\n  label: null\n  value: x\n")) == expected);
  CHECK(rows(appconfig(R"([{"key": ".appconfig.featureflag/f", "value": "{}", "label": null}])")).empty());
}

TEST_CASE("a reference from App Configuration into a vault is not taken for a value", "[sources][azure]") {
  const std::string words = "reference, not resolved here: Key Vault v.vault.azure.net, secret s";
  for (const char* const text :
       {R"([{"key": "A", "value": "{\"uri\":\"https://v.vault.azure.net/secrets/s\"}"}])",
        R"({"A": {"uri": "https://v.vault.azure.net/secrets/s"}})",
        R"({"A": "{\"uri\":\"https://v.vault.azure.net/secrets/s\"}"})"}) {
    INFO(text);
    const ParsedSource source = appconfig(text);
    CHECK(rows(source) == Rows{{"A", words}});
    CHECK(source.entries.at(0).origin.encoding == ValueEncoding::reference);
  }
}

TEST_CASE("of several labels the last counts, with a warning", "[sources][azure]") {
  const ParsedSource source = appconfig(
      R"([{"key": "A", "value": "prod", "label": "prod"}, {"key": "A", "value": "none", "label": null}])");
  CHECK(rows(source) == Rows{{"A", "prod"}});
  CHECK(only_diagnostic(source).code == DiagnosticCode::az_several_labels);
}

TEST_CASE("the primary connection string of az signalr key list is the default one", "[sources][azure]") {
  const ParsedSource source =
      keys("{\"primaryConnectionString\": \"x\",\n\"secondaryConnectionString\": \"y\"}");
  CHECK(rows(source) == Rows{{"Azure:SignalR:ConnectionString", "x"}});
  CHECK(describe(source.entries[0].origin) == "keys.json:1:30");
}

TEST_CASE("what no command prints is refused with its place", "[sources][azure]") {
  CHECK(only_diagnostic(keys(" {}")).code == DiagnosticCode::az_shape);
  CHECK(only_diagnostic(keys(" {}")).position() == Position{1, 2});
  CHECK(codes(keyvault(R"([{"value": "hunter2"}])")) == std::vector<std::string>{"az-shape"});
  CHECK(codes(appconfig(R"([{"value": "x"}])")) == std::vector<std::string>{"az-shape"});
  CHECK(codes(appconfig("text")) == std::vector<std::string>{"az-shape"});
  CHECK(codes(keys("{\"a\" 1}")) == std::vector<std::string>{"json-syntax"});
}
