#include <catch2/catch.hpp>

#include "unit/resolution/hosts.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

const std::string account_key = "AzureSignalRConnectionString";

Resolution functions_of(const Pairs& pairs) { return resolve_for(HostKind::functions, pairs); }

}  // namespace

TEST_CASE("a service URI makes an unnamed endpoint with a credential") {
  const Resolution resolution = functions_of({{account_key + ":serviceUri", "https://a.example:444/p"},
                                              {account_key + ":type", "secondary"},
                                              {account_key + ":credential", "managedidentity"},
                                              {account_key + ":serverEndpoint", "https://s.example"},
                                              {account_key + ":clientEndpoint", ""}});
  REQUIRE(resolution.configured().size() == 1);
  const ServiceEndpoint endpoint = resolution.configured()[0].endpoint;
  CHECK(endpoint.to_string() == "(Secondary)https://a.example:444;ServerEndpoint=https://s.example/");
  CHECK(endpoint.credential == Credential(ManagedIdentityCredential{}));
  CHECK(resolution.configured()[0].key == account_key + ":serviceUri");
  CHECK(failure_code(resolution) == "no-primary-endpoint");
}

TEST_CASE("a connection string keeps the identity section from being read, an empty one too") {
  const Resolution resolution =
      functions_of({{account_key, key_string("a")}, {account_key + ":serviceUri", "https://b"}});
  CHECK(texts(resolution) == Names{"(Primary)https://a"});
  CHECK(unused_codes(resolution) == Names{"lower-priority"});
  CHECK(failure_code(functions_of({{account_key, ""}, {account_key + ":serviceUri", "https://b"}})) ==
        "no-endpoint");
}

TEST_CASE("a service URI below a name drops the name's connection strings") {
  const std::string name = "Azure:SignalR:Endpoints:east";
  const Resolution resolution = functions_of(
      {{name, key_string("a")}, {name + ":secondary", "nonsense"}, {name + ":serviceUri", "https://b"}});
  CHECK(texts(resolution) == Names{"[east](Primary)https://b"});
  CHECK(unused_codes(resolution) == Names{"identity-read-first", "identity-read-first"});
}

TEST_CASE("what is wrong with an identity section is told at the key that is to blame") {
  struct Case {
    std::string name;
    std::string value;
    std::string code;
  };
  for (const Case& one :
       {Case{"type", "bogus", "option-value-unknown"}, Case{"type", "", "option-value-unknown"},
        Case{"serverEndpoint", "https://", "option-not-a-uri"},
        Case{"clientEndpoint", "/x", "endpoint-uri-relative"},
        Case{"serverEndpoint", "ftp://s", "endpoint-uri-scheme-unsupported"},
        Case{"managedIdentityObjectId", "o", "identity-object-id-alone"}}) {
    const Resolution resolution =
        functions_of({{account_key + ":serviceUri", "https://a"}, {account_key + ":" + one.name, one.value}});
    CAPTURE(one.name, one.value);
    CHECK(failure_code(resolution) == one.code);
    CHECK(failure_position(resolution) == Position{2, 1});
  }
  CHECK(failure_code(functions_of({{account_key + ":serviceUri", ""}})) == "endpoint-uri-malformed");
  CHECK(failure_code(functions_of({{account_key + ":serviceUri", "host"}})) == "endpoint-uri-malformed");
  CHECK(failure_code(functions_of({{account_key + ":serviceUri", "/x"}})) ==
        "endpoint-uri-scheme-unsupported");
}

TEST_CASE("the unnamed section is read before the named ones, and its endpoint comes last") {
  const std::string name = "Azure:SignalR:Endpoints:east";
  const Resolution bad = functions_of({{name, ""}, {account_key + ":serviceUri", "host"}});
  CHECK(failure_position(bad) == Position{2, 1});
  const Resolution good = functions_of({{name, key_string("a")},
                                        {account_key + ":serviceUri", "https://b"},
                                        {"AzureSignalRServiceTransportType", "Persistent"}});
  CHECK(texts(good) == Names{"[east](Primary)https://a", "(Primary)https://b"});
}
