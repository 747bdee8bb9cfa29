#include <filesystem>
#include <set>
#include <tuple>
#include <utility>
#include <variant>

#include "cli/connection_string/migrate/migration.hpp"
#include "cli/input/resolved_input.hpp"
#include "cli/output/connection_string_report.hpp"
#include "cli/output/endpoint_filter.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "hosts/settings_files.hpp"
#include "signalr/keys/meaning.hpp"
#include "signalr_config/sources.hpp"
#include "sources/common/key_text.hpp"

namespace signalr_config::cli {

namespace {

/// Whether an accepted connection string is for Azure SignalR Service, whatever cloud it is in.
bool is_azure(std::string_view text) {
  const auto parsed = parse_connection_string(text);
  return parsed && parsed->endpoint.host().find(".service.signalr.") != std::string_view::npos;
}

/// Of `...ConnectionString:east:secondary` the name `east`.
std::string endpoint_name(std::string_view key) {
  const std::string word = signalr::keys::below(signalr::keys::connection_string, "");
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

class SlotFinder {
 public:
  explicit SlotFinder(const SlotFilter& filter) : filter_(filter) {}

  /// The entries for which `is_read` says so, and what is a connection string of the service anyway.
  template <class IsRead>
  void search(const ParsedSource& source, IsRead is_read) {
    for (const Entry& entry : source.entries) {
      if (!entry.value || !entry.origin.document || !looks_like_connection_string(*entry.value)) continue;
      if (!is_read(entry.key) && !is_azure(*entry.value)) continue;
      std::string name = endpoint_name(sources::replace_all(entry.key, "__", ":"));
      if (!is_wanted(name, filter_.endpoint) || !seen_.insert(place_of(entry.origin)).second) continue;
      slots_.push_back({entry, std::move(name), SlotFate::changed, {}, {}, {}, {}});
    }
  }

  std::vector<Slot> take() && { return std::move(slots_); }

 private:
  const SlotFilter& filter_;
  std::set<Place> seen_;
  std::vector<Slot> slots_;
};

}  // namespace

MigrationInput load_every_environment(const InputOptions& options, Invocation& invocation) {
  namespace fs = std::filesystem;
  const std::vector<std::string> paths =
      options.paths.empty() ? std::vector<std::string>{"."} : options.paths;
  std::set<std::string> names;
  if (options.environment_name) {
    names.insert(*options.environment_name);
  } else {
    names = {"Development", "Production"};
    for (const std::string& path : paths) names.merge(hosts::settings_environments(path));
  }
  MigrationInput input;
  for (const std::string& name : names) {
    InputOptions one = options;
    one.environment_name = name;
    for (LoadedInput& loaded : load_applications(one, invocation)) {
      input.applications.push_back({name, std::move(loaded)});
    }
  }
  for (const std::string& path : paths) {
    const fs::path file = (fs::path(path) / "Properties" / "launchSettings.json").lexically_normal();
    auto source = json_file(file, {.presence = Presence::optional})->load();
    input.launch_settings.push_back(std::make_shared<const ParsedSource>(std::move(source)));
  }
  return input;
}

std::vector<Slot> find_slots(const MigrationInput& input, const SlotFilter& filter) {
  SlotFinder finder(filter);
  for (const MigratedApplication& application : input.applications) {
    const signalr::KeyReader reader = key_reader(application.input);
    for (const auto& layer : application.input.configuration->layers()) {
      finder.search(*layer, [&](std::string_view key) { return signalr::is_read(key, reader); });
    }
  }
  for (const auto& source : input.launch_settings) {
    finder.search(*source, [](std::string_view) { return false; });
  }
  return std::move(finder).take();
}

}  // namespace signalr_config::cli
