#include "export/environment_variables.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <string_view>
#include <utility>

#include "core/key_path.hpp"
#include "dotnet/ascii.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "export/endpoint_keys.hpp"
#include "signalr_config/sources.hpp"

namespace signalr_config::exports {

namespace {

bool is_letter(char c) { return dotnet::is_ascii_letter(c) || c == '_'; }

bool has_only(std::string_view name, std::string_view punctuation) {
  return std::ranges::all_of(name, [&](char c) {
    return is_letter(c) || dotnet::is_ascii_digit(c) || punctuation.find(c) != std::string_view::npos;
  });
}

// Why a name is none where the variable is written; empty: it is one.
std::string_view objection_of(VariableNames names, std::string_view name) {
  const bool begins_with_digit = dotnet::is_ascii_digit(name.front());
  switch (names) {
    case VariableNames::identifier:
      if (!begins_with_digit && has_only(name, "")) return {};
      return "a variable's name can have only letters, digits and underscores there";
    case VariableNames::kubernetes:
      if (!begins_with_digit && has_only(name, "-.")) return {};
      return "a variable's name can have only letters, digits, '_', '-' and '.' there";
    case VariableNames::appservice:
      if (has_only(name, ".")) return {};
      return "a setting's name can have only letters, digits, '_' and '.' there";
    case VariableNames::any:
      break;
  }
  return {};
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
    const std::string_view objection = objection_of(names_, name);
    if (!objection.empty()) return objection;
    if (key_read_of(name) != key) return ".NET would read another key from the variable";
    return {};
  }

 private:
  VariableNames names_;
};

Diagnostic bad_name(const ExportedSetting& setting, std::string_view objection) {
  Diagnostic problem;
  problem.code = DiagnosticCode::export_name;
  problem.message.key(setting.subject.empty() ? setting.key : setting.subject);
  problem.message.text(" cannot be a variable: ").text(objection);
  problem.remedy = "Rename it, or use a form that is no list of variables, such as json.";
  problem.key = setting.key;
  problem.origin = setting.origin;
  return problem;
}

Diagnostic bad_value(const ExportedSetting& setting) {
  Diagnostic problem;
  problem.code = DiagnosticCode::export_value;
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
    if (!setting.value) continue;
    std::string name = core::variable_name(setting.key);
    const std::string_view objection = judge.objection(setting.key, name);
    if (!objection.empty()) {
      exported.problems.push_back(bad_name(setting, objection));
    } else if (setting.value->find('\0') != std::string::npos) {
      exported.problems.push_back(bad_value(setting));
    } else {
      exported.variables.push_back({std::move(name), *setting.value, setting.subject});
    }
  }
  return exported;
}

ExportedVariables endpoint_variables(const Resolution& resolution, const ResolveOptions& options,
                                     VariableNames names) {
  ExportedVariables exported = to_variables(endpoint_settings(resolution, options), names);
  // What has no variable's name was not hidden by a variable, but by a file that the process reads, too.
  std::vector<ExportedVariable> hiding = to_variables(hiding_settings(resolution, options), names).variables;
  for (ExportedVariable& variable : hiding) {
    const bool is_set = std::ranges::any_of(exported.variables, [&](const ExportedVariable& other) {
      return dotnet::equals_ignore_case(other.name, variable.name);
    });
    if (!is_set) exported.variables.push_back(std::move(variable));
  }
  return exported;
}

std::vector<std::string> endpoint_variable_names(const Environment& environment,
                                                 const ResolveOptions& options) {
  const EndpointKeys keys(options);
  std::set<std::string, std::less<>> names;
  // A host reads the variables with these prefixes below all others.
  for (const std::string prefix : {"", "DOTNET_", "ASPNETCORE_"})
    find_names(environment, prefix, keys, names);
  return {names.begin(), names.end()};
}

Environment with_endpoint_variables(const Environment& inherited, const ExportedVariables& variables,
                                    const ResolveOptions& options) {
  const std::vector<std::string> replaced = endpoint_variable_names(inherited, options);  // sorted
  Environment environment;
  for (const EnvironmentVariable& variable : inherited.variables()) {
    if (!std::ranges::binary_search(replaced, variable.name)) environment.set(variable);
  }
  for (const ExportedVariable& variable : variables.variables)
    environment.set({variable.name, variable.value, {}});
  return environment;
}

}  // namespace signalr_config::exports
