#include "lint/fix/same_outcome.hpp"

#include <algorithm>
#include <tuple>

namespace signalr_config::lint {

namespace {

bool are_same(const ServiceEndpoint& a, const ServiceEndpoint& b) {
  return a.name == b.name && a.type == b.type && a.service_uri == b.service_uri &&
         a.client_uri == b.client_uri && a.server_uri == b.server_uri && a.credential == b.credential;
}

auto as_tuple(const ServiceOptions& o) {
  return std::tuple(o.application_name, o.server_sticky_mode, o.access_token_algorithm,
                    o.initial_hub_server_connection_count, o.max_hub_server_connection_count,
                    o.access_token_lifetime, o.service_scale_timeout, o.max_poll_interval_in_seconds,
                    o.graceful_shutdown_mode, o.graceful_shutdown_timeout);
}

bool have_same_failure(const Resolution& a, const Resolution& b) {
  if (a.ok() || b.ok()) return a.ok() == b.ok();
  return a.failure->stage == b.failure->stage && a.failure->diagnostic.code == b.failure->diagnostic.code;
}

bool are_same(const ScopeResolution& before, const ScopeResolution& after) {
  const Resolution& a = before.resolution;
  const Resolution& b = after.resolution;
  if (before.registration != after.registration || !have_same_failure(a, b)) return false;
  if (as_tuple(a.options) != as_tuple(b.options) || a.in_effect.size() != b.in_effect.size()) return false;
  return std::ranges::equal(a.endpoints(), b.endpoints(),
                            [](const auto& one, const auto& other) { return are_same(one, other); });
}

bool are_same(const Scope& a, const Scope& b) {
  return a.name == b.name && a.environment == b.environment &&
         std::ranges::equal(a.resolutions, b.resolutions,
                            [](const auto& one, const auto& other) { return are_same(one, other); });
}

}  // namespace

bool have_same_outcome(std::span<const Scope> before, std::span<const Scope> after) {
  return std::ranges::equal(before, after, [](const Scope& a, const Scope& b) { return are_same(a, b); });
}

}  // namespace signalr_config::lint
