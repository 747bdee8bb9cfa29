#include <catch2/catch.hpp>

#include "unit/core/layers.hpp"
#include "unit/signalr/endpoints.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

TEST_CASE("nothing configured is the endpoint manager's failure") {
  const Resolution resolution = resolve(configuration({{}}));
  REQUIRE(resolution.failure);
  REQUIRE(resolution.failure->stage == FailureStage::endpoints);
  REQUIRE(resolution.failure->exception.type == "AzureSignalRConfigurationNoEndpointException");
  REQUIRE(resolution.failure->exception.message.reveal() == "No connection string was specified.");
  REQUIRE(diagnostic_codes(resolution) == Names{"no-endpoint"});
}

TEST_CASE("endpoints of which none is primary are refused, an undefined type included") {
  for (const std::string type : {"secondary", "2", "-1"}) {
    const Resolution resolution =
        resolve(configuration({{{"Azure:SignalR:ConnectionString:a:" + type, key_string("a")}}}));
    REQUIRE(resolution.failure);
    REQUIRE(resolution.failure->exception.type == "AzureSignalRNoPrimaryEndpointException");
    REQUIRE(resolution.failure->diagnostic.position() == Position{1, 1});
    REQUIRE(texts(resolution).empty());
  }
}

TEST_CASE("the first failure is the SDK's, and every other problem is told as well") {
  const Resolution resolution = resolve(configuration({{
      {"Azure:SignalR:MaxPollIntervalInSeconds", "301"},
      {"Azure:SignalR:InitialHubServerConnectionCount", "many"},
      {"Azure:SignalR:ConnectionString:a", "nonsense"},
      {"Azure:SignalR:ConnectionString:b", "Endpoint=nowhere;AccessKey=k"},
      {"Azure:SignalR:ConnectionString", " "},
  }}));
  REQUIRE(resolution.failure->exception.type == "InvalidOperationException");
  REQUIRE(resolution.failure->exception.message.reveal() ==
          "Failed to convert configuration value 'many' at 'Azure:SignalR:InitialHubServerConnectionCount' "
          "to type "
          "'System.Int32'.");
  REQUIRE(resolution.failure->diagnostic.position() == Position{2, 1});
  const Names codes = diagnostic_codes(resolution);
  REQUIRE(codes.size() == 5);
  REQUIRE(codes[0] == "option-not-a-number");
  REQUIRE(codes[3] == "option-out-of-range");
}

TEST_CASE("no message of a failure contains the value") {
  const Resolution resolution = resolve(configuration({{
      {"Azure:SignalR:MaxPollIntervalInSeconds", "hunter2"},
      {"Azure:SignalR:ConnectionString:a", "hunter2"},
      {"Azure:SignalR:ConnectionString", "AccessKey=hunter2;Endpoint=hunter2"},
  }}));
  REQUIRE(resolution.diagnostics.size() == 3);
  for (const Diagnostic& diagnostic : resolution.diagnostics) {
    REQUIRE(describe(diagnostic).find("hunter2") == std::string::npos);
  }
  REQUIRE_THROWS_AS(checked(resolution).value(), ConfigurationError);
}

TEST_CASE("a bad default is found when the manager is constructed, after validation") {
  const Resolution resolution = resolve(configuration({{{"Azure:SignalR:ConnectionString", "nonsense"}}}));
  REQUIRE(resolution.failure->stage == FailureStage::endpoints);
  REQUIRE(resolution.failure->exception.type == "ArgumentException");
}

TEST_CASE("a registration needs a name") {
  ResolveOptions options;
  options.registration = "";
  const Resolution resolution = resolve(configuration({{}}), options);
  REQUIRE(resolution.failure->stage == FailureStage::registration);
  REQUIRE(resolution.failure->exception.parameter == "name");
}

TEST_CASE("the place of a bad property inside a JSON string is exact") {
  const std::string bytes = R"({"Azure:SignalR:ConnectionString:a": "Endpoint=https://a;\u0020Port=0"})";
  const auto document = std::make_shared<const Document>("a.json", SourceKind::json, bytes);
  ParsedSource parsed(document);
  Entry entry;
  entry.key = parsed.store("Azure:SignalR:ConnectionString:a");
  entry.value = parsed.store("Endpoint=https://a; Port=0");
  const std::size_t begin = bytes.find("Endpoint");
  entry.origin = {document, make_span(2, 34), make_span(begin, bytes.size() - 2), ValueEncoding::json_string,
                  nullptr};
  parsed.entries.push_back(entry);
  const Configuration merged({std::make_shared<const ParsedSource>(std::move(parsed))});
  const Resolution resolution = resolve(merged);
  REQUIRE(resolution.failure->diagnostic.offset() == bytes.find("0\"}"));
}

TEST_CASE("the inner message of a malformed number has the trimmed text, the outer one what is there") {
  const auto failure_of = [](const std::string& option) {
    return resolve(configuration({{{"Azure:SignalR:" + option, " x "}}})).failure;
  };
  const auto number = failure_of("InitialHubServerConnectionCount");
  CHECK(number->inner == "ArgumentException: x is not a valid value for Int32. (Parameter 'value')");
  CHECK_THAT(number->exception.message.reveal(), Catch::Contains("value ' x ' at"));
}
