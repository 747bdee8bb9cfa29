#include <algorithm>
#include <limits>
#include <mutex>
#include <random>
#include <string>
#include <unordered_map>
#include <vector>

#include "signalr_config/endpoint_router.hpp"

namespace signalr_config {

namespace {

struct Candidate {
  const ServiceEndpoint* endpoint;
  EndpointStatus status;
};

// What two endpoints have in common that are weakly equal.
std::string connection_of(const ServiceEndpoint& endpoint) {
  return to_string(endpoint.type) + ' ' + endpoint.endpoint() + ' ' +
         endpoint.server_endpoint().absolute_uri();
}

// In thousandths of the capacity, as the SDK computes it.
std::uint64_t weight_of(const EndpointStatus& status) {
  const double capacity = status.capacity;
  const double free = capacity - (static_cast<double>(status.client_connections) + status.server_connections);
  constexpr double most = std::numeric_limits<std::int32_t>::max();
  return static_cast<std::uint64_t>(std::clamp(free / capacity * 1000.0, 1.0, most));
}

// A number below `end`, each as likely as the others. Not the standard library's: the numbers that it draws
// from the same generator differ between implementations.
std::uint64_t draw(std::mt19937_64& generator, std::uint64_t end) {
  const std::uint64_t unfair = std::numeric_limits<std::uint64_t>::max() % end + 1;
  const std::uint64_t last = std::numeric_limits<std::uint64_t>::max() - (unfair == end ? 0 : unfair);
  while (true) {
    const std::uint64_t number = generator();
    if (number <= last) return number % end;
  }
}

std::vector<Candidate> online_of_type(const std::vector<Candidate>& all, EndpointType type) {
  std::vector<Candidate> candidates;
  std::ranges::copy_if(all, std::back_inserter(candidates),
                       [&](const Candidate& one) { return one.status.online && one.endpoint->type == type; });
  return candidates;
}

const ServiceEndpoint* choose_among(const std::vector<Candidate>& candidates, std::mt19937_64& generator) {
  const bool is_unknown =
      std::ranges::any_of(candidates, [](const Candidate& one) { return one.status.capacity == 0; });
  if (is_unknown || candidates.size() == 1) return candidates[draw(generator, candidates.size())].endpoint;
  std::uint64_t total = 0;
  for (const Candidate& one : candidates) total += weight_of(one.status);
  std::uint64_t index = draw(generator, total);
  for (const Candidate& one : candidates) {
    const std::uint64_t weight = weight_of(one.status);
    if (index < weight) return one.endpoint;
    index -= weight;
  }
  return candidates.back().endpoint;
}

}  // namespace

struct EndpointRouter::State {
  explicit State(std::uint64_t seed) : generator(seed) {}

  EndpointStatus status(const ServiceEndpoint& endpoint) const {
    if (reported.empty()) return {};
    const auto found = reported.find(connection_of(endpoint));
    return found == reported.end() ? EndpointStatus() : found->second;
  }

  std::mutex mutex;
  std::mt19937_64 generator;
  std::unordered_map<std::string, EndpointStatus> reported;
};

EndpointRouter::EndpointRouter()
    : EndpointRouter([] {
        std::random_device device;
        return std::uint64_t{device()} << 32U | device();
      }()) {}

EndpointRouter::EndpointRouter(std::uint64_t seed) : state_(std::make_unique<State>(seed)) {}

EndpointRouter::~EndpointRouter() = default;

void EndpointRouter::report(const ServiceEndpoint& endpoint, const EndpointStatus& status) {
  const std::lock_guard lock(state_->mutex);
  state_->reported[connection_of(endpoint)] = status;
}

EndpointStatus EndpointRouter::status(const ServiceEndpoint& endpoint) const {
  const std::lock_guard lock(state_->mutex);
  return state_->status(endpoint);
}

const ServiceEndpoint* EndpointRouter::choose(const SharedRange<ServiceEndpoint>& endpoints) {
  const std::lock_guard lock(state_->mutex);
  std::vector<Candidate> all;
  all.reserve(endpoints.size());
  for (const ServiceEndpoint& endpoint : endpoints) all.push_back({&endpoint, state_->status(endpoint)});
  for (const EndpointType type : {EndpointType::primary, EndpointType::secondary}) {
    const std::vector<Candidate> candidates = online_of_type(all, type);
    if (!candidates.empty()) return choose_among(candidates, state_->generator);
  }
  return nullptr;
}

}  // namespace signalr_config
