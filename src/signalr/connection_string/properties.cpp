#include "signalr/connection_string/properties.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

#include "dotnet/ascii.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "signalr/connection_string/lexer.hpp"

namespace signalr_config::signalr {

bool is_recognised_property(const std::string_view name) {
  static constexpr std::array names{
      property::endpoint,      property::access_key,      property::auth_type,      property::client_id,
      property::tenant_id,     property::client_cert,     property::version,        property::port,
      property::client_secret, property::client_endpoint, property::server_endpoint};
  // Nothing but ASCII letters folds to ASCII letters, hence only names of the same length can be equal.
  return std::any_of(names.begin(), names.end(), [&](const std::string_view known) {
    return known.size() == name.size() && dotnet::equals_ignore_case(known, name);
  });
}

const ConnectionStringProperty* ConnectionStringContents::find(const std::string_view name) const {
  return find_property(properties, name);
}

ConnectionStringContents read_contents(const std::string_view text) {
  ConnectionStringContents contents;
  ConnectionStringLexer lexer(text);
  while (const auto segment = lexer.next()) {
    if (!segment->has_value) {
      contents.ignored_segments.push_back(segment->whole);
      continue;
    }
    contents.properties.push_back({std::string(segment->name), std::string(segment->value),
                                   segment->name_span, segment->value_span,
                                   is_recognised_property(segment->name)});
  }
  return contents;
}

bool is_for_service(const std::string_view text) {
  constexpr std::size_t longest = 8192;  // no connection string is longer
  if (text.size() > longest || !dotnet::ascii_contains_ignore_case(text, ".service.signalr.")) return false;
  ConnectionStringLexer lexer(text);
  while (const auto segment = lexer.next()) {
    // Quotes that were to be around the value are a part of it.
    const std::string_view name = segment->name;
    if (is_recognised_property(name.substr(std::min(name.find_first_not_of("\"'"), name.size()))))
      return true;
  }
  return false;
}

const ConnectionStringProperty* find_property(const std::span<const ConnectionStringProperty> properties,
                                              const std::string_view name) {
  const auto found = std::find_if(properties.begin(), properties.end(), [&](const auto& candidate) {
    // A recognised name has nothing but ASCII letters, so its length alone tells most others apart.
    const bool possible = !candidate.recognised || candidate.name.size() == name.size();
    return possible && dotnet::equals_ignore_case(candidate.name, name);
  });
  return found == properties.end() ? nullptr : &*found;
}

namespace {

// For the handful that a string usually has: nothing is copied.
std::optional<std::size_t> find_duplicate_of_few(const std::vector<ConnectionStringProperty>& properties) {
  for (std::size_t i = 1; i < properties.size(); ++i) {
    if (find_property({properties.data(), i}, properties[i].name) != nullptr) return i;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::size_t> find_duplicate(const std::vector<ConnectionStringProperty>& properties) {
  constexpr std::size_t few = 16;
  if (properties.size() <= few) return find_duplicate_of_few(properties);
  // Sorted rather than hashed: the text may come from anywhere, and no choice of names makes this slow.
  using Folded = std::pair<std::string, std::size_t>;
  std::vector<Folded> names;
  names.reserve(properties.size());
  for (const ConnectionStringProperty& property : properties) {
    names.emplace_back(dotnet::fold(property.name), names.size());
  }
  std::sort(names.begin(), names.end());
  std::optional<std::size_t> first;
  for (std::size_t i = 1; i < names.size(); ++i) {
    const bool repeated = names[i - 1].first == names[i].first;
    if (repeated && (!first || names[i].second < *first)) first = names[i].second;
  }
  return first;
}

}  // namespace signalr_config::signalr
