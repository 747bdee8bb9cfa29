#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "signalr_config/dotnet_release.hpp"
#include "signalr_config/environment.hpp"
#include "signalr_config/export.hpp"
#include "signalr_config/file_system.hpp"
#include "signalr_config/result.hpp"
#include "signalr_config/source.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// How a file is read.
struct FileOptions {
  Presence presence = Presence::required;            ///< whether it may be missing
  std::shared_ptr<const FileSystem> files = disk();  ///< where the file is
  DotnetRelease release = DotnetRelease::net10;      ///< which .NET reads it; to JSON it matters
};

/// A JSON file as Microsoft.Extensions.Configuration.Json reads it: comments and trailing commas allowed,
/// duplicate keys refused, at most 64 levels.
[[nodiscard]] std::shared_ptr<const Source> json_file(std::filesystem::path path, FileOptions options = {});

/// JSON text that is already in memory; `name` stands for the file in origins and messages.
[[nodiscard]] std::shared_ptr<const Source> json_text(std::string name, std::string text);

/// The same, as a release of .NET reads it.
[[nodiscard]] std::shared_ptr<const Source> json_text(std::string name, std::string text,
                                                      DotnetRelease release);

/// An INI file as Microsoft.Extensions.Configuration.Ini reads it: only whole lines are comments, quotes
/// around a value are removed, duplicate keys refused.
[[nodiscard]] std::shared_ptr<const Source> ini_file(std::filesystem::path path, FileOptions options = {});

/// INI text that is already in memory; `name` stands for the file in origins and messages.
[[nodiscard]] std::shared_ptr<const Source> ini_text(std::string name, std::string text);

/// An XML file as Microsoft.Extensions.Configuration.Xml reads it: elements and attributes are keys, repeated
/// elements get an index; namespaces, document types and duplicate keys refused.
[[nodiscard]] std::shared_ptr<const Source> xml_file(std::filesystem::path path, FileOptions options = {});

/// XML text that is already in memory; `name` stands for the file in origins and messages.
[[nodiscard]] std::shared_ptr<const Source> xml_text(std::string name, std::string text);

/// A YAML file by the rules of .NET's JSON files: anchors and merge keys expanded, scalars taken as they are
/// written, sequences numbered, duplicate keys refused, the first document only.
[[nodiscard]] std::shared_ptr<const Source> yaml_file(std::filesystem::path path, FileOptions options = {});

/// YAML text that is already in memory; `name` stands for the file in origins and messages.
[[nodiscard]] std::shared_ptr<const Source> yaml_text(std::string name, std::string text);

/// An INFO file as Boost.PropertyTree's read_info reads it: the names of nested keys are joined by ':', and a
/// key that has both data and children has a value as well as a section. What .NET refuses in its own files
/// is refused here too: a key that is set twice, ignoring case. `#include` is refused. Origins name the file
/// only.
[[nodiscard]] std::shared_ptr<const Source> info_file(std::filesystem::path path, FileOptions options = {});

/// INFO text that is already in memory; `name` stands for the file in origins and messages.
[[nodiscard]] std::shared_ptr<const Source> info_text(std::string name, std::string text);

/// Whose rules a .env file follows. They differ in quotes, comments and interpolation; docs/dotenv.md has a
/// table.
enum class DotenvDialect {
  compose,  ///< Docker Compose: `.env` of a project, and `env_file`
  docker,   ///< `docker run --env-file`: lines as they are
  npm,      ///< the npm package `dotenv`
};

/// A .env file. Its variables become keys as environment variables do; of a variable that is set twice the
/// later value counts. `surrounding` are the variables of the shell in which the dialect's program runs: a
/// line that has a name only takes its value from there, and Compose interpolates from there. A name that
/// begins with '.' is read, other than .NET's files.
[[nodiscard]] std::shared_ptr<const Source> dotenv_file(std::filesystem::path path, DotenvDialect dialect,
                                                        FileOptions options = {},
                                                        Environment surrounding = {});

/// The text of a .env file that is already in memory; `name` stands for the file in origins and messages.
[[nodiscard]] std::shared_ptr<const Source> dotenv_text(std::string name, std::string text,
                                                        DotenvDialect dialect, Environment surrounding = {});

/// A classic web.config or app.config: `connectionStrings/add` becomes `ConnectionStrings:{name}`,
/// `appSettings/add` its key.
[[nodiscard]] std::shared_ptr<const Source> web_config_file(std::filesystem::path path,
                                                            FileOptions options = {});
/// The same of text that is already in memory; `name` stands for the file in origins and messages.
[[nodiscard]] std::shared_ptr<const Source> web_config_text(std::string name, std::string text);

/// What `az keyvault secret list` or `show` printed; `--` in a name is `:`. Values that it left out are known
/// to be there, and unresolved.
[[nodiscard]] std::shared_ptr<const Source> az_keyvault_file(std::filesystem::path path,
                                                             FileOptions options = {});
/// The same of text that is already in memory.
[[nodiscard]] std::shared_ptr<const Source> az_keyvault_text(std::string name, std::string text);

/// What `az appconfig kv list` printed, or a file of `az appconfig kv export`.
[[nodiscard]] std::shared_ptr<const Source> az_appconfig_file(std::filesystem::path path,
                                                              FileOptions options = {});
/// The same of text that is already in memory.
[[nodiscard]] std::shared_ptr<const Source> az_appconfig_text(std::string name, std::string text);

/// What `az signalr key list` printed: its primary connection string as the default one.
[[nodiscard]] std::shared_ptr<const Source> az_keys_file(std::filesystem::path path,
                                                         FileOptions options = {});
/// The same of text that is already in memory.
[[nodiscard]] std::shared_ptr<const Source> az_keys_text(std::string name, std::string text);

/// The secrets of an id, as `dotnet user-secrets` stores them. A missing file is no error.
/// An id that is empty or has characters that cannot be in a file name is one.
[[nodiscard]] std::shared_ptr<const Source> user_secrets(std::string id, const Environment& environment,
                                                         DotnetRelease release = DotnetRelease::net10);

/// User secrets at a known path. A missing file is no error, whatever the options say.
[[nodiscard]] std::shared_ptr<const Source> user_secrets_file(std::filesystem::path path,
                                                              FileOptions options = {});

/// The file that holds the secrets of an id: below `APPDATA` (Microsoft/UserSecrets), else `HOME`
/// (.microsoft/usersecrets), else `DOTNET_USER_SECRETS_FALLBACK_DIR`, in .NET's order (PathHelper). An error
/// where the id is unusable or no variable is set; a warning where only other systems refuse the id.
[[nodiscard]] Result<std::filesystem::path> user_secrets_path(std::string_view id,
                                                              const Environment& environment);

/// How environment variables are read.
struct EnvironmentOptions {
  std::string prefix;  ///< only variables that begin with it (ignoring case), with the prefix removed
  DotnetRelease release = DotnetRelease::net10;  ///< which .NET reads them: 8 and 9 know fewer prefixes
};

/// Environment variables: `__` is `:`, and `CUSTOMCONNSTR_` and its like go to `ConnectionStrings:`.
[[nodiscard]] std::shared_ptr<const Source> environment_variables(Environment environment,
                                                                  EnvironmentOptions options = {});

/// How a command line is read.
struct CommandLineOptions {
  std::map<std::string, std::string> switch_mappings;  ///< `-u` or `--url` to a key, ignoring case
};

/// Command-line arguments in every form that .NET reads: `--key value`, `--key=value`, `/key value`,
/// `key=value`, and mapped switches.
[[nodiscard]] std::shared_ptr<const Source> command_line(std::vector<std::string> arguments,
                                                         CommandLineOptions options = {});

/// How a directory of files is read (Microsoft.Extensions.Configuration.KeyPerFile).
struct KeyPerFileOptions {
  Presence presence = Presence::required;  ///< whether the directory may be missing
  std::string section_delimiter = "__";    ///< what stands for ':' in the files' names
  std::string ignore_prefix = "ignore.";   ///< files that begin with it are left out; empty: none are
  std::shared_ptr<const FileSystem> files = disk();  ///< where the directory is
};

/// A directory in which each file's name is a key and its content the value (Docker and Kubernetes secrets).
[[nodiscard]] std::shared_ptr<const Source> key_per_file(std::filesystem::path directory,
                                                         KeyPerFileOptions options = {});

/// Pairs given by the program; nothing as a value is null.
[[nodiscard]] std::shared_ptr<const Source> memory(
    std::vector<std::pair<std::string, std::optional<std::string>>> pairs);

}  // namespace v0
}  // namespace signalr_config
