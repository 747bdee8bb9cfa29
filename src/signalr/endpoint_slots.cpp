#include "signalr/endpoint_slots.hpp"

#include <utility>

namespace signalr_config {

namespace {

// Gathers the slots, and what is left aside on the way with the reason.
class SlotFinder {
 public:
  SlotFinder(const Configuration& configuration, const std::optional<std::string>& registration)
      : configuration_(configuration), registration_(registration) {
    slots_.section = registration ? "Azure:SignalR:" + *registration : "Azure:SignalR";
    main_ = slots_.section + ":ConnectionString";
    fallback_ = "ConnectionStrings:" + main_;
  }

  EndpointSlots find() {
    find_default();
    if (!take_endpoints(main_)) {
      take_endpoints(fallback_);
    } else {
      leave_section(fallback_, "section-ignored",
                    "the section is only read when " + main_ + " has no endpoints below it");
    }
    leave_section(slots_.section + ":Endpoints", "section-not-read",
                  "ASP.NET Core does not read this section; Azure Functions and the Management SDK do");
    return std::move(slots_);
  }

 private:
  // The first one that is not null wins, an empty one too: it blocks those behind it.
  void find_default() {
    std::vector<std::string> paths;
    if (registration_) paths.push_back("ConnectionStrings:" + *registration_);
    paths.push_back(main_);
    paths.push_back(fallback_);
    for (std::string& path : paths) {
      const Entry* const entry = configuration_.find(path);
      if (entry == nullptr) continue;
      leave_shadowed(path);
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
      if (found.overrides) leave_shadowed(found.path);
      if (!found.value()) continue;
      if (found.value()->empty()) {
        leave(found.path, "empty", "an endpoint with an empty value is skipped", found.entry->origin);
        continue;
      }
      std::string name_and_type = found.path.substr(section.size() + 1);
      slots_.endpoints.push_back({std::move(found.path), std::move(name_and_type), found.entry});
    }
    return !slots_.endpoints.empty();
  }

  void leave_section(const std::string& section, std::string_view code, const std::string& reason) {
    for (const EnumeratedKey& found : configuration_.enumerate(section, EnumerateRows::with_entries)) {
      if (found.value()) leave(found.path, code, reason, found.entry->origin);
    }
  }

  void leave_lower_default(const std::string& path, const Entry& entry) {
    const bool blocked = slots_.default_entry->value->empty();
    const std::string reason = blocked ? "an empty value at " + slots_.default_path + " blocks it"
                                       : slots_.default_path + " is read first";
    leave(path, blocked ? "blocked-by-empty" : "lower-priority", reason, entry.origin,
          slots_.default_entry->origin);
  }

  void leave_shadowed(const std::string& path) {
    const std::vector<const Entry*> chain = configuration_.find_all(path);
    for (std::size_t i = 1; i < chain.size(); ++i) {
      leave(path, "shadowed", "a later source sets the same key", chain[i]->origin, chain.front()->origin);
    }
  }

  void leave(const std::string& path, std::string_view code, const std::string& reason, const Origin& origin,
             std::optional<Origin> instead = std::nullopt) {
    slots_.unused.push_back({path, std::string(code), Message(reason), origin, std::move(instead)});
  }

  const Configuration& configuration_;
  const std::optional<std::string>& registration_;
  std::string main_;
  std::string fallback_;
  EndpointSlots slots_;
};

}  // namespace

EndpointSlots find_endpoint_slots(const Configuration& configuration,
                                  const std::optional<std::string>& registration) {
  return SlotFinder(configuration, registration).find();
}

}  // namespace signalr_config
