#include "signalr_config/resolution.hpp"

#include <utility>

namespace signalr_config {

namespace {

template <typename T>
using Pointers = std::vector<const T*>;

// A range that shares the ownership of all that its list belongs to.
template <typename State, typename T>
SharedRange<T> share(const std::shared_ptr<const State>& state, Pointers<T> State::*const list) {
  return state ? SharedRange<T>(state, (*state).*list) : SharedRange<T>();
}

}  // namespace

/// What all copies of a resolution share. The configuration keeps the entries alive.
struct Resolution::Endpoints {
  Configuration configuration;
  std::vector<ConfiguredEndpoint> all;
  Pointers<ConfiguredEndpoint> configured;
  Pointers<ConfiguredEndpoint> in_effect;
  Pointers<ServiceEndpoint> endpoints;
  Pointers<ServiceEndpoint> primary;
  Pointers<ServiceEndpoint> secondary;
};

SharedRange<ServiceEndpoint> Resolution::endpoints() const {
  return share(endpoints_, &Endpoints::endpoints);
}

SharedRange<ServiceEndpoint> Resolution::primary_endpoints() const {
  return share(endpoints_, &Endpoints::primary);
}

SharedRange<ServiceEndpoint> Resolution::secondary_endpoints() const {
  return share(endpoints_, &Endpoints::secondary);
}

SharedRange<ConfiguredEndpoint> Resolution::configured() const {
  return share(endpoints_, &Endpoints::configured);
}

SharedRange<ConfiguredEndpoint> Resolution::in_effect() const {
  return share(endpoints_, &Endpoints::in_effect);
}

void Resolution::set_endpoints(std::vector<ConfiguredEndpoint> configured,
                               const std::vector<std::size_t>& in_effect) {
  const auto made = std::make_shared<Endpoints>();
  made->configuration = configuration;
  made->all = std::move(configured);
  made->configured.reserve(made->all.size());
  for (const ConfiguredEndpoint& one : made->all) made->configured.push_back(&one);
  made->in_effect.reserve(in_effect.size());
  made->endpoints.reserve(in_effect.size());
  for (const std::size_t index : in_effect) {
    const ConfiguredEndpoint& one = made->all.at(index);
    made->in_effect.push_back(&one);
    made->endpoints.push_back(&one.endpoint);
    if (one.endpoint.type == EndpointType::primary) made->primary.push_back(&one.endpoint);
    if (one.endpoint.type == EndpointType::secondary) made->secondary.push_back(&one.endpoint);
  }
  endpoints_ = made;
}

}  // namespace signalr_config
