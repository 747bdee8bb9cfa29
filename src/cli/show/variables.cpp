#include "cli/show/variables.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

#include "dotnet/ascii.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "signalr/keys/similar_key.hpp"
#include "signalr_config/source_kind.hpp"

namespace signalr_config::cli {

namespace {

// Of hosts, of Azure's platforms and of Azure.Identity. Most that begin with DOTNET_ are those of .NET's
// tools.
constexpr std::array<std::string_view, 10> prefixes{"ASPNETCORE_",        "AZURE_",
                                                    "AzureWebJobs",       "FUNCTIONS_",
                                                    "WEBSITE_",           "DOTNET_ENVIRONMENT",
                                                    "DOTNET_URLS",        "DOTNET_APPLICATIONNAME",
                                                    "DOTNET_CONTENTROOT", "DOTNET_HOSTBUILDER"};

bool is_variable(const Entry& entry) {
  return entry.origin.document != nullptr && entry.origin.document->kind() == SourceKind::environment;
}

// The sections and keys that anything else than a variable has.
std::set<std::string> sections_elsewhere(const Configuration& configuration) {
  std::set<std::string> sections;
  std::string_view last;  // keys of one section mostly stand together
  for (const auto& layer : configuration.layers()) {
    for (const Entry& entry : layer->entries) {
      const std::string_view segment = entry.key.substr(0, entry.key.find(':'));
      if (segment == last || is_variable(entry)) continue;
      last = segment;
      sections.insert(dotnet::ascii_lowered(segment));
    }
  }
  return sections;
}

bool is_for_a_program(const Entry& entry) {
  const std::string_view name = entry.origin.document->text(entry.origin.key);
  const auto begins = [&](std::string_view prefix) { return dotnet::starts_with_ignore_case(name, prefix); };
  const bool is_address = entry.value && entry.value->find(".service.signalr.") != std::string_view::npos;
  return is_address || std::ranges::any_of(prefixes, begins) || signalr::mentions_signalr(entry.key);
}

}  // namespace

std::size_t drop_other_variables(std::vector<const Entry*>& rows, const Configuration& configuration) {
  const std::set<std::string> sections = sections_elsewhere(configuration);
  return std::erase_if(rows, [&](const Entry* entry) {
    if (!is_variable(*entry) || entry->key.find(':') != std::string_view::npos) return false;
    return !is_for_a_program(*entry) && !sections.contains(dotnet::ascii_lowered(entry->key));
  });
}

}  // namespace signalr_config::cli
