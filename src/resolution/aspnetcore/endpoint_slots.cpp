#include "resolution/aspnetcore/endpoint_slots.hpp"

#include <utility>

#include "signalr/keys/names.hpp"

namespace signalr_config::resolution {

namespace {

namespace keys = signalr::keys;

// Gathers the slots, and what is left aside on the way with the reason.
class SlotFinder {
 public:
  SlotFinder(const Configuration& configuration, const std::optional<std::string>& registration,
             UnusedEntries& unused)
      : configuration_(configuration), registration_(registration), unused_(unused) {
    slots_.section = keys::section_of(registration);
    main_ = keys::below(slots_.section, keys::connection_string);
    fallback_ = keys::below(keys::connection_strings, main_);
  }

  EndpointSlots find() {
    find_default();
    if (!take_endpoints(main_)) {
      take_endpoints(fallback_);
    } else {
      unused_.leave_section({fallback_}, DiagnosticCode::section_ignored,
                            "the section is only read when " + main_ + " has no endpoints below it");
    }
    unused_.leave_section(
        {keys::below(slots_.section, keys::endpoints)}, DiagnosticCode::section_not_read,
        "ASP.NET Core does not read this section; Azure Functions and the Management SDK do");
    return std::move(slots_);
  }

 private:
  // The first one that is not null wins, an empty one too: it blocks those behind it.
  void find_default() {
    std::vector<std::string> paths;
    if (registration_) paths.push_back(keys::below(keys::connection_strings, *registration_));
    paths.push_back(main_);
    paths.push_back(fallback_);
    for (std::string& path : paths) {
      const Entry* const entry = configuration_.find(path);
      if (entry == nullptr) continue;
      unused_.leave_shadowed(path);
      if (!entry->value) continue;
      if (slots_.default_entry == nullptr) {
        slots_.default_entry = entry;
        slots_.default_path = std::move(path);
      } else {
        leave_lower_default(path, *entry);
      }
    }
  }

  bool take_endpoints(const std::string& section) {
    for (EnumeratedKey& found : configuration_.enumerate(section, EnumerateRows::with_entries)) {
      if (found.overrides) unused_.leave_shadowed(found.path);
      if (!found.value()) continue;
      if (found.value()->empty()) {
        unused_.leave(found.path, DiagnosticCode::empty, "an endpoint with an empty value is skipped",
                      found.entry->origin);
        continue;
      }
      std::string name_and_type = found.path.substr(section.size() + 1);
      slots_.endpoints.push_back({std::move(found.path), std::move(name_and_type), found.entry});
    }
    return !slots_.endpoints.empty();
  }

  void leave_lower_default(const std::string& path, const Entry& entry) {
    const bool blocked = slots_.default_entry->value->empty();
    const std::string reason = blocked ? "an empty value at " + slots_.default_path + " blocks it"
                                       : slots_.default_path + " is read first";
    unused_.leave(path, blocked ? DiagnosticCode::blocked_by_empty : DiagnosticCode::lower_priority, reason,
                  entry.origin, slots_.default_entry->origin);
  }

  const Configuration& configuration_;
  const std::optional<std::string>& registration_;
  std::string main_;
  std::string fallback_;
  UnusedEntries& unused_;
  EndpointSlots slots_;
};

}  // namespace

EndpointSlots find_endpoint_slots(const Configuration& configuration,
                                  const std::optional<std::string>& registration, UnusedEntries& unused) {
  return SlotFinder(configuration, registration, unused).find();
}

}  // namespace signalr_config::resolution
