#include "diff/endpoint_differences.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace signalr_config {

namespace {

// Finds endpoints by their URLs, which are a part of every comparison. A set has one endpoint for each.
class EndpointIndex {
 public:
  explicit EndpointIndex(const std::vector<ServiceEndpoint>& endpoints) {
    for (const ServiceEndpoint& endpoint : endpoints) by_url_.emplace(endpoint.endpoint(), &endpoint);
  }

  const ServiceEndpoint* find_equal(const ServiceEndpoint& wanted) const {
    return find(wanted, [&](const ServiceEndpoint& one) { return one == wanted; });
  }

  const ServiceEndpoint* find_weakly_equal(const ServiceEndpoint& wanted) const {
    return find(wanted, [&](const ServiceEndpoint& one) { return one.weakly_equal(wanted); });
  }

  const ServiceEndpoint* find_of_other_type(const ServiceEndpoint& wanted) const {
    return find(wanted, [&](const ServiceEndpoint& one) {
      return one.name == wanted.name && one.type != wanted.type;
    });
  }

 private:
  template <typename Matches>
  const ServiceEndpoint* find(const ServiceEndpoint& wanted, const Matches& matches) const {
    const auto [first, last] = by_url_.equal_range(wanted.endpoint());
    const auto found = std::find_if(first, last, [&](const auto& one) { return matches(*one.second); });
    return found == last ? nullptr : found->second;
  }

  std::multimap<std::string, const ServiceEndpoint*> by_url_;
};

void add_pair(const ServiceEndpoint& before, const ServiceEndpoint& after, ResolutionDifference& difference) {
  EndpointChange change{before, after, credential_change(before.credential, after.credential)};
  if (before != after) {
    difference.renamed.push_back(std::move(change));
  } else if (change.credential != CredentialChange::none) {
    change.needs_restart = true;
    difference.credential_changed.push_back(std::move(change));
  }
}

bool same_reference(const UnresolvedEndpoint& a, const UnresolvedEndpoint& b) {
  return a.name == b.name && a.type == b.type && a.reference == b.reference;
}

std::vector<UnresolvedEndpoint> without(const std::vector<UnresolvedEndpoint>& endpoints,
                                        const std::vector<UnresolvedEndpoint>& others) {
  std::vector<UnresolvedEndpoint> rest;
  for (const UnresolvedEndpoint& one : endpoints) {
    const auto same = [&](const UnresolvedEndpoint& other) { return same_reference(one, other); };
    if (std::ranges::any_of(others, same)) continue;
    rest.push_back(one);
    rest.back().entry = nullptr;  // which belongs to the resolution
  }
  return rest;
}

}  // namespace

void diff::compare_endpoints(const std::vector<ServiceEndpoint>& before,
                             const std::vector<ServiceEndpoint>& after, ResolutionDifference& difference) {
  const EndpointIndex old(before);
  for (const ServiceEndpoint& endpoint : after) {
    if (const ServiceEndpoint* const same = old.find_weakly_equal(endpoint)) {
      add_pair(*same, endpoint, difference);
    } else if (const ServiceEndpoint* const other = old.find_of_other_type(endpoint)) {
      difference.type_changed.push_back(
          {*other, endpoint, credential_change(other->credential, endpoint.credential)});
    } else {
      difference.added.push_back(endpoint);
    }
  }
  const EndpointIndex now(after);
  for (const ServiceEndpoint& endpoint : before) {
    const bool stays =
        now.find_weakly_equal(endpoint) != nullptr || now.find_of_other_type(endpoint) != nullptr;
    if (!stays) difference.removed.push_back(endpoint);
  }
}

void diff::compare_unresolved(const std::vector<UnresolvedEndpoint>& before,
                              const std::vector<UnresolvedEndpoint>& after,
                              ResolutionDifference& difference) {
  difference.unresolved_added = without(after, before);
  difference.unresolved_removed = without(before, after);
}

inline namespace SIGNALR_CONFIG_EXPORT v0 {

std::vector<ServiceEndpoint> endpoints_after_reload(const std::vector<ServiceEndpoint>& current,
                                                    const std::vector<ServiceEndpoint>& next) {
  const EndpointIndex old(current);
  std::vector<ServiceEndpoint> endpoints;
  for (const ServiceEndpoint& endpoint : next) {
    const ServiceEndpoint* const same = old.find_equal(endpoint);
    endpoints.push_back(same == nullptr ? endpoint : *same);
  }
  return endpoints;
}

}  // namespace v0
}  // namespace signalr_config
