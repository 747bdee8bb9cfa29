#include <algorithm>
#include <set>
#include <tuple>
#include <utility>
#include <variant>

#include "cli/connection_string_report.hpp"
#include "cli/endpoint_filter.hpp"
#include "cli/migration.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "hosts/host_keys.hpp"
#include "hosts/near_miss_keys.hpp"
#include "hosts/settings_environments.hpp"

namespace signalr_config::cli {

namespace {

bool is_read(const LoadedInput& input, const InputOptions& options, std::string_view key) {
  if (input.host_choice.kind == HostKind::aspnetcore) return KeyJudge(options.registration).is_read(key);
  const std::string connection =
      input.host_choice.connection ? input.host_choice.connection->value : "AzureSignalRConnectionString";
  return HostKeys(input.host_choice.kind, connection).is_read(key);
}

/// Whether an accepted connection string is for Azure SignalR Service, whatever cloud it is in.
bool is_azure(std::string_view text) {
  const auto parsed = parse_connection_string(text);
  const auto* const accepted = std::get_if<ConnectionString>(&parsed);
  return accepted != nullptr && accepted->endpoint.host().find(".service.signalr.") != std::string_view::npos;
}

/// Of `...ConnectionString:east:secondary` the name `east`.
std::string endpoint_name(std::string_view key) {
  constexpr std::string_view word = "ConnectionString:";
  for (std::size_t at = key.size() < word.size() ? 0 : key.size() - word.size(); at > 0; --at) {
    if (dotnet::equals_ignore_case(key.substr(at, word.size()), word)) {
      return parse_endpoint_key(key.substr(at + word.size())).name;
    }
  }
  return {};
}

bool is_wanted(const std::string& name, const std::optional<std::string>& wanted) {
  if (!wanted) return true;
  if (name.empty()) return wanted->empty() || *wanted == default_endpoint_name;
  return name == *wanted;
}

/// What tells places apart, in whichever environment they were read.
using Place = std::tuple<std::string, std::string, std::uint32_t, std::uint32_t>;

Place place_of(const Origin& origin) {
  // A variable is the same with each prefix that a host takes off.
  const bool is_variable = origin.document->kind() == SourceKind::environment;
  const std::string name(is_variable ? origin.document->text(origin.key) : std::string_view());
  return {origin.document->name(), name, is_variable ? 0 : origin.key.begin,
          is_variable ? 0 : origin.value.begin};
}

}  // namespace

std::vector<MigratedApplication> load_every_environment(const InputOptions& options, Invocation& invocation) {
  std::set<std::string> names;
  if (options.environment_name) {
    names.insert(*options.environment_name);
  } else {
    names = {"Development", "Production"};
    for (const std::string& path : options.paths.empty() ? std::vector<std::string>{"."} : options.paths) {
      names.merge(settings_environments(path));
    }
  }
  std::vector<MigratedApplication> applications;
  for (const std::string& name : names) {
    InputOptions one = options;
    one.environment_name = name;
    for (LoadedInput& input : load_applications(one, invocation)) {
      applications.push_back({name, std::move(input)});
    }
  }
  return applications;
}

std::vector<Slot> find_slots(const std::vector<MigratedApplication>& applications,
                             const InputOptions& options, const SlotFilter& filter) {
  std::vector<Slot> slots;
  std::set<Place> seen;
  for (const MigratedApplication& application : applications) {
    for (const auto& layer : application.input.configuration->layers()) {
      for (const Entry& entry : layer->entries) {
        if (!entry.value || !entry.origin.document || !looks_like_connection_string(*entry.value)) continue;
        if (!is_read(application.input, options, entry.key) && !is_azure(*entry.value)) continue;
        std::string name = endpoint_name(entry.key);
        if (!is_wanted(name, filter.endpoint) || !seen.insert(place_of(entry.origin)).second) continue;
        slots.push_back({entry, std::move(name), SlotFate::changed, {}, {}, {}});
      }
    }
  }
  return slots;
}

}  // namespace signalr_config::cli
