#include "lint/facts/found_secret.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "dotnet/ascii.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "lint/facts/access_key.hpp"
#include "lint/facts/secrets_in_text.hpp"
#include "lint/facts/service_host.hpp"
#include "lint/facts/text_search.hpp"
#include "lint/facts/unknown_property.hpp"
#include "lint/facts/value_form.hpp"
#include "lint/model/scope_entries.hpp"
#include "signalr/connection_string/properties.hpp"
#include "signalr/keys/identity_keys.hpp"

namespace signalr_config::lint {

namespace {

struct SecretInEntry {
  std::string_view property;
  Secret value;
  Span part;  ///< of the entry's value
};

// The sections of a source that have the URI of a service.
class ServiceSections {
 public:
  explicit ServiceSections(const ParsedSource& source) {
    for (const Entry& entry : source.entries) {
      const std::size_t colon = entry.key.rfind(':');
      if (colon == std::string_view::npos || !entry.value) continue;
      const std::string_view last = entry.key.substr(colon + 1);
      if (dotnet::equals_ignore_case(last, signalr::identity_key::service_uri.name) &&
          may_mention_signalr(*entry.value))
        with_uri_.insert(dotnet::fold(entry.key.substr(0, colon)));
    }
  }

  // A section is one of the service where its name says so, or its URI does.
  bool contain(std::string_view section) const {
    return may_mention_signalr(section) || with_uri_.contains(dotnet::fold(section));
  }

 private:
  std::set<std::string> with_uri_;
};

// AzureAd:ClientSecret is of another service: the names alone do not tell.
bool is_secret_of_identity(const Entry& entry, const KeyMeaning& meaning, const ServiceSections& sections) {
  const std::string_view key = entry.key;
  const std::size_t colon = key.rfind(':');
  const std::string_view last = key.substr(colon + 1);
  if (dotnet::equals_ignore_case(last, "AZURE_CLIENT_SECRET")) return true;
  if (!dotnet::equals_ignore_case(last, signalr::identity_key::client_secret.name)) return false;
  if (meaning.role != KeyRole::none) return true;
  return colon != std::string_view::npos && sections.contain(key.substr(0, colon));
}

// A connection string of another service, or of one on this machine, under a key of SignalR's.
bool is_of_elsewhere(std::string_view value, const signalr::ConnectionStringContents& contents) {
  if (other_service(value) || dotnet::ascii_contains_ignore_case(value, "webpubsub")) return true;
  const auto endpoint =
      std::ranges::find_if(contents.properties, [](const ConnectionStringProperty& property) {
        return meant_property(property.name) == signalr::property::endpoint;
      });
  if (endpoint == contents.properties.end()) return false;
  std::string_view host = endpoint->value;
  if (const std::size_t scheme = host.find("://"); scheme != std::string_view::npos)
    host.remove_prefix(scheme + 3);
  host = host.substr(0, host.find_first_of(":/, "));
  return is_local_host(host) || is_of_another_service(host);
}

bool is_secret(std::string_view property, std::string_view value) {
  if (value.empty() || is_sample_secret(value) || begins_with_token(value)) return false;
  return property != signalr::property::access_key || may_be_issued_key(value);
}

// What the SDK reads as a secret of a connection string, and what is meant to be one: a key whose name is
// misspelt leaks no less.
void add_properties(std::string_view value, std::vector<SecretInEntry>& found) {
  const signalr::ConnectionStringContents contents = signalr::read_contents(value);
  if (is_of_elsewhere(value, contents)) return;
  for (const ConnectionStringProperty& property : contents.properties) {
    const auto meant = meant_property(property.name);
    const bool may_be_secret =
        meant == signalr::property::access_key || meant == signalr::property::client_secret;
    if (!may_be_secret || !is_secret(*meant, property.value)) continue;
    const bool is_found = std::ranges::any_of(found, [&](const SecretInEntry& one) {
      return one.part.begin < property.value_span.end && property.value_span.begin < one.part.end;
    });
    if (!is_found) found.push_back({*meant, Secret(property.value), property.value_span});
  }
}

std::vector<SecretInEntry> secrets_in(const Entry& entry, const KeyMeaning& meaning,
                                      const ServiceSections& sections) {
  std::vector<SecretInEntry> found;
  if (!entry.value || entry.origin.document == nullptr || entry.origin.encoding == ValueEncoding::reference) {
    return found;
  }
  for (const SecretInText& secret : secrets_in_text(*entry.value)) {
    const std::string_view value = entry.value->substr(secret.span.begin, secret.span.size());
    found.push_back({secret.property, Secret(std::string(value)), secret.span});
  }
  if (meaning.is_connection_string()) add_properties(*entry.value, found);
  if (is_secret_of_identity(entry, meaning, sections) && !entry.value->empty() &&
      !is_sample_secret(*entry.value)) {
    found.push_back({signalr::property::client_secret, Secret(std::string(*entry.value)),
                     make_span(0, entry.value->size())});
  }
  return found;
}

class SecretFinder {
 public:
  std::vector<FoundSecret> find(const Repository& repository) {
    for (const Scope& scope : repository.scopes) look_at(scope);
    note_ends();
    for (const LintedFile& file : repository.files) {
      if (file.document != nullptr) look_at(file);
    }
    return std::move(found_);
  }

 private:
  void look_at(const Scope& scope) {
    std::map<const ParsedSource*, ServiceSections> sections;
    for (const ScopeEntry& where : scope_entries(scope)) {
      const auto known = sections.try_emplace(&where.source, where.source).first;
      for (SecretInEntry& secret : secrets_in(where.entry, where.meaning, known->second))
        add(where, std::move(secret));
    }
  }

  void add(const ScopeEntry& where, SecretInEntry secret) {
    Location location = part_location(where.entry.origin, secret.part);
    const auto place = std::tuple(location.document->name(), location.span.begin, location.span.end);
    const auto [known, is_new] = places_.try_emplace(place, found_.size());
    if (is_new) {
      found_.push_back({secret.property,
                        std::move(secret.value),
                        std::move(location),
                        std::string(where.entry.key),
                        where.scope.name,
                        {}});
    }
    std::vector<std::string>& environments = found_[known->second].environments;
    const std::string& environment = where.scope.environment;
    const bool is_known = std::ranges::find(environments, environment) != environments.end();
    if (where.in_effect && !environment.empty() && !is_known) environments.push_back(environment);
  }

  // How far the places of a file reach up to each of them: one may lie inside of another.
  void note_ends() {
    const Place* last = nullptr;
    std::uint32_t furthest = 0;
    for (const auto& [place, index] : places_) {
      if (last == nullptr || std::get<0>(*last) != std::get<0>(place)) furthest = 0;
      furthest = std::max(furthest, std::get<2>(place));
      furthest_end_.emplace(place, furthest);
      last = &place;
    }
  }

  // What no entry holds: comments, whole connection strings on a line of their own, what does not parse.
  void look_at(const LintedFile& file) {
    for (const SecretInText& secret : secrets_in_text(file.document->bytes())) {
      if (is_known(file.document->name(), secret.span)) continue;
      found_.push_back({secret.property,
                        Secret(std::string(file.document->text(secret.span))),
                        {file.document, secret.span},
                        "",
                        "",
                        {}});
    }
  }

  // An entry's value may have escapes, so that its secret ends elsewhere than it does in the text.
  bool is_known(const std::string& file, const Span& span) const {
    const auto next = furthest_end_.lower_bound({file, span.end, 0});
    if (next == furthest_end_.begin()) return false;
    const auto& [place, end] = *std::prev(next);
    return std::get<0>(place) == file && span.begin < end;
  }

  using Place = std::tuple<std::string, std::uint32_t, std::uint32_t>;

  std::vector<FoundSecret> found_;
  std::map<Place, std::size_t> places_;
  std::map<Place, std::uint32_t> furthest_end_;
};

}  // namespace

std::vector<FoundSecret> find_secrets(const Repository& repository) {
  return SecretFinder().find(repository);
}

const Entry* first_entry_with_secret(const ParsedSource& source) {
  // A file by itself does not say which connection a program of Functions has.
  const ServiceSections sections(source);
  const auto found = std::ranges::find_if(source.entries, [&](const Entry& entry) {
    const KeyMeaning meaning = signalr::meaning_of(entry.key, HostKind::aspnetcore, {});
    return !secrets_in(entry, meaning, sections).empty();
  });
  return found == source.entries.end() ? nullptr : &*found;
}

}  // namespace signalr_config::lint
