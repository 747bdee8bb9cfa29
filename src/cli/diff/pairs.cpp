#include "cli/diff/pairs.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "cli/framework/command.hpp"
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

// Each of the one side's with the nothing of the other's.
std::vector<ApplicationDifference> pair_with_nothing(const DiffSide& before, const DiffSide& after) {
  std::vector<ApplicationDifference> pairs;
  for (const DiffApplication* const old : applications_of(before)) {
    for (const DiffApplication* const now : applications_of(after)) {
      pairs.emplace_back().name = before.is_absent() ? now->name : old->name;
      pairs.back().before = old;
      pairs.back().after = now;
    }
  }
  return pairs;
}

}  // namespace

std::vector<ApplicationDifference> pair_applications(const DiffSide& before, const DiffSide& after) {
  if (before.is_absent() || after.is_absent()) return pair_with_nothing(before, after);
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

}  // namespace signalr_config::cli
