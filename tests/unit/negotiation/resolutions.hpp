#pragma once

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "signalr_config/negotiation.hpp"
#include "signalr_config/sources.hpp"

/// What tests of negotiations begin with.
namespace negotiation_tests {

inline constexpr std::string_view key = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ABCDEFGH";

/// Endpoints by their keys, at hosts that are called like them.
inline signalr_config::Resolution resolution_of(const std::vector<std::string>& keys,
                                                const std::string& credential = "AccessKey=" +
                                                                                std::string(key)) {
  std::vector<std::pair<std::string, std::optional<std::string>>> pairs;
  for (const std::string& name : keys) {
    std::string host = name.empty() ? "default" : name;
    std::replace(host.begin(), host.end(), ':', '-');
    pairs.emplace_back("Azure:SignalR:ConnectionString" + (name.empty() ? name : ":" + name),
                       "Endpoint=https://" + host + ".example;" + credential);
  }
  signalr_config::ConfigurationBuilder builder;
  builder.add(signalr_config::memory(pairs));
  return signalr_config::resolve(builder.load().value());
}

/// A clock that stands still at 1900000000 s, which is no whole number of anything.
inline signalr_config::NegotiationOptions options() {
  signalr_config::NegotiationOptions options;
  options.clock = [] { return std::chrono::system_clock::time_point(std::chrono::seconds(1'900'000'000)); };
  return options;
}

}  // namespace negotiation_tests
