#include <catch2/catch.hpp>

#include "unit/core/layers.hpp"
#include "unit/signalr/endpoints.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

TEST_CASE("of endpoints with one URL a primary one is used, with the SDK's warning") {
  const Resolution resolution = resolve(configuration({{
      {"Azure:SignalR:ConnectionString:a", key_string("same")},
      {"Azure:SignalR:ConnectionString:b:secondary", key_string("same")},
  }}));
  REQUIRE(texts(resolution) == Names{"[a](Primary)https://same"});
  REQUIRE(resolution.diagnostics.size() == 1);
  REQUIRE(resolution.diagnostics[0].message.masked() ==
          "2 endpoint configurations to 'https://same' found, use '[a](Primary)https://same'.");
  REQUIRE(resolution.diagnostics[0].related.size() == 1);
  REQUIRE(unused_codes(resolution) == Names{"duplicate-endpoint"});
  REQUIRE(resolution.unused[0].key == "Azure:SignalR:ConnectionString:b:secondary");
}

TEST_CASE("without a primary the first in the SDK's order is used, which is the last key") {
  const Resolution resolution = resolve(configuration({{
      {"Azure:SignalR:ConnectionString", key_string("default")},
      {"Azure:SignalR:ConnectionString:a:secondary", key_string("same")},
      {"Azure:SignalR:ConnectionString:b:secondary", key_string("same")},
  }}));
  REQUIRE(texts(resolution) == Names{"(Primary)https://default", "[b](Secondary)https://same"});
}

TEST_CASE("equal endpoints collapse without a word, even with other keys") {
  const Resolution resolution = resolve(configuration({{
      {"Azure:SignalR:ConnectionString", "Endpoint=https://same;AccessKey=one"},
      {"Azure:SignalR:ConnectionString::primary", "Endpoint=https://same;AccessKey=two"},
  }}));
  REQUIRE(texts(resolution) == Names{"(Primary)https://same"});
  REQUIRE(resolution.diagnostics.empty());
  REQUIRE(unused_codes(resolution) == Names{"equal-endpoint"});
  REQUIRE(std::get<AccessKeyCredential>(resolution.endpoints().front().credential).key.reveal() == "one");
}

TEST_CASE("other ports and schemes are other endpoints") {
  const Resolution resolution = resolve(configuration({{
      {"Azure:SignalR:ConnectionString:a", "Endpoint=https://x;AccessKey=k"},
      {"Azure:SignalR:ConnectionString:b", "Endpoint=http://x;AccessKey=k"},
      {"Azure:SignalR:ConnectionString:c", "Endpoint=https://x;AccessKey=k;Port=444"},
  }}));
  REQUIRE(texts(resolution).size() == 3);
}

TEST_CASE("the warning masks a URI that can hold a secret") {
  const Resolution resolution = resolve(configuration({{
      {"Azure:SignalR:ConnectionString:a",
       key_string("same") + ";ClientEndpoint=https://me:hunter2@c?sig=hunter2"},
      {"Azure:SignalR:ConnectionString:b",
       key_string("same") + ";ClientEndpoint=https://me:hunter2@c?sig=hunter2"},
  }}));
  REQUIRE(resolution.diagnostics.size() == 1);
  REQUIRE(describe(resolution.diagnostics[0]).find("hunter2") == std::string::npos);
}
