#include <algorithm>
#include <utility>

#include "cli/connection_string/migrate/migration.hpp"
#include "cli/input/resolved_input.hpp"
#include "cli/output/endpoint_filter.hpp"

namespace signalr_config::cli {

namespace {

/// What was changed at the place of the endpoint's connection string; null pointer: nothing.
const Slot* changed_slot(const Migration& migration, const Entry* entry) {
  if (entry == nullptr) return nullptr;
  const auto found = std::ranges::find_if(migration.slots, [&](const Slot& slot) {
    const Origin& changed = slot.entry.origin;
    return slot.fate == SlotFate::changed && changed.document->name() == entry->origin.document->name() &&
           changed.key == entry->origin.key && changed.value == entry->origin.value;
  });
  return found == migration.slots.end() ? nullptr : &*found;
}

Diagnostic difference(const std::string& environment, std::string_view words) {
  Diagnostic found;
  found.code = DiagnosticCode::migration_changed_endpoints;
  found.message.text("in the environment ").key(environment).text(words);
  found.remedy = "The files are as they were before. Change this one by hand, and see what resolve says.";
  return found;
}

/// One environment before and after.
class Comparison {
 public:
  Comparison(const Migration& migration, const std::string& environment)
      : migration_(migration), environment_(environment) {}

  std::optional<Diagnostic> compare(const Resolution& before, const Resolution& after) const {
    if (before.ok() != after.ok())
      return difference(environment_, " the application would not start any more");
    const auto endpoints = before.in_effect();
    const auto endpoints_after = after.in_effect();
    if (endpoints.size() != endpoints_after.size()) {
      return difference(environment_, " there would not be as many endpoints");
    }
    for (std::size_t i = 0; i < endpoints.size(); ++i) {
      const ConfiguredEndpoint& was = endpoints[i];
      const ConfiguredEndpoint& is = endpoints_after[i];
      if (!(was.endpoint == is.endpoint)) {
        return difference(environment_, " an endpoint would have another name, type or URL");
      }
      const Slot* const slot = changed_slot(migration_, was.entry);
      const Credential& expected = slot != nullptr ? slot->credential : was.endpoint.credential;
      if (!(is.endpoint.credential == expected)) {
        return difference(environment_, " an endpoint would not have the credential that it should");
      }
    }
    return std::nullopt;
  }

 private:
  const Migration& migration_;
  const std::string& environment_;
};

}  // namespace

std::vector<Diagnostic> verify_migration(const Migration& migration, const InputOptions& options,
                                         Invocation& invocation) {
  const std::vector<MigratedApplication> now = load_every_environment(options, invocation).applications;
  std::vector<Diagnostic> found;
  for (std::size_t i = 0; i < migration.input.applications.size(); ++i) {
    const MigratedApplication& before = migration.input.applications[i];
    if (i >= now.size() || !now[i].input.ok()) {
      found.push_back(difference(before.environment, " a file cannot be read any more"));
      continue;
    }
    const LoadedInput& after = now[i].input;
    auto one = Comparison(migration, before.environment)
                   .compare(resolve(*before.input.configuration, resolve_options(options, before.input)),
                            resolve(*after.configuration, resolve_options(options, after)));
    if (one) found.push_back(*std::move(one));
  }
  return found;
}

}  // namespace signalr_config::cli
