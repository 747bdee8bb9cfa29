#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "signalr_config/sources.hpp"
#include "sources/user_secrets/id.hpp"
#include "text/well_formed.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view app_data_variable = "APPDATA";
constexpr std::string_view fallback_variable = "DOTNET_USER_SECRETS_FALLBACK_DIR";

struct Root {
  std::string_view variable;
  std::string_view directory;

  bool is_app_data() const { return variable == app_data_variable; }  // Windows' names are used below it
};

// As Environment.GetFolderPath(SpecialFolder.ApplicationData) does: only an absolute path counts, and only if
// the directory exists.
bool is_config_home(std::string_view directory) {
  std::error_code unknown;
  return directory.starts_with('/') && fs::is_directory(directory, unknown);
}

// As PathHelper.GetSecretsPathFromSecretsId does: the first variable that is set counts, even if it is empty.
// The home directory of the password database, where .NET looks when none of them is set, is nothing that an
// Environment knows; and the fallback variable .NET never reaches, though it means to.
std::optional<Root> find_root(const Environment& environment) {
  for (const std::string_view name : {app_data_variable, std::string_view("HOME")}) {
    if (const auto value = environment.get(name)) return Root{name, *value};
  }
  const auto config_home = environment.get("XDG_CONFIG_HOME");
  if (config_home && is_config_home(*config_home)) return Root{"XDG_CONFIG_HOME", *config_home};
  if (const auto value = environment.get(fallback_variable)) return Root{fallback_variable, *value};
  return std::nullopt;
}

Diagnostic no_root(const std::optional<Root>& empty) {
  Diagnostic problem;
  problem.code = DiagnosticCode::user_secrets_no_root;
  if (empty) {
    problem.message.text("the variable ").key(empty->variable);
    problem.message.text(" is empty, but set, so that no directory for user secrets is known");
    problem.remedy = "Unset the variable, or set it to a directory.";
  } else {
    problem.message.text("no directory for user secrets is known: neither APPDATA nor HOME is set");
    problem.remedy = "Set HOME.";
  }
  return problem;
}

// Path.Combine: no second separator where there is one.
fs::path secrets_file(const Root& root, std::string_view id) {
  std::string path(root.directory);
  if (!path.ends_with('/')) path += '/';
  path += root.is_app_data() ? "Microsoft/UserSecrets/" : ".microsoft/usersecrets/";
  path += id;
  path += "/secrets.json";
  return path;
}

}  // namespace

Result<fs::path> user_secrets_path(std::string_view id, const Environment& environment) {
  const std::string known_id = text::well_formed(id);
  std::optional<Diagnostic> problem = sources::check_user_secrets_id(known_id);
  if (problem && problem->severity == Severity::error) return *std::move(problem);
  const std::optional<Root> root = find_root(environment);
  if (!root || root->directory.empty()) return no_root(root);
  std::vector<Diagnostic> warnings;
  if (problem) warnings.push_back(*std::move(problem));
  return {secrets_file(*root, known_id), std::move(warnings)};
}

}  // namespace v0
}  // namespace signalr_config
