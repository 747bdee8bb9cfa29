#pragma once

#include <cstdint>
#include <memory>

#include "signalr_config/export.hpp"
#include "signalr_config/service_endpoint.hpp"
#include "signalr_config/shared_range.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// What a server knows of an endpoint from its connections (the SDK's `Online` and `EndpointMetrics`).
struct EndpointStatus {
  bool online = true;                   ///< whether connections to it are open
  std::int32_t client_connections = 0;  ///< how many clients it has
  std::int32_t server_connections = 0;  ///< how many server connections it has
  std::int32_t capacity = 0;            ///< how many connections it takes; 0: not known
  bool operator==(const EndpointStatus&) const = default;
};

/// To which endpoint a client is sent, as the SDK decides (DefaultEndpointRouter): an online primary one, or
/// an online secondary one where there is none; among several at random, each weighted with the part of its
/// capacity that is free, or all alike where the capacity of one is not known.
///
/// The program reports what it knows of endpoints; one of which nothing is reported counts as online. Any
/// thread may call every member.
class EndpointRouter {
 public:
  /// With a seed that nobody can guess.
  EndpointRouter();
  /// With a seed: the same calls have the same answers, on every machine.
  explicit EndpointRouter(std::uint64_t seed);
  ~EndpointRouter();
  EndpointRouter(const EndpointRouter&) = delete;
  EndpointRouter& operator=(const EndpointRouter&) = delete;

  /// From now on this holds for the endpoint, and for one that takes its place with another name or
  /// credential (`weakly_equal`).
  void report(const ServiceEndpoint& endpoint, const EndpointStatus& status);
  /// What was reported of it.
  EndpointStatus status(const ServiceEndpoint& endpoint) const;

  /// One of the endpoints; null pointer where none is online.
  const ServiceEndpoint* choose(const SharedRange<ServiceEndpoint>& endpoints);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace v0
}  // namespace signalr_config
