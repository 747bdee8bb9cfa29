#include <algorithm>
#include <catch2/catch.hpp>
#include <iterator>
#include <memory>
#include <optional>
#include <ranges>
#include <utility>

#include "unit/core/layers.hpp"
#include "unit/signalr/endpoints.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

// The hosts are too long for the small-string buffer: what is gone is seen by AddressSanitizer.
const std::string east = "east-of-everything.service.signalr.net";
const std::string west = "west-of-everything.service.signalr.net";

Resolution two_endpoints() {
  return resolve(configuration({{
      {"Azure:SignalR:ConnectionString:east", key_string(east)},
      {"Azure:SignalR:ConnectionString:west:secondary", key_string(west)},
  }}));
}

// As EndpointMonitor::snapshot gives it, and as a result that is an optional value.
struct Snapshot {
  Resolution resolution = two_endpoints();
};
std::shared_ptr<const Snapshot> snapshot() { return std::make_shared<const Snapshot>(); }
std::optional<Resolution> result() { return two_endpoints(); }

template <typename Range>
Names texts_of(const Range& endpoints) {
  Names found;
  for (const ServiceEndpoint& endpoint : endpoints) found.push_back(endpoint.to_string());
  return found;
}

const Names both{"[west](Secondary)https://" + west, "[east](Primary)https://" + east};

template <typename Range>
concept GivesIteratorsOfTemporaries = requires(Range&& range) {
  std::forward<Range>(range).begin();
};

}  // namespace

static_assert(std::ranges::view<SharedRange<ServiceEndpoint>>);
static_assert(std::ranges::random_access_range<SharedRange<ServiceEndpoint>>);
static_assert(std::ranges::sized_range<SharedRange<ServiceEndpoint>>);
static_assert(std::random_access_iterator<SharedRange<ServiceEndpoint>::Iterator>);

// An iterator of a range that nobody holds would point at nothing.
static_assert(GivesIteratorsOfTemporaries<SharedRange<ServiceEndpoint>&>);
static_assert(!GivesIteratorsOfTemporaries<SharedRange<ServiceEndpoint>>);

TEST_CASE("a loop over the endpoints of a temporary is safe in every spelling") {
  Names found;
  SECTION("of a resolution") {
    for (const auto& endpoint : two_endpoints().endpoints()) found.push_back(endpoint.to_string());
  }
  SECTION("of an optional one") {
    for (const auto& endpoint : result()->endpoints()) found.push_back(endpoint.to_string());
  }
  SECTION("of a snapshot") {
    for (const auto& endpoint : snapshot()->resolution.endpoints()) found.push_back(endpoint.to_string());
  }
  SECTION("with a view on top") {
    for (const auto& text : result()->endpoints() | std::views::transform(&ServiceEndpoint::to_string))
      found.push_back(text);
  }
  SECTION("of what is configured") {
    for (const auto& configured : snapshot()->resolution.configured())
      found.push_back(configured.endpoint.to_string());
    std::ranges::reverse(found);
  }
  if (found.front() != both.front()) std::ranges::reverse(found);
  CHECK(found == both);
}

TEST_CASE("endpoints outlive the resolution that gave them") {
  const auto endpoints = snapshot()->resolution.endpoints();
  CHECK(texts_of(endpoints) == both);
  auto copy = two_endpoints().endpoints();
  const auto begin = copy.begin();
  const auto moved = std::move(copy);
  CHECK(begin->to_string() == both[0]);
  CHECK(begin[1].to_string() == both[1]);
  CHECK(texts_of(moved) == both);
}

TEST_CASE("an element of a temporary range is a copy") {
  const ServiceEndpoint& first = snapshot()->resolution.endpoints().front();
  const ServiceEndpoint& second = two_endpoints().endpoints()[1];
  const Credential& credential = two_endpoints().endpoints()[1].credential;
  CHECK(first.to_string() == both[0]);
  CHECK(second.to_string() == both[1]);
  CHECK(std::get<AccessKeyCredential>(credential).key.reveal() == "k");
}

TEST_CASE("the entries of configured endpoints outlive the resolution") {
  const auto configured = two_endpoints().configured();
  REQUIRE(configured.size() == 2);
  for (const ConfiguredEndpoint& one : configured) CHECK(one.entry->key == one.key);
}

TEST_CASE("copies of a resolution share their endpoints") {
  const Resolution one = two_endpoints();
  const Resolution other = one;  // NOLINT(performance-unnecessary-copy-initialization): that is the point
  const auto a = one.endpoints();
  const auto b = other.endpoints();
  CHECK(&a.front() == &b.front());
  CHECK(a.begin() == b.begin());
}

TEST_CASE("primary and secondary endpoints are those of the type and no others") {
  const Resolution resolution = resolve(configuration({{
      {"Azure:SignalR:ConnectionString", key_string("default")},
      {"Azure:SignalR:ConnectionString:a:secondary", key_string("a")},
      {"Azure:SignalR:ConnectionString:b:7", key_string("b")},
      {"Azure:SignalR:ConnectionString:c", key_string("c")},
      {"Azure:SignalR:ConnectionString:d", key_string("c")},
  }}));
  CHECK(texts_of(resolution.primary_endpoints()) ==
        Names{"(Primary)https://default", "[d](Primary)https://c"});
  CHECK(texts_of(resolution.secondary_endpoints()) == Names{"[a](Secondary)https://a"});
  CHECK(resolution.endpoints().size() == 4);
  CHECK(resolution.in_effect().size() == 4);
  CHECK(resolution.configured().size() == 5);
}

TEST_CASE("a resolution that failed has no endpoints in effect, and what was configured all the same") {
  const Resolution resolution = resolve(configuration({{
      {"Azure:SignalR:ConnectionString:a", key_string("a")},
      {"Azure:SignalR:ConnectionString:b", "Endpoint=nowhere"},
  }}));
  REQUIRE_FALSE(resolution.ok());
  CHECK(resolution.endpoints().empty());
  CHECK(resolution.primary_endpoints().empty());
  CHECK(resolution.in_effect().empty());
  CHECK(resolution.configured().size() == 1);
  CHECK(Resolution().endpoints().empty());
}
