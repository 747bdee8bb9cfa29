#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "core/name_list.hpp"
#include "core/well_formed.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "signalr_config/sources.hpp"
#include "sources/key_text.hpp"

namespace signalr_config {
namespace {

/// A beginning by which Azure App Service marks a connection string, and what it says about the database.
struct ConnectionStringPrefix {
  std::string_view text;
  std::string_view provider_name;  ///< empty: none is added
};

constexpr std::array<ConnectionStringPrefix, 11> connection_string_prefixes{{
    {"MYSQLCONNSTR_", "MySql.Data.MySqlClient"},
    {"SQLAZURECONNSTR_", "System.Data.SqlClient"},
    {"SQLCONNSTR_", "System.Data.SqlClient"},
    {"POSTGRESQLCONNSTR_", "Npgsql"},
    {"APIHUBCONNSTR_", ""},
    {"DOCDBCONNSTR_", ""},
    {"EVENTHUBCONNSTR_", ""},
    {"NOTIFICATIONHUBCONNSTR_", ""},
    {"REDISCACHECONNSTR_", ""},
    {"SERVICEBUSCONNSTR_", ""},
    {"CUSTOMCONNSTR_", ""},
}};

std::string normalized(std::string_view name) { return replace_all(name, "__", ":"); }

/// Turns variables into entries, as Microsoft.Extensions.Configuration.EnvironmentVariables does.
class EnvironmentReader {
 public:
  EnvironmentReader(ParsedSource& source, std::string_view prefix)
      : source_(source), prefix_(normalized(well_formed(prefix))) {}

  void read(const EnvironmentVariable& variable, const Origin& origin) {
    const std::string name = well_formed(variable.name);
    const std::string value = well_formed(variable.value);
    for (const ConnectionStringPrefix& known : connection_string_prefixes) {
      const auto rest = without_prefix_ignoring_case(name, known.text);
      if (!rest) continue;
      const std::string key = "ConnectionStrings:" + normalized(*rest);
      add(key, value, origin);
      if (!known.provider_name.empty()) add(key + "_ProviderName", known.provider_name, origin);
      return;
    }
    add(normalized(name), value, origin);
  }

 private:
  // As the SDK does: the prefix is looked for in the finished key, so that a prefix of `ConnectionStrings:`
  // finds the variables with a connection string's beginning, and `APP_` does not find APP_SQLCONNSTR_X
  // there.
  void add(std::string_view full_key, std::string_view value, const Origin& origin) {
    const auto key = without_prefix_ignoring_case(full_key, prefix_);
    if (!key) return;
    const std::string_view stored = source_.store(*key);
    source_.entries.push_back({stored, source_.store(value), origin});
    const auto [first, added] = first_of_key_.try_emplace(stored, source_.entries.size() - 1);
    if (!added) warn_of_duplicate(source_.entries[first->second], source_.entries.back());
  }

  void warn_of_duplicate(const Entry& first, const Entry& second) {
    Diagnostic problem;
    problem.code = "environment-duplicate-key";
    problem.severity = Severity::warning;
    problem.message.text("the environment variables ").key(first.origin.document->text(first.origin.key));
    problem.message.text(" and ").key(second.origin.document->text(second.origin.key));
    problem.message.text(" set the same key ").key(second.key);
    problem.message.text("; .NET reads variables in no certain order, so that either may win");
    problem.remedy = "Unset one of them.";
    problem.key = std::string(second.key);
    problem.origin = second.origin;
    problem.related.push_back(first.origin);
    source_.diagnostics.push_back(std::move(problem));
  }

  ParsedSource& source_;
  std::string prefix_;
  std::unordered_map<std::string_view, std::size_t, dotnet::IgnoreCaseHash, dotnet::IgnoreCaseEqual>
      first_of_key_;
};

class EnvironmentSource final : public Source {
 public:
  EnvironmentSource(Environment environment, EnvironmentOptions options)
      : environment_(std::move(environment)), options_(std::move(options)) {}

  ParsedSource load() const override {
    NameList names;
    std::vector<Span> places;
    places.reserve(environment_.variables().size());
    for (const EnvironmentVariable& variable : environment_.variables()) {
      places.push_back(names.add(variable.name));
    }
    ParsedSource source(std::move(names).document("environment", SourceKind::environment));
    EnvironmentReader reader(source, options_.prefix);
    for (std::size_t i = 0; i < places.size(); ++i) {
      const EnvironmentVariable& variable = environment_.variables()[i];
      const Origin here{source.document(), places[i], {places[i].end, places[i].end}, {}, nullptr};
      reader.read(variable, variable.origin.document ? variable.origin : here);
    }
    return source;
  }

 private:
  Environment environment_;
  EnvironmentOptions options_;
};

}  // namespace

std::shared_ptr<const Source> environment_variables(Environment environment, EnvironmentOptions options) {
  return std::make_shared<EnvironmentSource>(std::move(environment), std::move(options));
}

}  // namespace signalr_config
