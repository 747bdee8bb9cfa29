#include "lint/rules/merge_findings.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace signalr_config::lint {

namespace {

auto sort_key(const Finding& finding) {
  const Document& document = *finding.location.document;
  return std::tuple(std::string_view(document.name()), finding.location.span.begin, finding.location.span.end,
                    finding.rule->metadata.id, std::string_view(finding.key));
}

bool are_same(const Finding& a, const Finding& b) {
  return sort_key(a) == sort_key(b) && a.message.masked() == b.message.masked() && a.hint == b.hint;
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
  for (Finding& finding : findings) {
    // Those of one place and rule stand together, but may differ in what they say.
    auto same = merged.rbegin();
    while (same != merged.rend() && sort_key(*same) == sort_key(finding) && !are_same(*same, finding)) ++same;
    if (same != merged.rend() && are_same(*same, finding)) {
      add_environments(*same, finding);
      add_related(*same, finding);
    } else {
      merged.push_back(std::move(finding));
    }
  }
  return merged;
}

}  // namespace signalr_config::lint
