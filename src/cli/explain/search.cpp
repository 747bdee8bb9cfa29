#include "cli/explain/search.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "cli/output/endpoint_filter.hpp"
#include "cli/output/key_syntax.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "signalr_config/uri.hpp"
#include "text/edit_distance.hpp"

namespace signalr_config::cli {

namespace {

const ConfiguredEndpoint* endpoint_of(const Resolution& resolution, const Entry* winner) {
  const auto configured = resolution.configured();
  const auto found = std::ranges::find(configured, winner, &ConfiguredEndpoint::entry);
  return found == configured.end() ? nullptr : &*found;
}

// `ConnectionString` of `Azure:SignalR:ConnectionString`.
bool ends_in(std::string_view key, std::string_view segments) {
  if (key.size() < segments.size()) return false;
  const std::string_view end = key.substr(key.size() - segments.size());
  const bool is_whole = end.size() == key.size() || key[key.size() - end.size() - 1] == ':';
  return is_whole && dotnet::equals_ignore_case(end, segments);
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

// A host as logs show it: `contoso.service.signalr.net`, with a port, or in a URL.
class HostName {
 public:
  // Nothing where the text is none.
  static std::optional<HostName> read(std::string_view text) {
    const bool is_url = text.find("://") != std::string_view::npos;
    auto url = Uri::try_create_absolute(is_url ? std::string(text) : "https://" + std::string(text));
    if (!url || url->host().empty()) return std::nullopt;
    const bool has_port = !url->is_default_port();
    return HostName(*std::move(url), has_port);
  }

  // Of the service, of clients or of servers.
  bool is_of(const ServiceEndpoint& endpoint) const {
    return is_of(endpoint.service_uri) || is_of(endpoint.client_endpoint()) ||
           is_of(endpoint.server_endpoint());
  }

  // The same of a connection string, as the release of the SDK takes it; false for any other text.
  bool is_in(std::string_view text, SdkVersion sdk) const {
    if (!looks_like_connection_string(text)) return false;
    const auto parsed = parse_connection_string(text, ConnectionStringOptions(sdk));
    if (!parsed) return false;
    const auto is_given = [&](const std::optional<Uri>& url) { return url && is_of(*url); };
    return is_of(parsed->endpoint) || is_given(parsed->client_endpoint) || is_given(parsed->server_endpoint);
  }

 private:
  HostName(Uri url, bool has_port) : url_(std::move(url)), has_port_(has_port) {}

  // Of several ports the one that is named, if one is.
  bool is_of(const Uri& url) const {
    return dotnet::equals_ignore_case(url.host(), url_.host()) && (!has_port_ || url.port() == url_.port());
  }

  Uri url_;
  bool has_port_;
};

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
    explained.key = explained.entries.empty() ? spelled_section(key, explained.children.front().path)
                                              : std::string(explained.entries.front()->key);
    if (!explained.entries.empty()) add_meaning(explained);
    found_.push_back(std::move(explained));
    return true;
  }

  // The SDK tells names by their letters' case, people need not.
  void add_endpoints(const std::string& name) {
    for (const ConfiguredEndpoint& configured : resolution_.configured()) {
      if (has_name(configured, name)) add_configured(configured);
    }
    for (const UnresolvedEndpoint& unresolved : resolution_.unresolved) {
      if (dotnet::equals_ignore_case(shown_name(unresolved), name)) add_once(unresolved.key);
    }
    if (name == default_endpoint_name) add_default();
    if (!found_.empty()) return;
    for (const ConfiguredEndpoint& configured : resolution_.configured()) {
      if (dotnet::equals_ignore_case(configured.endpoint.name, name)) add_configured(configured);
    }
    // An endpoint that does not parse has a key all the same.
    for (const Diagnostic& diagnostic : resolution_.diagnostics) {
      if (ends_in(diagnostic.key, name) && to_string(diagnostic.code).starts_with("connection-string"))
        add_once(diagnostic.key);
    }
  }

  // In the order of the endpoints, each key once.
  void add_all_endpoints() {
    add_code();
    for (const ConfiguredEndpoint& configured : resolution_.configured()) {
      add_configured(configured);
    }
    for (const UnresolvedEndpoint& unresolved : resolution_.unresolved) add_once(unresolved.key);
    add_replaced();
    if (!found_.empty()) return;
    for (const Diagnostic& diagnostic : resolution_.diagnostics) {
      if (!diagnostic.key.empty()) add_once(diagnostic.key);
    }
  }

  // Of those that are configured, else of any connection string that is overridden or not used.
  void add_hosts(std::string_view query) {
    const auto host = HostName::read(query);
    if (!host) return;
    for (const ConfiguredEndpoint& configured : resolution_.configured()) {
      if (host->is_of(configured.endpoint)) add_configured(configured);
    }
    if (!found_.empty()) return;
    for (const auto& layer : resolution_.configuration.layers()) {
      for (const Entry& entry : layer->entries) {
        if (entry.value && host->is_in(*entry.value, options_.sdk)) add_once(std::string(entry.key));
      }
    }
  }

  // The last segments of keys and sections.
  void add_last_segments(std::string_view query) {
    constexpr std::size_t most_keys = 20;
    for (const EnumeratedKey& row : resolution_.configuration.enumerate("", EnumerateRows::all)) {
      if (found_.size() < most_keys && ends_in(row.path, query)) add_once(row.path);
    }
  }

  std::vector<ExplainedKey> take() { return std::move(found_); }
  bool empty() const { return found_.empty(); }

 private:
  // What is written, where it was asked for in another case.
  static std::string spelled_section(const std::string& asked, const std::string& child) {
    std::size_t end = 0;
    for (std::ptrdiff_t i = std::ranges::count(asked, ':'); i >= 0; --i) end = child.find(':', end) + 1;
    return end == 0 ? asked : child.substr(0, end - 1);
  }

  void add_default() {
    if (!options_.computed_place.empty()) add_code();
    if (!found_.empty() || resolution_.connection_string_entry == nullptr) return;
    add_once(std::string(resolution_.connection_string_entry->key));
  }

  // What code decides in ways that are not known.
  void add_code() {
    if (options_.computed_place.empty()) return;
    ExplainedKey explained;
    explained.code_place = options_.computed_place;
    found_.push_back(std::move(explained));
  }

  // What would be in effect without code.
  void add_replaced() {
    for (const UnusedEntry& unused : resolution_.unused) {
      if (unused.code == DiagnosticCode::replaced_by_code) add_once(unused.key);
    }
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
  const bool is_default = query->empty() || dotnet::equals_ignore_case(*query, default_endpoint_name);
  search.add_endpoints(is_default ? std::string(default_endpoint_name) : *query);
  if (search.empty()) search.add_hosts(*query);
  if (search.empty()) search.add_last_segments(key_from_argument(*query));
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
