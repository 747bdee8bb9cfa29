#include <catch2/catch.hpp>

#include "unit/core/layers.hpp"
#include "unit/signalr/endpoints.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

TEST_CASE("the default comes first, then the named endpoints from the last key to the first") {
  const Resolution resolution = resolve(configuration({{
      {"Azure:SignalR:ConnectionString", key_string("default")},
      {"Azure:SignalR:ConnectionString:east", key_string("east")},
      {"Azure:SignalR:ConnectionString:west:secondary", key_string("west")},
  }}));
  REQUIRE(resolution.ok());
  REQUIRE(texts(resolution) ==
          Names{"(Primary)https://default", "[west](Secondary)https://west", "[east](Primary)https://east"});
}

TEST_CASE(
    "ConnectionStrings is read only where the main section has no endpoints, and the default by itself") {
  const Pairs fallback{{"ConnectionStrings:Azure:SignalR:ConnectionString", key_string("d")},
                       {"ConnectionStrings:Azure:SignalR:ConnectionString:a", key_string("a")}};
  REQUIRE(texts(resolve(configuration({fallback}))) == Names{"(Primary)https://d", "[a](Primary)https://a"});

  const Pairs main_endpoint{{"Azure:SignalR:ConnectionString:b", key_string("b")}};
  const Resolution mixed = resolve(configuration({fallback, main_endpoint}));
  REQUIRE(texts(mixed) == Names{"(Primary)https://d", "[b](Primary)https://b"});
  REQUIRE(mixed.unused.size() == 1);
  REQUIRE(mixed.unused[0].code == DiagnosticCode::section_ignored);
  REQUIRE(mixed.unused[0].key == "ConnectionStrings:Azure:SignalR:ConnectionString:a");
}

TEST_CASE("an empty value is no endpoint, and an empty default blocks the fallback") {
  const Resolution resolution = resolve(configuration({{
      {"Azure:SignalR:ConnectionString", ""},
      {"Azure:SignalR:ConnectionString:a", ""},
      {"Azure:SignalR:ConnectionString:b", key_string("b")},
      {"ConnectionStrings:Azure:SignalR:ConnectionString", key_string("d")},
  }}));
  REQUIRE(texts(resolution) == Names{"[b](Primary)https://b"});
  REQUIRE(unused_codes(resolution) == Names{"blocked-by-empty", "empty"});
}

TEST_CASE("a null default does not block") {
  const Resolution resolution = resolve(configuration({{
      {"Azure:SignalR:ConnectionString", std::nullopt},
      {"ConnectionStrings:Azure:SignalR:ConnectionString", key_string("d")},
  }}));
  REQUIRE(texts(resolution) == Names{"(Primary)https://d"});
}

TEST_CASE("a shadowed value is kept with the place of the one that is used") {
  const Resolution resolution =
      resolve(configuration({{{"Azure:SignalR:ConnectionString:a", key_string("old")}},
                             {{"azure:signalr:connectionstring:A", key_string("new")}}}));
  REQUIRE(texts(resolution) == Names{"[A](Primary)https://new"});
  REQUIRE(unused_codes(resolution) == Names{"shadowed"});
  REQUIRE(resolution.unused[0].instead);
}

TEST_CASE("a named registration reads its own section and ConnectionStrings, and inherits nothing") {
  const Configuration merged = configuration({{
      {"Azure:SignalR:ConnectionString", key_string("unnamed")},
      {"Azure:SignalR:chat:ConnectionString:a", key_string("a")},
      {"Azure:SignalR:chat:ConnectionString", key_string("lower")},
      {"ConnectionStrings:chat", key_string("first")},
      {"ConnectionStrings:chat:b", key_string("b")},
  }});
  ResolveOptions options;
  options.registration = "chat";
  const Resolution resolution = resolve(merged, options);
  REQUIRE(texts(resolution) == Names{"(Primary)https://first", "[a](Primary)https://a"});
  REQUIRE(unused_codes(resolution) == Names{"lower-priority"});
}

TEST_CASE("the section of Functions and Management is not read, and that is said") {
  const Resolution resolution = resolve(configuration({{
      {"Azure:SignalR:ConnectionString", key_string("d")},
      {"Azure:SignalR:Endpoints:east", key_string("e")},
  }}));
  REQUIRE(texts(resolution) == Names{"(Primary)https://d"});
  REQUIRE(unused_codes(resolution) == Names{"section-not-read"});
}
