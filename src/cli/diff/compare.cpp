#include <algorithm>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "cli/diff/pairs.hpp"
#include "cli/diff/report.hpp"
#include "cli/diff/saved/resolution.hpp"
#include "cli/framework/command.hpp"
#include "cli/output/endpoint_filter.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

bool has_secret(const Credential& credential) {
  return std::holds_alternative<AccessKeyCredential>(credential) ||
         std::holds_alternative<ClientSecretCredential>(credential) ||
         std::holds_alternative<AzurePipelinesCredential>(credential) ||
         std::holds_alternative<UsernamePasswordCredential>(credential);
}

std::vector<ServiceEndpoint> secrets_not_compared(const Resolution& before, const Resolution& after) {
  std::map<std::string, const ServiceEndpoint*> old;
  for (const ServiceEndpoint& endpoint : before.endpoints()) old[endpoint.endpoint()] = &endpoint;
  std::vector<ServiceEndpoint> endpoints;
  for (const ServiceEndpoint& endpoint : after.endpoints()) {
    const auto found = old.find(endpoint.endpoint());
    if (found == old.end() || !has_secret(endpoint.credential)) continue;
    if (found->second->credential.index() == endpoint.credential.index()) endpoints.push_back(endpoint);
  }
  return endpoints;
}

// An application that is not there, with nothing to say about options.
Resolution without_endpoints(const Resolution& other) {
  Resolution resolution;
  resolution.host = other.host;
  resolution.options = other.options;
  resolution.manager_options = other.manager_options;
  return resolution;
}

bool finds_the_same(const CredentialChain& before, const CredentialChain& after) {
  return std::ranges::equal(before.links, after.links, [](const ChainLink& a, const ChainLink& b) {
    return a.kind == b.kind && a.state == b.state && a.credential == b.credential;
  });
}

// What cannot be constructed makes an application fail, and is reported as that.
bool finds_the_same(const DefaultAzureCredential& credential, const IdentityOptions& before,
                    const IdentityOptions& after) {
  const auto old = default_credential_chain(credential, before);
  const auto now = default_credential_chain(credential, after);
  return !old || !now || finds_the_same(*old, *now);
}

// Adds the endpoints whose DefaultAzureCredential is the same on both sides, and finds another identity: it
// is the variables of the application that decide, AZURE_CLIENT_ID and its like.
void compare_default_credentials(const DiffApplication& before, const DiffApplication& after,
                                 ResolutionDifference& difference) {
  if (!before.identity || !after.identity) return;
  std::map<std::string, const ServiceEndpoint*> old;
  for (const ServiceEndpoint& endpoint : before.resolution->endpoints()) old[endpoint.endpoint()] = &endpoint;
  for (const ServiceEndpoint& endpoint : after.resolution->endpoints()) {
    const auto* const credential = std::get_if<DefaultAzureCredential>(&endpoint.credential);
    const auto found = old.find(endpoint.endpoint());
    if (credential == nullptr || found == old.end()) continue;
    const ServiceEndpoint& other = *found->second;
    if (other != endpoint || other.credential != endpoint.credential) continue;
    if (finds_the_same(*credential, *before.identity, *after.identity)) continue;
    difference.credential_changed.push_back({other, endpoint, CredentialChange::replaced, true});
  }
}

bool is_nothing(const DiffApplication* application) {
  return application == nullptr || application->is_absent;
}

void compare(ApplicationDifference& pair) {
  if (is_nothing(pair.before) || is_nothing(pair.after)) {
    const bool is_removed = is_nothing(pair.after);
    const Resolution& one = *(is_removed ? pair.before : pair.after)->resolution;
    const Resolution none = without_endpoints(one);
    pair.difference = is_removed ? find_difference(one, none) : find_difference(none, one);
    return;
  }
  if (!pair.before->saved && !pair.after->saved) {
    pair.difference = find_difference(*pair.before->resolution, *pair.after->resolution);
    compare_default_credentials(*pair.before, *pair.after, pair.difference);
    return;
  }
  const Resolution before = as_if_saved(*pair.before->resolution);
  const Resolution after = as_if_saved(*pair.after->resolution);
  pair.difference = find_difference(before, after);
  pair.secrets_not_compared = secrets_not_compared(before, after);
}

bool resolves(const ApplicationDifference& pair) {
  return (pair.before == nullptr || pair.before->resolution) &&
         (pair.after == nullptr || pair.after->resolution);
}

// Leaves the endpoints of one name.
class NameFilter {
 public:
  explicit NameFilter(const std::string& name) : name_(name) {}

  bool occurs_in(const DiffApplication* application) const {
    if (application == nullptr || !application->resolution) return false;
    const Resolution& resolution = *application->resolution;
    return std::ranges::any_of(resolution.endpoints(), [&](const auto& one) { return is_meant(one); }) ||
           std::ranges::any_of(resolution.unresolved, [&](const auto& one) { return is_meant(one); });
  }

  void apply(ApplicationDifference& pair) const {
    ResolutionDifference& difference = pair.difference;
    drop_others(difference.added, difference.removed, difference.renamed, difference.type_changed,
                difference.credential_changed, difference.unresolved_added, difference.unresolved_removed,
                pair.secrets_not_compared);
    difference.options_changed.clear();
  }

 private:
  bool is_meant(const ServiceEndpoint& endpoint) const { return has_name(endpoint, name_); }
  bool is_meant(const UnresolvedEndpoint& endpoint) const {
    return shown_name(endpoint) == (name_.empty() ? default_endpoint_name : name_);
  }
  bool is_meant(const EndpointChange& change) const {
    return is_meant(change.before) || is_meant(change.after);
  }

  template <typename... Lists>
  void drop_others(Lists&... lists) const {
    (std::erase_if(lists, [&](const auto& one) { return !is_meant(one); }), ...);
  }

  const std::string& name_;
};

void filter(std::vector<ApplicationDifference>& pairs, const std::string& name) {
  const NameFilter filter(name);
  const bool occurs = std::ranges::any_of(pairs, [&](const ApplicationDifference& pair) {
    return filter.occurs_in(pair.before) || filter.occurs_in(pair.after);
  });
  if (!occurs)
    throw UsageError("no endpoint of either side is named '" + terminal::shown_argument(name) + "'");
  for (ApplicationDifference& pair : pairs) filter.apply(pair);
}

}  // namespace

std::vector<ApplicationDifference> compare_sides(const DiffSide& before, const DiffSide& after,
                                                 const std::optional<std::string>& endpoint) {
  if (before.is_absent() && after.is_absent())
    throw UsageError("there is nothing to read on either side", after.hint);
  std::vector<ApplicationDifference> pairs = pair_applications(before, after);
  if (!std::ranges::all_of(pairs, resolves)) return pairs;
  for (ApplicationDifference& pair : pairs) compare(pair);
  if (endpoint) filter(pairs, *endpoint);
  return pairs;
}

bool DiffReport::is_same() const {
  return std::ranges::all_of(applications, [](const ApplicationDifference& one) { return one.is_same(); });
}

bool DiffReport::has_names() const {
  return applications.size() > 1 || before.applications.size() > 1 || after.applications.size() > 1;
}

}  // namespace signalr_config::cli
