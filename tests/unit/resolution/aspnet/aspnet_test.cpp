#include <catch2/catch.hpp>

#include "unit/resolution/hosts.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

const std::string key = "Azure:SignalR:ConnectionString";

Resolution aspnet(const Pairs& pairs) { return resolve_for(HostKind::aspnet, pairs); }

}  // namespace

TEST_CASE("ASP.NET makes primaries of all endpoints, named by their whole keys, in the order of the file") {
  const Resolution resolution = aspnet({{key + ":b:secondary", key_string("b")},
                                        {key + ":a", key_string("a")},
                                        {key, key_string("d")},
                                        {key + ":empty", ""}});
  CHECK(texts(resolution) == Names{"(Primary)https://d", "[" + key + ":b:secondary](Primary)https://b",
                                   "[" + key + ":a](Primary)https://a"});
  CHECK(diagnostic_codes(resolution) == Names{"endpoint-type-not-read"});
  CHECK(resolution.diagnostics[0].position() == Position{1, 1});
}

TEST_CASE("appSettings is read only where connectionStrings has nothing") {
  const Resolution named =
      aspnet({{"ConnectionStrings:" + key + ":a", key_string("a")}, {key, key_string("d")}});
  CHECK(texts(named) == Names{"[" + key + ":a](Primary)https://a"});
  CHECK(unused_codes(named) == Names{"section-ignored"});
  CHECK(texts(aspnet({{"ConnectionStrings:" + key, ""}, {key, key_string("d")}})) ==
        Names{"(Primary)https://d"});
}

TEST_CASE("ASP.NET compares names by case, and says so") {
  const Resolution resolution = aspnet({{"azure:signalr:connectionstring", key_string("a")}});
  CHECK(failure_code(resolution) == "no-endpoint");
  CHECK(resolution.failure->exception.type == "AzureSignalRConfigurationNoEndpointException");
  CHECK(unused_codes(resolution) == Names{"case-differs"});
}

TEST_CASE("a bad connection string of ASP.NET is told at its place") {
  const Resolution resolution = aspnet({{"Other", "x"}, {"ConnectionStrings:" + key + ":a", "nonsense"}});
  CHECK(failure_code(resolution) == "connection-string-incomplete");
  CHECK(failure_position(resolution) == Position{2, 1});
}
