#include <catch2/catch.hpp>

#include "unit/resolution/hosts.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

const std::string worker_key = "AzureSignalRConnectionString";

Resolution worker(const Pairs& pairs) { return resolve_for(HostKind::functions_isolated, pairs); }

}  // namespace

TEST_CASE("an isolated worker reads the key of ASP.NET Core where its own has no connection string") {
  const std::pair<std::string, std::optional<std::string>> other{"Azure:SignalR:ConnectionString",
                                                                 key_string("b")};
  const Resolution shadowed = worker({other, {worker_key + ":serviceUri", "https://a"}});
  CHECK(texts(shadowed) == Names{"(Primary)https://b"});
  REQUIRE(shadowed.unused.size() == 1);
  CHECK(
      shadowed.unused[0].reason.masked().starts_with("Azure:SignalR:ConnectionString is read in its place"));
  const Resolution both = worker({other, {worker_key, key_string("a")}});
  CHECK(texts(both) == Names{"(Primary)https://a"});
  CHECK(unused_codes(both) == Names{"lower-priority"});
}

TEST_CASE("an identity section below a name stops an isolated worker, at its place") {
  const Resolution resolution =
      worker({{worker_key, key_string("a")}, {"Azure:SignalR:Endpoints:east:serviceUri", "https://b"}});
  CHECK(failure_code(resolution) == "identity-section-not-read");
  CHECK(resolution.failure->exception.type == "ArgumentException");
  CHECK(failure_position(resolution) == Position{2, 1});
}

TEST_CASE("endpoints that only the Management SDK's rules find stay where those of Functions find none") {
  const std::string sections = "Azure:SignalR:Endpoints:";
  const Resolution secondary = worker({{sections + "e:1", key_string("one")}, {worker_key, key_string("a")}});
  CHECK(failure_code(secondary) == "several-endpoints-in-transient-mode");
  const Resolution kept = worker({{sections + "e:0", key_string("zero")}});
  CHECK(texts(kept) == Names{"[e](Primary)https://zero"});
  const Resolution replaced =
      worker({{sections + "e:0", key_string("zero")}, {endpoints + "f", key_string("f")}});
  CHECK(texts(replaced) == Names{"[f](Primary)https://f"});
  CHECK(unused_codes(replaced) == Names{"not-an-endpoint"});
  const Resolution identity =
      worker({{sections + "e:0", key_string("zero")}, {worker_key + ":serviceUri", "https://i"}});
  CHECK(texts(identity) == Names{"(Primary)https://i"});
}

TEST_CASE("the worker reads named connection strings by the rules of Functions, and has three connections") {
  const Resolution resolution = worker({{"Azure:SignalR:Endpoints:b:secondary", key_string("b")},
                                        {"Azure:SignalR:Endpoints:a", key_string("a")},
                                        {"AzureSignalRServiceTransportType", "Persistent"},
                                        {"AzureSignalRHttpClientTimeout", "nonsense"}});
  CHECK(texts(resolution) == Names{"[a](Primary)https://a", "[b](Secondary)https://b"});
  CHECK(resolution.manager_options->connection_count == 3);
}
