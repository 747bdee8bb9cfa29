#include <catch2/catch.hpp>
#include <string>

#include "signalr_config/sources.hpp"
#include "unit/signalr/endpoints.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

Resolution resolve_source(std::shared_ptr<const Source> source) {
  return resolve(ConfigurationBuilder().add(std::move(source)).load().value());
}
Resolution resolve_json(const std::string& text) { return resolve_source(json_text("app.json", text)); }

// The text with the only diagnostic's fix made.
std::string mended(const Resolution& resolution) {
  REQUIRE(resolution.diagnostics.size() == 1);
  const std::optional<Fix>& fix = resolution.diagnostics.front().fix;
  REQUIRE(fix);
  CHECK_FALSE(fix->is_safe());  // the application gets something else than before
  return fix->mended().value();
}

}  // namespace

TEST_CASE("an endpoint without a scheme is mended in its document") {
  const std::string before =
      R"({"Azure:SignalR:ConnectionString": "Endpoint = a.example ;AccessKey=\u006b;Version=1.0;"})";
  const Resolution refused = resolve_json(before);
  REQUIRE_FALSE(refused.ok());
  const Diagnostic& problem = refused.diagnostics.front();
  CHECK(problem.location().document->text(problem.location().span) == "a.example");
  const std::string after = mended(refused);
  CHECK(
      after ==
      R"({"Azure:SignalR:ConnectionString": "Endpoint = https://a.example ;AccessKey=\u006b;Version=1.0;"})");
  CHECK(texts(resolve_json(after)) == Names{"(Primary)https://a.example"});
}

TEST_CASE("what is no host name is left to people") {
  for (const std::string endpoint :
       {"<name>.example", "localhost", "ftp://a.example", "a.example/x y", "***"}) {
    const Resolution refused =
        resolve_json(R"({"Azure:SignalR:ConnectionString": "Endpoint=)" + endpoint + R"(;AccessKey=k"})");
    REQUIRE_FALSE(refused.ok());
    CAPTURE(endpoint);
    CHECK_FALSE(refused.diagnostics.front().fix);
  }
}

TEST_CASE("a value that stands in no document has no fix") {
  const Resolution refused =
      resolve_source(memory({{"Azure:SignalR:ConnectionString", "Endpoint=a.example;AccessKey=k"}}));
  REQUIRE(refused.diagnostics.size() == 1);
  CHECK_FALSE(refused.diagnostics.front().fix);
}

TEST_CASE("a slip in an endpoint's type is mended in its key") {
  const std::string before = R"({
    "Azure:SignalR:ConnectionString": {
      "a": "Endpoint=https://a.example;AccessKey=k",
      "b:secundary": "Endpoint=https://b.example;AccessKey=k"
    }})";
  const std::string after = mended(resolve_json(before));
  CHECK(texts(resolve_json(after)) ==
        Names{"[b](Secondary)https://b.example", "[a](Primary)https://a.example"});
}

TEST_CASE("a client id that the SDK does not read is mended by its name") {
  const std::string before = R"({"Azure:SignalR:ConnectionString":
      "Endpoint=https://a.example;AuthType=azure.msi;client-id=11111111-2222-3333-4444-555555555555"})";
  const Resolution mended_one = resolve_json(mended(resolve_json(before)));
  CHECK(mended_one.diagnostics.empty());
  const Credential& credential = mended_one.endpoints().front().credential;
  CHECK(std::get<ManagedIdentityCredential>(credential).identity.value ==
        "11111111-2222-3333-4444-555555555555");
}

TEST_CASE("remedies spell keys as the source does") {
  const auto of_variable = [](const std::string& name, const std::string& value) {
    const auto variables = Environment::from_pairs({{name, value}});
    return resolve_source(environment_variables(variables)).diagnostics.at(0).remedy;
  };
  const std::string key = "Azure__SignalR__ConnectionString";
  CHECK(of_variable(key + "__b__secundary", key_string("a")).starts_with("Did you mean b__secondary?"));
  CHECK(of_variable(key + "__b__blue", key_string("a")).starts_with("Write <name>__primary or"));
  CHECK(of_variable(key + "__b__secondary", key_string("a")).find("end its key in __primary") !=
        std::string::npos);
  CHECK(resolve_json(R"({"Azure:SignalR:ConnectionString:b:secondary": "Endpoint=https://a;AccessKey=k"})")
            .diagnostics.at(0)
            .remedy.find("end its key in :primary") != std::string::npos);
}
