#include <utility>

#include "unit/deployments/described.hpp"

// What the values of settings in Bicep are, and what is said of those that only a deployment knows.

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

// A site with one setting, in the first line, before other statements.
std::string value_of(const std::string& expression, const std::string& statements = "") {
  const Deployment deployment =
      read(SourceKind::bicep, "m.bicep",
           "resource web 'Microsoft.Web/sites@2023-12-01' = { name: 'w', properties: { siteConfig: { "
           "appSettings: [{ name: 'A', value: " +
               expression + " }] } } }\n" + statements);
  CHECK(problems(deployment).empty());
  const auto found = deployment.applications.at(0).environment.get("A");
  return found ? std::string(*found) : "(none)";
}

const std::string service =
    "resource s 'Microsoft.SignalRService/signalR@2024-03-01' existing = { name: 'chat' }\n";

}  // namespace

TEST_CASE("expressions of what is known are values", "[deployments][bicep]") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"'a\\tb\\u{e9}\\${x}'", "a\tb\xC3\xA9${x}"},
      {"'''\nraw ${x} \\n'''", "raw ${x} \\n"},
      {"'${1}-${'b'}-${true}'", "1-b-True"},
      {"concat('a', 'b', 'c')", "abc"},
      {"format('{0}-{1}{{}}', 'a', 2)", "a-2{}"},
      {"toLower('ABC')", "abc"},
      {"toUpper(substring('chat', 1, 2))", "HA"},
      {"replace('a.b.c', '.', '-')", "a-b-c"},
      {"join(['a', 'b'], ';')", "a;b"},
      {"split('a,b', ',')[1]", "b"},
      {"first(['x', 'y'])", "x"},
      {"last(['x', 'y'])", "y"},
      {"{ a: { b: 'deep' } }.a.b", "deep"},
      {"{ 'a-b': 'x' }['a-b']", "x"},
      {"union({ a: '1' }, { A: '2' }).a", "2"},
      {"{ ...{ a: '1', b: '2' }, b: '3' }.b", "3"},
      {"true ? 'yes' : 'no'", "yes"},
      {"1 + 2 * 3 == 7 ? 'sum' : 'no'", "sum"},
      {"empty('') && !empty(['x']) ? 'e' : 'f'", "e"},
      {"null ?? 'fallback'", "fallback"},
      {"{ a: 'x' }.?b ?? 'safe'", "safe"},
      {"contains(['a', 'b'], 'b') ? 'in' : 'out'", "in"},
      {"map(['a', 'b'], x => '${x}!')[1]", "b!"},
      {"filter([1, 2, 3], x => x > 2)[0] == 3 ? 'three' : ''", "three"},
      {"toObject(['k'], x => x, x => 'v').k", "v"},
      {"items({ b: 2, a: 'first' })[0].value", "first"},
      {"length([1, 2]) == 2 ? 'two' : ''", "two"},
      {"sys.toLower('X')", "x"},
      {"base64('ab')", "YWI="},
      {"(-1 < 0 && (2 >= 2)) ? 'less' : 'more'", "less"},
      {"'A' =~ 'a' ? 'alike' : ''", "alike"},
  };
  for (const auto& [expression, value] : cases) {
    INFO(expression);
    CHECK(value_of(expression) == value);
  }
}

TEST_CASE("names are looked up, wherever they stand", "[deployments][bicep]") {
  CHECK(value_of("v", "var v = '${p}-web'\nparam p string = 'chat'\n") == "chat-web");
  CHECK(value_of("double('a')", "func double(x string) string => '${x}${x}'\n") == "aa");
  CHECK(value_of("other.name",
                 "resource other 'Microsoft.Web/sites@2023-12-01' existing = { name: 'o' }\n") == "o");
  CHECK(value_of("list[1].name", "var list = [for i in range(0, 3): { name: 'n${i}' }]\n") == "n1");
}

TEST_CASE("what only a deployment knows is named", "[deployments][bicep]") {
  CHECK(value_of("p", "param p string\n") == "unresolved: parameter p");
  CHECK(value_of("p", "@secure()\nparam p string = ''\n") ==
        "unresolved: a parameter that is empty when it is not given");
  CHECK(value_of("'x-${p}'", "param p string\n") == "unresolved: parameter p, in a text");
  CHECK(value_of("s.listKeys().primaryConnectionString", service) ==
        "unresolved: made at deployment: the primary connection string of SignalR service chat");
  CHECK(value_of("listKeys(s.id, s.apiVersion).secondaryKey", service) ==
        "unresolved: made at deployment: the secondary access key of SignalR service chat");
  CHECK(
      value_of("'Endpoint=https://${s.properties.hostName};AccessKey=${s.listKeys().primaryKey}'", service) ==
      "unresolved: made at deployment: the primary access key of SignalR service chat, in a text");
  CHECK(value_of("s.properties.hostName", service) ==
        "unresolved: made at deployment: the host name of SignalR service chat");
  CHECK(value_of("uniqueString(resourceGroup().id)").starts_with("unresolved: made at deployment"));
  CHECK(value_of("newGuid()") == "unresolved: made at deployment by newGuid");
  CHECK(value_of("p ? 'a' : 'b'", "param p bool\n") == "unresolved: parameter p");
  CHECK(value_of("p ? 'a' : 'a'", "param p bool\n") == "a");
  CHECK(value_of("union({ a: '1' }, p ? { b: '2' } : {}).a", "param p bool\n") == "1");
  CHECK(value_of("(p ? { a: '1', b: '2' } : { a: '1' }).a", "param p bool\n") == "1");
  CHECK(value_of("(p ? { a: '1', b: '2' } : { a: '1' }).b", "param p bool\n") == "unresolved: parameter p");
  CHECK(value_of("union({ a: '1' }, p).a", "param p object\n") == "unresolved: parameter p");
  CHECK(value_of("union(p, { a: '1' }).a", "param p object\n") == "1");
  CHECK(value_of("a", "var a = b\nvar b = a\n") == "unresolved: something that leads back to itself");
  CHECK(value_of("vault.getSecret('k')",
                 "resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = { name: 'v' }\n") ==
        "unresolved: made at deployment: secret k of Key Vault v");
  CHECK(value_of("'@Microsoft.KeyVault(VaultName=${p};SecretName=signalr)'", "param p string\n") ==
        "reference, not resolved here: Key Vault, secret signalr");
}

TEST_CASE("settings whose names are not known are noted, where they come from", "[deployments][bicep]") {
  const Deployment deployment =
      read(SourceKind::bicep, "m.bicep",
           "param more object\n"
           "resource web 'Microsoft.Web/sites@2023-12-01' existing = { name: 'w' }\n"
           "resource c 'Microsoft.Web/sites/config@2023-12-01' = {\n"
           "  parent: web\n  name: 'appsettings'\n  properties: union(more, { A: '1' })\n}\n");
  CHECK(problems(deployment) == std::vector<std::string>{"template-settings-unresolved@6:15"});
  CHECK(variables(deployment.applications.at(0)) == Variables{{"A=1", "m.bicep:6:33"}});
  CHECK_FALSE(deployment.refused());
}

TEST_CASE("what grows without end is unresolved", "[deployments][bicep]") {
  std::string statements = "var v0 = 'xxxxxxxxxxxxxxxx'\n";
  for (int i = 1; i < 60; ++i) {
    const std::string before = "v" + std::to_string(i - 1);
    statements += "var v" + std::to_string(i) + " = '${" + before + "}${" + before + "}'\n";
  }
  CHECK(value_of("v59", statements).starts_with("unresolved: "));
  std::string calls = "a";
  CHECK(value_of("f('x')", "func f(x string) string => f('${x}')\n").starts_with("unresolved: "));
}
