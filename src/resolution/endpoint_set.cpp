#include "resolution/endpoint_set.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

namespace signalr_config::resolution {

namespace {

using Indices = std::vector<std::size_t>;

bool may_be_shown(const Uri& uri) {
  return uri.user_info().empty() && uri.absolute_uri().find_first_of("?#") == std::string::npos;
}

void append_uri(Message& message, std::string_view label, const std::optional<Uri>& uri, const Uri& service) {
  if (!uri || *uri == service) return;
  message.text(label);
  if (may_be_shown(*uri)) {
    message.text(uri->to_string());
  } else {
    message.value(uri->to_string());
  }
}

// Appends `ServiceEndpoint::to_string()` to a message, with those of its URIs marked as values that have more
// than scheme, host, port and path: user info and queries can hold secrets.
void append_endpoint_text(Message& message, const ServiceEndpoint& endpoint) {
  if (!endpoint.name.empty()) message.text("[").key(endpoint.name).text("]");
  message.text("(" + to_string(endpoint.type) + ")" + endpoint.endpoint());
  append_uri(message, ";ClientEndpoint=", endpoint.client_uri, endpoint.service_uri);
  append_uri(message, ";ServerEndpoint=", endpoint.server_uri, endpoint.service_uri);
}

// Enumerable.Distinct over ServiceEndpoint.Equals: the first of equal ones stays.
Indices distinct(std::vector<ConfiguredEndpoint>& configured) {
  const auto hash = [&](std::size_t i) { return configured[i].endpoint.hash(); };
  const auto equal = [&](std::size_t a, std::size_t b) {
    return configured[a].endpoint == configured[b].endpoint;
  };
  std::unordered_map<std::size_t, std::size_t, decltype(hash), decltype(equal)> first(configured.size(), hash,
                                                                                      equal);
  Indices kept;
  for (std::size_t i = 0; i < configured.size(); ++i) {
    if (configured[i].use == EndpointUse::replaced_by_code) continue;
    const auto [found, inserted] = first.try_emplace(i, i);
    if (inserted) {
      kept.push_back(i);
    } else {
      configured[i].use = EndpointUse::equal_to_another;
      configured[i].winner = found->second;
    }
  }
  return kept;
}

// Groups by URL, in order of first appearance.
std::vector<Indices> group_by_url(const std::vector<ConfiguredEndpoint>& configured, const Indices& indices) {
  std::vector<Indices> groups;
  std::unordered_map<std::string, std::size_t> group_of_url(indices.size());
  groups.reserve(indices.size());
  for (const std::size_t i : indices) {
    const auto [found, inserted] = group_of_url.try_emplace(configured[i].endpoint.endpoint(), groups.size());
    if (inserted) groups.emplace_back();
    groups[found->second].push_back(i);
  }
  return groups;
}

// The SDK's log event 1, DuplicateEndpointFound.
Diagnostic duplicate_warning(const std::vector<ConfiguredEndpoint>& configured, const Indices& group,
                             std::size_t winner) {
  const ServiceEndpoint& used = configured[winner].endpoint;
  Diagnostic warning;
  warning.code = DiagnosticCode::duplicate_endpoint;
  warning.severity = Severity::warning;
  warning.message.text(std::to_string(group.size()) + " endpoint configurations to '" + used.endpoint() +
                       "' found, use '");
  append_endpoint_text(warning.message, used);
  warning.message.text("'.");
  warning.remedy = "Remove the others, or give them the URL that was meant.";
  warning.key = configured[winner].key;
  warning.origin = used.origin;
  for (const std::size_t i : group) {
    if (i != winner && configured[i].endpoint.origin)
      warning.related.push_back(*configured[i].endpoint.origin);
  }
  return warning;
}

}  // namespace

std::vector<std::size_t> merge_endpoints(std::vector<ConfiguredEndpoint>& configured,
                                         std::vector<Diagnostic>& warnings) {
  Indices in_effect;
  for (const Indices& group : group_by_url(configured, distinct(configured))) {
    const auto primary = std::find_if(group.begin(), group.end(), [&](std::size_t i) {
      return configured[i].endpoint.type == EndpointType::primary;
    });
    const std::size_t winner = primary == group.end() ? group.front() : *primary;
    in_effect.push_back(winner);
    if (group.size() == 1) continue;
    for (const std::size_t i : group) {
      if (i == winner) continue;
      configured[i].use = EndpointUse::same_endpoint_as_another;
      configured[i].winner = winner;
    }
    warnings.push_back(duplicate_warning(configured, group, winner));
  }
  return in_effect;
}

}  // namespace signalr_config::resolution
