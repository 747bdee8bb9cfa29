#include <algorithm>
#include <map>
#include <utility>

#include "cli/diff/identity.hpp"
#include "cli/diff/report.hpp"
#include "cli/diff/saved/resolution.hpp"
#include "cli/framework/command.hpp"
#include "cli/output/endpoint_filter.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

using Applications = std::vector<const DiffApplication*>;

// Those that say something about SignalR; all, where none does.
Applications applications_of(const DiffSide& side) {
  Applications all;
  Applications about;
  for (const DiffApplication& application : side.applications) {
    all.push_back(&application);
    if (application.about_signalr) about.push_back(&application);
  }
  return about.empty() ? all : about;
}

[[noreturn]] void refuse_unnamed(const DiffSide& side, const Applications& applications) {
  std::string hint = "Pick one with --service, --profile or --container. There are:";
  for (const DiffApplication* const application : applications)
    hint += " " + terminal::printable(application->name);
  throw UsageError(side.label + " has several applications, and the other side's has no name",
                   std::move(hint));
}

const DiffApplication* find_named(const DiffSide& side, const std::string& name) {
  const auto found = std::ranges::find(side.applications, name, &DiffApplication::name);
  return found == side.applications.end() ? nullptr : &*found;
}

// One that says nothing about SignalR has no endpoints, which is no failure beside one that has some.
const DiffApplication* about_signalr(const DiffApplication* application) {
  return application != nullptr && application->about_signalr ? application : nullptr;
}

std::vector<ApplicationDifference> pair_applications(const DiffSide& before, const DiffSide& after) {
  const Applications old = applications_of(before);
  const Applications now = applications_of(after);
  std::vector<ApplicationDifference> pairs;
  if (old.size() == 1 && now.size() == 1) {
    const bool same_name = old.front()->name == now.front()->name;
    pairs.emplace_back().name = same_name ? old.front()->name : std::string();
    pairs.back().before = old.front();
    pairs.back().after = now.front();
    return pairs;
  }
  if (old.size() == 1 && old.front()->name.empty()) refuse_unnamed(after, now);
  if (now.size() == 1 && now.front()->name.empty()) refuse_unnamed(before, old);
  std::map<std::string, ApplicationDifference> by_name;
  for (const Applications& side : {old, now}) {
    for (const DiffApplication* const application : side) by_name[application->name].name = application->name;
  }
  for (auto& [name, pair] : by_name) {
    pair.before = about_signalr(find_named(before, name));
    pair.after = about_signalr(find_named(after, name));
    if (pair.before != nullptr || pair.after != nullptr) pairs.push_back(std::move(pair));
  }
  return pairs;
}

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

void compare(ApplicationDifference& pair) {
  const DiffApplication& one = pair.before != nullptr ? *pair.before : *pair.after;
  if (pair.before == nullptr || pair.after == nullptr) {
    const Resolution none = without_endpoints(*one.resolution);
    pair.difference = pair.before != nullptr ? find_difference(*one.resolution, none)
                                             : find_difference(none, *one.resolution);
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
