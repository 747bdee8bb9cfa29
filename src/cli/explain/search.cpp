#include "cli/explain/search.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "cli/output/endpoint_filter.hpp"
#include "cli/output/key_syntax.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "text/edit_distance.hpp"

namespace signalr_config::cli {

namespace {

const ConfiguredEndpoint* endpoint_of(const Resolution& resolution, const Entry* winner) {
  const auto configured = resolution.configured();
  const auto found = std::ranges::find(configured, winner, &ConfiguredEndpoint::entry);
  return found == configured.end() ? nullptr : &*found;
}

// An entry that loses to another of the same key is told of among the values.
const UnusedEntry* unused_entry(const Resolution& resolution, const Entry& winner) {
  const auto found = std::ranges::find_if(resolution.unused, [&](const UnusedEntry& unused) {
    return dotnet::equals_ignore_case(unused.key, winner.key) &&
           describe(unused.origin) == describe(winner.origin);
  });
  return found == resolution.unused.end() ? nullptr : &*found;
}

// Whether the SDK parses the value as a connection string, or whether it is one all the same.
bool is_connection_string(const Resolution& resolution, const Entry& winner) {
  const bool blamed = std::ranges::any_of(resolution.diagnostics, [&](const Diagnostic& diagnostic) {
    return to_string(diagnostic.code).starts_with("connection-string") &&
           dotnet::equals_ignore_case(diagnostic.key, winner.key);
  });
  return blamed || looks_like_connection_string(*winner.value);
}

class Search {
 public:
  Search(const Resolution& resolution, const ExplainOptions& options)
      : resolution_(resolution), options_(options) {}

  bool add(const std::string& key) {
    ExplainedKey explained;
    explained.entries = resolution_.configuration.find_all(key);
    explained.children = resolution_.configuration.enumerate(key, EnumerateRows::with_entries);
    std::ranges::reverse(explained.children);
    // .NET spells a section as it was asked for; people want to see what is written.
    for (EnumeratedKey& child : explained.children) child.path = std::string(child.entry->key);
    if (explained.entries.empty() && explained.children.empty()) return false;
    explained.key = explained.entries.empty() ? key : std::string(explained.entries.front()->key);
    if (!explained.entries.empty()) add_meaning(explained);
    found_.push_back(std::move(explained));
    return true;
  }

  void add_endpoints(const std::string& name) {
    for (const ConfiguredEndpoint& configured : resolution_.configured()) {
      if (has_name(configured, name)) add_configured(configured);
    }
    for (const UnresolvedEndpoint& unresolved : resolution_.unresolved) {
      if (shown_name(unresolved) == name) add(unresolved.key);
    }
    if (name == default_endpoint_name && found_.empty() && resolution_.connection_string_entry != nullptr) {
      add(std::string(resolution_.connection_string_entry->key));
    }
    if (!found_.empty()) return;
    // An endpoint that does not parse has a key all the same.
    for (const Diagnostic& diagnostic : resolution_.diagnostics) {
      if (diagnostic.key.ends_with(":" + name) && to_string(diagnostic.code).starts_with("connection-string"))
        add(diagnostic.key);
    }
  }

  // In the order of the endpoints, each key once.
  void add_all_endpoints() {
    for (const ConfiguredEndpoint& configured : resolution_.configured()) {
      add_configured(configured);
    }
    for (const UnresolvedEndpoint& unresolved : resolution_.unresolved) add_once(unresolved.key);
    if (!found_.empty()) return;
    for (const Diagnostic& diagnostic : resolution_.diagnostics) {
      if (!diagnostic.key.empty()) add_once(diagnostic.key);
    }
  }

  // `contoso.service.signalr.net`, or the URL that a log shows.
  void add_hosts(std::string_view query) {
    for (const ConfiguredEndpoint& configured : resolution_.configured()) {
      if (dotnet::equals_ignore_case(host_of(configured.endpoint.endpoint()), host_of(query)))
        add_configured(configured);
    }
  }

  void add_last_segments(std::string_view query) {
    constexpr std::size_t most_keys = 20;
    for (const EnumeratedKey& row : resolution_.configuration.enumerate("", EnumerateRows::with_entries)) {
      const std::string_view key = row.entry->key;
      if (found_.size() < most_keys && dotnet::equals_ignore_case(key.substr(key.rfind(':') + 1), query))
        add_once(std::string(key));
    }
  }

  std::vector<ExplainedKey> take() { return std::move(found_); }
  bool empty() const { return found_.empty(); }

 private:
  // Without scheme, path and port.
  static std::string_view host_of(std::string_view url) {
    const std::size_t scheme = url.find("://");
    if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
    return url.substr(0, url.find_first_of(":/?"));
  }

  void add_configured(const ConfiguredEndpoint& configured) {
    if (configured.entry != nullptr) return add_once(configured.key);
    ExplainedKey explained;
    explained.code_place = options_.code_place;
    explained.endpoint = &configured;
    found_.push_back(std::move(explained));
  }

  void add_once(const std::string& key) {
    const bool is_known = std::ranges::any_of(
        found_, [&](const ExplainedKey& one) { return dotnet::equals_ignore_case(one.key, key); });
    if (!is_known) add(key);
  }

  void add_meaning(ExplainedKey& explained) const {
    const Entry& winner = *explained.entries.front();
    explained.endpoint = endpoint_of(resolution_, resolution_.configuration.find(winner.key));
    if (explained.endpoint == nullptr) explained.unused = unused_entry(resolution_, winner);
    if (!winner.value || !is_connection_string(resolution_, winner)) return;
    explained.connection_string = report_connection_string(*winner.value, options_.sdk, options_.disclosure);
  }

  const Resolution& resolution_;
  const ExplainOptions& options_;
  std::vector<ExplainedKey> found_;
};

}  // namespace

std::vector<ExplainedKey> find_explained_keys(const std::optional<std::string>& query,
                                              const Resolution& resolution, const ExplainOptions& options) {
  Search search(resolution, options);
  if (!query) {
    search.add_all_endpoints();
    return search.take();
  }
  if (!query->empty() && (search.add(*query) || search.add(key_from_argument(*query)))) return search.take();
  search.add_endpoints(query->empty() ? std::string(default_endpoint_name) : *query);
  if (search.empty()) search.add_hosts(*query);
  if (search.empty()) search.add_last_segments(*query);
  return search.take();
}

void add_keys_not_read(std::vector<ExplainedKey>& keys, const std::optional<std::string>& query,
                       const std::vector<hosts::NearMiss>& left_out) {
  const auto add = [&](ExplainedKey& explained) {
    std::ranges::copy_if(left_out, std::back_inserter(explained.not_read), [&](const hosts::NearMiss& one) {
      return dotnet::equals_ignore_case(key_from_argument(one.key), explained.key);
    });
  };
  for (ExplainedKey& explained : keys) add(explained);
  if (!keys.empty() || !query) return;
  ExplainedKey elsewhere;
  elsewhere.key = key_from_argument(*query);
  add(elsewhere);
  if (!elsewhere.not_read.empty()) keys.push_back(std::move(elsewhere));
}

std::optional<std::string> nearest_key(const std::string& query, const Resolution& resolution) {
  const std::string key = key_from_argument(query);
  const auto rows = resolution.configuration.enumerate("", EnumerateRows::with_entries);
  std::vector<std::string_view> candidates;
  for (const EnumeratedKey& row : rows) candidates.push_back(row.path);
  for (const ConfiguredEndpoint& configured : resolution.configured())
    candidates.push_back(configured.endpoint.name);
  const auto found = text::nearest(key, candidates);
  return found ? std::optional<std::string>(*found) : std::nullopt;
}

}  // namespace signalr_config::cli
