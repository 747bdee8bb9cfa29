#include "sources/common/environment_entries.hpp"

#include <array>
#include <optional>
#include <utility>

#include "sources/common/key_text.hpp"
#include "sources/common/limits.hpp"
#include "text/well_formed.hpp"

namespace signalr_config::sources {
namespace {

/// A beginning by which Azure App Service marks a connection string, and what it says about the database.
struct ConnectionStringPrefix {
  std::string_view text;
  std::string_view provider_name;  ///< empty: none is added
  DotnetRelease since = DotnetRelease::net8;
};

constexpr std::array<ConnectionStringPrefix, 11> connection_string_prefixes{{
    {"MYSQLCONNSTR_", "MySql.Data.MySqlClient"},
    {"SQLAZURECONNSTR_", "System.Data.SqlClient"},
    {"SQLCONNSTR_", "System.Data.SqlClient"},
    {"POSTGRESQLCONNSTR_", "Npgsql", DotnetRelease::net10},
    {"APIHUBCONNSTR_", "", DotnetRelease::net10},
    {"DOCDBCONNSTR_", "", DotnetRelease::net10},
    {"EVENTHUBCONNSTR_", "", DotnetRelease::net10},
    {"NOTIFICATIONHUBCONNSTR_", "", DotnetRelease::net10},
    {"REDISCACHECONNSTR_", "", DotnetRelease::net10},
    {"SERVICEBUSCONNSTR_", "", DotnetRelease::net10},
    {"CUSTOMCONNSTR_", ""},
}};

std::string normalized(std::string_view name) { return replace_all(name, "__", ":"); }

}  // namespace

EnvironmentEntries::EnvironmentEntries(ParsedSource& source, const EnvironmentOptions& options)
    : source_(source), prefix_(normalized(text::well_formed(options.prefix))), release_(options.release) {}

void EnvironmentEntries::add(std::string_view variable_name, std::string_view variable_value,
                             const Origin& origin) {
  const std::string name = text::well_formed(variable_name);
  const std::string value = text::well_formed(variable_value);
  for (const ConnectionStringPrefix& known : connection_string_prefixes) {
    if (release_ < known.since) continue;
    const auto rest = without_prefix_ignoring_case(name, known.text);
    if (!rest) continue;
    const std::string key = "ConnectionStrings:" + normalized(*rest);
    add_entry(key, value, origin);
    if (!known.provider_name.empty()) add_entry(key + "_ProviderName", known.provider_name, origin);
    return;
  }
  add_entry(normalized(name), value, origin);
}

// As the SDK does: the prefix is looked for in the finished key, so that a prefix of `ConnectionStrings:`
// finds the variables with a connection string's beginning, and `APP_` does not find APP_SQLCONNSTR_X there.
void EnvironmentEntries::add_entry(std::string_view full_key, std::string_view value, const Origin& origin) {
  const auto key = without_prefix_ignoring_case(full_key, prefix_);
  if (!key) return;
  const std::string_view stored = source_.store(*key);
  source_.entries.push_back({stored, source_.store(value), origin});
  const auto [first, added] = first_of_key_.try_emplace(stored, source_.entries.size() - 1);
  if (!added) warn_of_duplicate(source_.entries[first->second], source_.entries.back());
}

void EnvironmentEntries::warn_of_duplicate(const Entry& first, const Entry& second) {
  const std::string_view first_name = first.origin.document->text(first.origin.key);
  const std::string_view second_name = second.origin.document->text(second.origin.key);
  if (first_name == second_name || source_.diagnostics.size() >= maximum_reports) return;
  Diagnostic problem;
  problem.code = DiagnosticCode::environment_duplicate_key;
  problem.severity = Severity::warning;
  problem.message.text("the environment variables ").key(first_name);
  problem.message.text(" and ").key(second_name);
  problem.message.text(" set the same key ").key(second.key);
  problem.message.text("; .NET reads variables in no certain order, so that either may win");
  problem.remedy = "Unset one of them.";
  problem.key = std::string(second.key);
  problem.origin = second.origin;
  if (second.origin.document->has_positions()) problem.span = second.origin.key;
  problem.related.push_back(first.origin);
  source_.diagnostics.push_back(std::move(problem));
}

}  // namespace signalr_config::sources
