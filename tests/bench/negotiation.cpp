// What a server does for each client: looking values up, and negotiating; and what it does when its
// configuration changes. The same of .NET is in dotnet_negotiation/: `dotnet run -c Release --project
// tests/bench/dotnet_negotiation`.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <limits>
#include <string>
#include <vector>

#include "signalr_config/signalr_config.hpp"

namespace sc = signalr_config;

namespace {

// Keeps the optimizer from leaving out what nobody looks at.
template <typename T>
void keep(const T& value) {
  asm volatile("" : : "r"(&value) : "memory");
}

// The fastest of some rounds, in nanoseconds a call: other programs only make it slower.
template <typename F>
void measure(const char* what, int calls, F&& call) {
  double fastest = std::numeric_limits<double>::max();
  for (int round = 0; round < 50; ++round) {
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < calls; ++i) call(i);
    const std::chrono::duration<double, std::nano> time = std::chrono::steady_clock::now() - begin;
    fastest = std::min(fastest, time.count() / calls);
  }
  std::printf("%-44s %10.1f ns\n", what, fastest);
}

// 10 endpoints beside 200 other keys.
sc::Configuration load() {
  std::vector<std::pair<std::string, std::optional<std::string>>> pairs;
  for (int i = 0; i < 10; ++i) {
    const std::string number = std::to_string(i);
    pairs.emplace_back("Azure:SignalR:ConnectionString:e" + number + (i % 2 == 0 ? "" : ":secondary"),
                       "Endpoint=https://e" + number +
                           ".service.signalr.net;AccessKey=ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ABCDEFGH;"
                           "Version=1.0;");
  }
  for (int i = 0; i < 200; ++i)
    pairs.emplace_back("Section:Group" + std::to_string(i % 20) + ":Key" + std::to_string(i), "v");
  pairs.emplace_back("Azure:SignalR:ApplicationName", "shop");
  sc::ConfigurationBuilder builder;
  builder.add(sc::memory(pairs));
  return builder.load().value();
}

}  // namespace

int main() {
  const sc::Configuration configuration = load();
  std::vector<std::string> keys;
  for (int i = 0; i < 200; ++i)
    keys.push_back("Section:Group" + std::to_string(i % 20) + ":Key" + std::to_string(i));
  measure("get of a key", 200'000,
          [&](int i) { keep(configuration.get(keys[static_cast<std::size_t>(i) % 200])); });
  measure("find of a key", 200'000,
          [&](int i) { keep(configuration.find(keys[static_cast<std::size_t>(i) % 200])); });
  measure("exists of a key", 200'000,
          [&](int i) { keep(configuration.exists(keys[static_cast<std::size_t>(i) % 200])); });
  measure("exists of a section", 200'000,
          [&](int) { keep(configuration.exists("Azure:SignalR:ConnectionString")); });
  measure("get of a key that is absent", 200'000,
          [&](int) { keep(configuration.get("Section:Group1:None")); });
  measure("resolve of 10 endpoints", 200, [&](int) { keep(sc::resolve(configuration)); });

  const sc::Resolution resolution = sc::resolve(configuration);
  const sc::NegotiationOptions options;
  sc::NegotiationRequest request =
      sc::NegotiationRequest::of_target("Chat", "/chat/negotiate?negotiateVersion=1");
  request.user_id = "alice";
  request.claims = {{"tenant", "contoso"}, {std::string(sc::default_name_claim_type), "Alice"}};
  const sc::AccessTokenRequest says = sc::negotiate(request, resolution, options)->token.says;
  const sc::SigningKey key{sc::Secret("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ABCDEFGH"), std::nullopt};
  measure("token, HS256", 1'000, [&](int) { keep(sc::make_access_token(key, says)); });
  sc::AccessTokenRequest longer = says;
  longer.algorithm = sc::AccessTokenAlgorithm::hs512;
  measure("token, HS512", 1'000, [&](int) { keep(sc::make_access_token(key, longer)); });
  measure("negotiation among 10 endpoints", 10'000,
          [&](int) { keep(sc::negotiate(request, resolution, options)); });
}
