#include "lint/rules/merge_findings.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace signalr_config::lint {

namespace {

auto sort_key(const Finding& finding) {
  const Document& document = *finding.location.document;
  return std::tuple(std::string_view(document.name()), finding.location.span.begin, finding.location.span.end,
                    finding.rule->metadata.id, std::string_view(finding.key));
}

void add_environments(Finding& to, const Finding& from) {
  for (const std::string& environment : from.environments) {
    if (std::ranges::find(to.environments, environment) == to.environments.end()) {
      to.environments.push_back(environment);
    }
  }
}

void add_related(Finding& to, const Finding& from) {
  for (const RelatedLocation& place : from.related) {
    if (std::ranges::find(to.related, place) == to.related.end()) to.related.push_back(place);
  }
}

}  // namespace

std::vector<Finding> merge_findings(std::vector<Finding> findings) {
  std::ranges::stable_sort(findings,
                           [](const Finding& a, const Finding& b) { return sort_key(a) < sort_key(b); });
  std::vector<Finding> merged;
  // Those of one place and rule stand together, but may differ in what they say.
  std::map<std::pair<std::string, std::string>, std::size_t> of_place;
  for (Finding& finding : findings) {
    if (!merged.empty() && sort_key(merged.back()) != sort_key(finding)) of_place.clear();
    const auto [same, is_new] =
        of_place.try_emplace({std::string(finding.message.masked()), finding.hint}, merged.size());
    if (is_new) {
      merged.push_back(std::move(finding));
    } else {
      add_environments(merged[same->second], finding);
      add_related(merged[same->second], finding);
    }
  }
  return merged;
}

}  // namespace signalr_config::lint
