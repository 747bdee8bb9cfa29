#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <set>
#include <string>

#include "signalr_config/endpoint_router.hpp"
#include "unit/negotiation/resolutions.hpp"

using namespace signalr_config;
using negotiation_tests::resolution_of;

namespace {

// How often each endpoint is chosen.
std::map<std::string, int> draws(EndpointRouter& router, const Resolution& resolution, int times) {
  std::map<std::string, int> counts;
  for (int i = 0; i < times; ++i) {
    const ServiceEndpoint* const chosen = router.choose(resolution.endpoints());
    ++counts[chosen == nullptr ? "none" : chosen->name];
  }
  return counts;
}

std::set<std::string> chosen_names(EndpointRouter& router, const Resolution& resolution) {
  std::set<std::string> names;
  for (const auto& [name, count] : draws(router, resolution, 200)) names.insert(name);
  return names;
}

const ServiceEndpoint& named(const SharedRange<ServiceEndpoint>& endpoints, const std::string& name) {
  for (const ServiceEndpoint& endpoint : endpoints) {
    if (endpoint.name == name) return endpoint;
  }
  throw std::logic_error(name);
}

void report(EndpointRouter& router, const Resolution& resolution, const std::string& name,
            const EndpointStatus& status) {
  const SharedRange<ServiceEndpoint> endpoints = resolution.endpoints();
  router.report(named(endpoints, name), status);
}

// Within four standard deviations: one seed in some ten thousand would be outside.
void check_share(int count, int of, double share) {
  const double expected = of * share;
  CHECK(std::abs(count - expected) < 4 * std::sqrt(expected * (1 - share)));
}

}  // namespace

TEST_CASE("a client is sent to primary endpoints, and never to a secondary one while one of them is online") {
  const Resolution resolution = resolution_of({"east", "west", "north:secondary"});
  EndpointRouter router(1);
  CHECK(chosen_names(router, resolution) == std::set<std::string>{"east", "west"});
  report(router, resolution, "east", {.online = false});
  CHECK(chosen_names(router, resolution) == std::set<std::string>{"west"});
}

TEST_CASE("where no primary endpoint is online a client is sent to a secondary one, and then to none") {
  const Resolution resolution = resolution_of({"east", "north:secondary", "south:secondary"});
  EndpointRouter router(1);
  report(router, resolution, "east", {.online = false});
  CHECK(chosen_names(router, resolution) == std::set<std::string>{"north", "south"});
  report(router, resolution, "north", {.online = false});
  report(router, resolution, "south", {.online = false});
  CHECK(chosen_names(router, resolution) == std::set<std::string>{"none"});
  report(router, resolution, "south", {.online = true});
  CHECK(chosen_names(router, resolution) == std::set<std::string>{"south"});
}

TEST_CASE("an endpoint of an undefined type gets no client") {
  const Resolution resolution = resolution_of({"east", "odd:7"});
  EndpointRouter router(1);
  report(router, resolution, "east", {.online = false});
  CHECK(chosen_names(router, resolution) == std::set<std::string>{"none"});
}

TEST_CASE("100,000 draws fit the weights, which are the free parts of capacities") {
  const Resolution resolution = resolution_of({"east", "west", "north"});
  EndpointRouter router(20260101);
  // Weights 750, 200 and 50 of 1000.
  report(router, resolution, "east", {true, 200, 50, 1000});
  report(router, resolution, "west", {true, 1595, 5, 2000});
  report(router, resolution, "north", {true, 95, 0, 100});
  const auto counts = draws(router, resolution, 100'000);
  check_share(counts.at("east"), 100'000, 0.75);
  check_share(counts.at("west"), 100'000, 0.2);
  check_share(counts.at("north"), 100'000, 0.05);
}

TEST_CASE("a full endpoint keeps a weight of one thousandth") {
  const Resolution resolution = resolution_of({"east", "west"});
  EndpointRouter router(3);
  report(router, resolution, "east", {true, 5000, 0, 1000});
  report(router, resolution, "west", {true, 1, 0, 1000});
  const auto counts = draws(router, resolution, 100'000);
  check_share(counts.at("east"), 100'000, 0.001);
}

TEST_CASE("where the capacity of one endpoint is not known all have the same weight") {
  const Resolution resolution = resolution_of({"east", "west"});
  EndpointRouter router(4);
  report(router, resolution, "east", {true, 999, 0, 1000});
  const auto counts = draws(router, resolution, 100'000);
  check_share(counts.at("east"), 100'000, 0.5);
}

// An endpoint that cannot be chosen has no say.
TEST_CASE("the capacity of an endpoint that is offline need not be known") {
  const Resolution resolution = resolution_of({"east", "west", "north"});
  EndpointRouter router(5);
  report(router, resolution, "east", {true, 900, 0, 1000});
  report(router, resolution, "west", {true, 100, 0, 1000});
  report(router, resolution, "north", {.online = false});
  const auto counts = draws(router, resolution, 100'000);
  check_share(counts.at("east"), 100'000, 0.1);
}

TEST_CASE("a seed decides about every draw") {
  const Resolution resolution = resolution_of({"a", "b", "c", "d", "e"});
  const auto names = [&](std::uint64_t seed) {
    EndpointRouter router(seed);
    std::string text;
    for (int i = 0; i < 40; ++i) text += router.choose(resolution.endpoints())->name;
    return text;
  };
  CHECK(names(7) == names(7));
  CHECK(names(7) != names(8));
  EndpointRouter any;
  CHECK(any.choose(resolution.endpoints()) != nullptr);
}

TEST_CASE("what was reported holds for an endpoint that takes the place of another") {
  const Resolution before = resolution_of({"east"});
  const Resolution after = resolution_of({"east"}, "AccessKey=rotated");
  EndpointRouter router(1);
  report(router, before, "east", {true, 1, 2, 3});
  const SharedRange<ServiceEndpoint> endpoints = after.endpoints();
  CHECK(router.status(endpoints.front()) == EndpointStatus{true, 1, 2, 3});
  CHECK(router.status(*make_service_endpoint(
            "east:secondary", "Endpoint=https://east.example;AccessKey=a")) == EndpointStatus());
}
