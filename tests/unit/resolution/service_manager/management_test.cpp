#include <catch2/catch.hpp>

#include "unit/resolution/hosts.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

const std::string section = "Azure:SignalR:";

Resolution management(const Pairs& pairs, ResolveOptions options = {}) {
  return resolve_for(HostKind::management, pairs, std::move(options));
}

}  // namespace

TEST_CASE("the Management SDK reads named endpoints from the last to the first, by ASP.NET Core's key rule") {
  const Resolution resolution = management({{section + "Endpoints:a", key_string("a")},
                                            {section + "Endpoints:b:Secondary", key_string("b")},
                                            {section + "Endpoints:c", ""},
                                            {section + "ServiceTransportType", "persistent"}});
  CHECK(texts(resolution) == Names{"[b](Secondary)https://b", "[a](Primary)https://a"});
  CHECK(resolution.manager_options->connection_count == 1);
}

TEST_CASE("the Management SDK has no fallback below ConnectionStrings") {
  const Resolution resolution =
      management({{"ConnectionStrings:Azure:SignalR:ConnectionString", key_string("a")}});
  CHECK(failure_code(resolution) == "no-endpoint");
  CHECK(unused_codes(resolution) == Names{"section-not-read"});
}

TEST_CASE("endpoints below the connection string stop the Management SDK") {
  const Resolution resolution = management({{section + "ConnectionString:east", key_string("a")}});
  CHECK(failure_code(resolution) == "option-is-a-section");
  CHECK(failure_position(resolution) == Position{1, 1});
  CHECK(management({{section + "ConnectionString", key_string("a")},
                    {section + "ConnectionString:east", key_string("b")}})
            .ok());
}

TEST_CASE("an explicit null is no text, and keeps the keys below it from being taken for one") {
  CHECK(failure_code(management({{section + "ConnectionString", std::nullopt},
                                 {section + "ConnectionString:east", key_string("a")}})) == "no-endpoint");
  CHECK(failure_code(management({{section + "ApplicationName:x", "1"}})) == "option-is-a-section");
}

TEST_CASE("an identity section stops the Management SDK, and a connection string of such a name does not") {
  CHECK(failure_code(management({{section + "Endpoints:east:serviceUri", "https://a"}})) ==
        "identity-section-not-read");
  CHECK(failure_code(management({{section + "Endpoints:east:systemAccessToken", "t"}})) ==
        "identity-section-not-read");
  CHECK(texts(management({{section + "Endpoints:east:type", key_string("a")}})) ==
        Names{"[east:type](Primary)https://a"});
}

TEST_CASE("a value that does not convert throws, and an explicit null gives zero") {
  const auto with = [](const std::string& name, const std::optional<std::string>& value) {
    return management({{section + name, value}, {section + "ConnectionString", key_string("a")}});
  };
  CHECK(failure_code(with("ConnectionCount", "x")) == "option-not-a-number");
  CHECK(failure_code(with("ServiceTransportType", "bogus")) == "option-value-unknown");
  CHECK(failure_position(with("HttpClientTimeout", "1s")) == Position{1, 1});
  CHECK(failure_code(with("RetryOptions:Mode", "x")) == "option-value-unknown");
  CHECK(with("ConnectionCount", std::nullopt).manager_options->connection_count == 0);
  CHECK(with("ApplicationName", "chat").manager_options->application_name == "chat");
}

TEST_CASE("the first property that does not convert is the failure, and all are told") {
  const Resolution resolution = management({{section + "HttpClientTimeout", "x"},
                                            {section + "ServiceTransportType", "x"},
                                            {section + "ConnectionCount", "x"}});
  CHECK(failure_code(resolution) == "option-not-a-number");
  CHECK(diagnostic_codes(resolution) ==
        Names{"option-not-a-number", "option-value-unknown", "option-not-a-time-span"});
}

TEST_CASE("what a program sets counts in the Management SDK's validation") {
  ResolveOptions options;
  options.connection_string = Secret(key_string("code"));
  CHECK(texts(management({}, options)) == Names{"(Primary)https://code"});
  CHECK(failure_code(management({{section + "Endpoints:a", key_string("a")}}, options)) ==
        "several-endpoints-in-transient-mode");
}
