#include "export/environment_variables.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <string_view>
#include <utility>

#include "export/endpoint_keys.hpp"
#include "signalr_config/sources.hpp"

namespace signalr_config {

namespace {

std::string variable_name(std::string_view key) {
  std::string name;
  for (const char c : key) name += c == ':' ? "__" : std::string(1, c);
  return name;
}

bool is_identifier(std::string_view name) {
  const auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_'; };
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return !name.empty() && !is_digit(name.front()) &&
         std::ranges::all_of(name, [&](char c) { return is_letter(c) || is_digit(c); });
}

// What .NET makes of a variable's name. Its value does not matter.
std::string key_read_of(const std::string& name) {
  const ParsedSource source = environment_variables(Environment::from_pairs({{name, ""}}))->load();
  return source.entries.size() == 1 ? std::string(source.entries.front().key) : std::string();
}

class NameJudge {
 public:
  explicit NameJudge(VariableNames names) : names_(names) {}

  // Why a key cannot be a variable's name; empty: it can.
  std::string_view objection(const std::string& key, const std::string& name) const {
    if (name.empty()) return "a variable needs a name";
    if (name.find('\0') != std::string::npos) return "no variable's name can have a NUL character";
    if (name.find('=') != std::string::npos) return "no variable's name can have a '='";
    if (names_ == VariableNames::identifier && !is_identifier(name))
      return "a variable's name can have only letters, digits and underscores there";
    if (key_read_of(name) != key) return ".NET would read another key from the variable";
    return {};
  }

 private:
  VariableNames names_;
};

Diagnostic bad_name(const ExportedSetting& setting, std::string_view objection) {
  Diagnostic problem;
  problem.code = "export-name";
  problem.message.key(setting.subject.empty() ? setting.key : setting.subject);
  problem.message.text(" cannot be a variable: ").text(objection);
  problem.remedy = "Rename it, or use a form that is no list of variables, such as json.";
  problem.key = setting.key;
  problem.origin = setting.origin;
  return problem;
}

Diagnostic bad_value(const ExportedSetting& setting) {
  Diagnostic problem;
  problem.code = "export-value";
  problem.message.key(setting.subject.empty() ? setting.key : setting.subject);
  problem.message.text(" cannot be a variable: its value has a NUL character");
  problem.remedy = "Remove the character; no connection string needs one.";
  problem.key = setting.key;
  problem.origin = setting.origin;
  return problem;
}

// The names of the variables of which .NET makes an endpoint's key, if only the prefix is removed.
void find_names(const Environment& environment, const std::string& prefix, const EndpointKeys& keys,
                std::set<std::string, std::less<>>& names) {
  const ParsedSource source = environment_variables(environment, {prefix})->load();
  for (const Entry& entry : source.entries) {
    if (keys.is_read(entry.key)) names.emplace(entry.origin.document->text(entry.origin.key));
  }
}

}  // namespace

ExportedVariables to_variables(const ExportedSettings& settings, VariableNames names) {
  ExportedVariables exported;
  exported.problems = settings.problems;
  const NameJudge judge(names);
  for (const ExportedSetting& setting : settings.settings) {
    std::string name = variable_name(setting.key);
    const std::string_view objection = judge.objection(setting.key, name);
    if (!objection.empty()) {
      exported.problems.push_back(bad_name(setting, objection));
    } else if (setting.value.find('\0') != std::string::npos) {
      exported.problems.push_back(bad_value(setting));
    } else {
      exported.variables.push_back({std::move(name), setting.value, setting.subject});
    }
  }
  return exported;
}

ExportedVariables endpoint_variables(const Resolution& resolution, const ResolveOptions& options,
                                     VariableNames names) {
  return to_variables(endpoint_settings(resolution, options), names);
}

Environment with_endpoint_variables(const Environment& inherited, const ExportedVariables& variables,
                                    const ResolveOptions& options) {
  const EndpointKeys keys(options);
  std::set<std::string, std::less<>> replaced;
  // A host reads the variables with these prefixes below all others.
  for (const std::string prefix : {"", "DOTNET_", "ASPNETCORE_"})
    find_names(inherited, prefix, keys, replaced);
  Environment environment;
  for (const EnvironmentVariable& variable : inherited.variables()) {
    if (!replaced.contains(variable.name)) environment.set(variable);
  }
  for (const ExportedVariable& variable : variables.variables)
    environment.set({variable.name, variable.value, {}});
  return environment;
}

}  // namespace signalr_config
