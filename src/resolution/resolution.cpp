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

// Whether the first configured endpoint is the default one: it stands there unless its string is elsewhere.
bool has_default_endpoint(const Resolution& resolution) {
  const auto& text = resolution.connection_string;
  const SharedRange<ConfiguredEndpoint> all = resolution.configured();
  if (!text || text->empty() || all.empty()) return false;
  const ConfiguredEndpoint& first = all.front();
  return first.entry == resolution.connection_string_entry && (first.entry != nullptr || first.key.empty());
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

Hub Resolution::hub(std::string_view name) const {
  return manager_options ? Hub(name, *manager_options) : Hub(name, options);
}

std::size_t Resolution::options_endpoint_count() const {
  std::size_t count = 0;
  const SharedRange<ConfiguredEndpoint> all = configured();
  for (const ConfiguredEndpoint& one : all) count += one.use == EndpointUse::replaced_by_code ? 0 : 1;
  for (const UnresolvedEndpoint& one : unresolved) count += one.entry == connection_string_entry ? 0 : 1;
  return has_default_endpoint(*this) ? count - 1 : count;
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
