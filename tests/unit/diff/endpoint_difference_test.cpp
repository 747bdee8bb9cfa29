#include <catch2/catch.hpp>

#include "unit/diff/differences.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

const std::string x = key_string("x");
const std::string a = key_string("a");

}  // namespace

TEST_CASE("equal configurations do not differ, whatever the case of their keys") {
  const auto difference =
      difference_of({{default_key, x}, {endpoint_key("a"), a}},
                    {{"AZURE:signalr:connectionstring", x}, {"azure:SignalR:ConnectionString:a:primary", a}});
  REQUIRE(difference.empty());
  REQUIRE_FALSE(difference.needs_restart());
  REQUIRE(difference.reloads);
}

TEST_CASE("an endpoint on one side only is added or removed, and running servers see it") {
  const Pairs one = {{default_key, x}};
  const Pairs two = {{default_key, x}, {endpoint_key("a"), a}};
  const auto added = difference_of(one, two);
  REQUIRE(texts(added.added) == Names{"[a](Primary)https://a"});
  REQUIRE(added.removed.empty());
  REQUIRE_FALSE(added.empty());
  REQUIRE_FALSE(added.needs_restart());
  const auto removed = difference_of(two, one);
  REQUIRE(removed.added.empty());
  REQUIRE(texts(removed.removed) == Names{"[a](Primary)https://a"});
}

TEST_CASE("another URL, port included, is another endpoint") {
  const auto difference =
      difference_of({{default_key, x}}, {{default_key, "Endpoint=https://x;Port=8443;AccessKey=k"}});
  REQUIRE(texts(difference.added) == Names{"(Primary)https://x:8443"});
  REQUIRE(texts(difference.removed) == Names{"(Primary)https://x"});
}

TEST_CASE("an endpoint with another name, other client endpoint or both is renamed") {
  const auto [key, value] = GENERATE(values<std::pair<std::string, std::string>>({
      {"b", key_string("a")},
      {"a", key_string("a") + ";ClientEndpoint=https://c"},
      {"b", key_string("a") + ";ClientEndpoint=https://c"},
  }));
  const auto difference = difference_of({{default_key, x}, {endpoint_key("a"), a}},
                                        {{default_key, x}, {endpoint_key(key), value}});
  REQUIRE(difference.renamed.size() == 1);
  REQUIRE(difference.renamed[0].before.name == "a");
  REQUIRE(difference.renamed[0].after.name == key);
  REQUIRE(difference.renamed[0].credential == CredentialChange::none);
  REQUIRE(difference.added.empty());
  REQUIRE(difference.removed.empty());
  REQUIRE_FALSE(difference.needs_restart());
}

TEST_CASE("names that differ in case only are different names") {
  const auto difference = difference_of({{endpoint_key("East"), a}}, {{endpoint_key("east"), a}});
  REQUIRE(texts(difference.renamed) == Names{"[East](Primary)https://a -> [east](Primary)https://a"});
}

TEST_CASE("the same name and endpoint with another type has its type changed, not added and removed") {
  const auto difference = difference_of({{default_key, x}, {endpoint_key("a"), a}},
                                        {{default_key, x}, {endpoint_key("a:secondary"), a}});
  REQUIRE(texts(difference.type_changed) == Names{"[a](Primary)https://a -> [a](Secondary)https://a"});
  REQUIRE(difference.added.empty());
  REQUIRE(difference.removed.empty());
  REQUIRE_FALSE(difference.needs_restart());
}

TEST_CASE("another name and another type make another endpoint") {
  const auto difference = difference_of({{default_key, x}, {endpoint_key("a"), a}},
                                        {{default_key, x}, {endpoint_key("b:secondary"), a}});
  REQUIRE(texts(difference.removed) == Names{"[a](Primary)https://a"});
  REQUIRE(texts(difference.added) == Names{"[b](Secondary)https://a"});
  REQUIRE(difference.type_changed.empty());
}

TEST_CASE("an endpoint with another server endpoint is removed and added") {
  const auto difference = difference_of({{default_key, x}}, {{default_key, x + ";ServerEndpoint=https://s"}});
  REQUIRE(texts(difference.removed) == Names{"(Primary)https://x"});
  REQUIRE(texts(difference.added) == Names{"(Primary)https://x;ServerEndpoint=https://s/"});
}

TEST_CASE("what is not in effect does not count") {
  const auto difference = difference_of({{default_key, x}}, {{default_key, x}, {endpoint_key("a"), x}});
  REQUIRE(difference.empty());
}

TEST_CASE("of two sides of which one does not start the endpoints of the other are added or removed") {
  const auto difference = difference_of({}, {{default_key, x}});
  REQUIRE(texts(difference.added) == Names{"(Primary)https://x"});
}

TEST_CASE("a difference outlives the resolutions, origins included") {
  const auto difference = difference_of({{default_key, x}}, {{default_key, a}});
  REQUIRE(describe(difference.added.at(0).origin.value()) == "layer.json:1:1");
  REQUIRE(describe(difference.removed.at(0).origin.value()) == "layer.json:1:1");
}

TEST_CASE("after a reload endpoints that are equal are the old ones") {
  const auto endpoint = [](const std::string& key, const std::string& text) {
    return make_service_endpoint(key, text).value();
  };
  const std::vector<ServiceEndpoint> after = endpoints_after_reload(
      {endpoint("a", "Endpoint=https://a;AccessKey=old"), endpoint("b", "Endpoint=https://b;AccessKey=old")},
      {endpoint("new-b", "Endpoint=https://b;AccessKey=new"),
       endpoint("a", "Endpoint=https://a;AccessKey=new")});
  REQUIRE(texts(after) == Names{"[new-b](Primary)https://b", "[a](Primary)https://a"});
  REQUIRE(std::get<AccessKeyCredential>(after[0].credential).key.reveal() == "new");
  REQUIRE(std::get<AccessKeyCredential>(after[1].credential).key.reveal() == "old");
}
