#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "signalr_config/source_kind.hpp"

namespace signalr_config::core {

/// What a source is to an application.
enum class SourceRole : std::uint8_t {
  layer,        ///< a file that is a layer of configuration
  variables,    ///< a file of variables: a layer, or an application's whole environment
  description,  ///< of deployments: it gives environments, and is no layer itself
  directory,    ///< a directory whose files are keys
  process,      ///< no file: what a program is started with
};

/// How the place of an entry is told.
enum class PlaceForm : std::uint8_t {
  position,    ///< a file with line and column
  whole_file,  ///< a file that is one value
  file,        ///< a file, of which no more is known
  variable,    ///< the name of an environment variable
  argument,    ///< an argument of a command line
  code,        ///< the program itself
};

/// How a comment begins and ends. An empty end: with the line.
struct CommentForm {
  std::string_view open;
  std::string_view close;
};

inline constexpr CommentForm hash_comment{"#", ""};
inline constexpr CommentForm semicolon_comment{";", ""};
inline constexpr CommentForm line_comment{"//", ""};
inline constexpr CommentForm block_comment{"/*", "*/"};
inline constexpr CommentForm tag_comment{"<!--", "-->"};

/// What is known of a kind without reading a file. `sources/formats.cpp` has what reads and edits it,
/// `deployments/read_deployment.cpp` what reads a description.
struct SourceTraits {
  SourceKind kind = SourceKind::json;
  std::string_view name;  ///< as users write and read it
  SourceRole role = SourceRole::layer;
  PlaceForm place = PlaceForm::position;
  /// The names of files that say it alone, and the endings that say it where content says nothing else.
  /// Words in lower case, in which a `*` stands for anything.
  std::string_view file_names = {};
  std::string_view endings = {};
  std::array<CommentForm, 2> comments = {};  ///< the one that is written first; empty: none
  bool may_be_json = false;                  ///< a text of it may be JSON, which then has no comments
  bool has_entries_only = false;             ///< every value in it is an entry
  bool has_arrays = false;                   ///< whose items are keys that are numbers
  bool is_resource_template = false;         ///< of Azure's resources: those of all kinds may name each other
  bool drops_colons = false;                 ///< its platform drops variables that have ':' in their names
};

// In the order in which help lists them.
inline constexpr std::array source_traits{
    SourceTraits{.kind = SourceKind::json,
                 .name = "json",
                 .endings = ".json",
                 .comments = {line_comment, block_comment},
                 .has_entries_only = true,
                 .has_arrays = true},
    SourceTraits{.kind = SourceKind::ini,
                 .name = "ini",
                 .endings = ".ini",
                 .comments = {hash_comment, semicolon_comment},
                 .has_entries_only = true},
    SourceTraits{.kind = SourceKind::xml, .name = "xml", .endings = ".xml", .comments = {tag_comment}},
    SourceTraits{.kind = SourceKind::web_config,
                 .name = "web-config",
                 .file_names = "web.config app.config",
                 .endings = ".config",
                 .comments = {tag_comment}},
    SourceTraits{.kind = SourceKind::yaml,
                 .name = "yaml",
                 .endings = ".yml .yaml",
                 .comments = {hash_comment},
                 .has_entries_only = true,
                 .has_arrays = true},
    // Boost tells no places.
    SourceTraits{.kind = SourceKind::info, .name = "info", .place = PlaceForm::file, .endings = ".info"},
    SourceTraits{.kind = SourceKind::dotenv_compose,
                 .name = "dotenv-compose",
                 .role = SourceRole::variables,
                 .file_names = ".env .env.* *.env",
                 .comments = {hash_comment}},
    SourceTraits{.kind = SourceKind::dotenv_docker,
                 .name = "dotenv-docker",
                 .role = SourceRole::variables,
                 .comments = {hash_comment}},
    SourceTraits{.kind = SourceKind::dotenv_npm,
                 .name = "dotenv-npm",
                 .role = SourceRole::variables,
                 .comments = {hash_comment}},
    SourceTraits{.kind = SourceKind::systemd,
                 .name = "systemd",
                 .role = SourceRole::description,
                 .file_names = "*.service",
                 .comments = {hash_comment, semicolon_comment},
                 .drops_colons = true},
    SourceTraits{.kind = SourceKind::systemd_environment_file,
                 .name = "systemd-environment-file",
                 .role = SourceRole::description,
                 .comments = {hash_comment, semicolon_comment},
                 .drops_colons = true},
    SourceTraits{.kind = SourceKind::dockerfile,
                 .name = "dockerfile",
                 .role = SourceRole::description,
                 .file_names = "dockerfile containerfile dockerfile.* *.dockerfile",
                 .comments = {hash_comment}},
    SourceTraits{.kind = SourceKind::user_secrets,
                 .name = "user-secrets",
                 .file_names = "secrets.json",
                 .comments = {line_comment, block_comment},
                 .has_entries_only = true,
                 .has_arrays = true},
    SourceTraits{.kind = SourceKind::environment,
                 .name = "environment",
                 .role = SourceRole::process,
                 .place = PlaceForm::variable},
    SourceTraits{.kind = SourceKind::command_line,
                 .name = "command-line",
                 .role = SourceRole::process,
                 .place = PlaceForm::argument},
    SourceTraits{.kind = SourceKind::key_per_file,
                 .name = "key-per-file",
                 .role = SourceRole::directory,
                 .place = PlaceForm::whole_file},
    SourceTraits{
        .kind = SourceKind::memory, .name = "memory", .role = SourceRole::process, .place = PlaceForm::code},
    SourceTraits{.kind = SourceKind::az_appconfig, .name = "az-appconfig"},
    SourceTraits{.kind = SourceKind::az_keys, .name = "az-keys"},
    SourceTraits{.kind = SourceKind::az_keyvault, .name = "az-keyvault"},
    SourceTraits{.kind = SourceKind::appservice,
                 .name = "appservice",
                 .role = SourceRole::description,
                 .drops_colons = true},
    SourceTraits{.kind = SourceKind::arm_template,
                 .name = "arm-template",
                 .role = SourceRole::description,
                 .comments = {line_comment, block_comment},
                 .is_resource_template = true},
    SourceTraits{.kind = SourceKind::bicep,
                 .name = "bicep",
                 .role = SourceRole::description,
                 .file_names = "*.bicep *.bicepparam",
                 .comments = {line_comment, block_comment},
                 .is_resource_template = true},
    SourceTraits{.kind = SourceKind::compose,
                 .name = "compose",
                 .role = SourceRole::description,
                 .file_names = "docker-compose.yml docker-compose.yaml docker-compose.*.yml "
                               "docker-compose.*.yaml compose.yml compose.yaml compose.*.yml compose.*.yaml",
                 .comments = {hash_comment},
                 .may_be_json = true},
    SourceTraits{.kind = SourceKind::container_apps,
                 .name = "container-apps",
                 .role = SourceRole::description,
                 .comments = {hash_comment},
                 .may_be_json = true,
                 .drops_colons = true},
    SourceTraits{.kind = SourceKind::container_instances,
                 .name = "container-instances",
                 .role = SourceRole::description,
                 .comments = {hash_comment},
                 .may_be_json = true},
    SourceTraits{
        .kind = SourceKind::docker_inspect, .name = "docker-inspect", .role = SourceRole::description},
    SourceTraits{.kind = SourceKind::github_actions,
                 .name = "github-actions",
                 .role = SourceRole::description,
                 .comments = {hash_comment},
                 .may_be_json = true},
    SourceTraits{.kind = SourceKind::kubernetes,
                 .name = "kubernetes",
                 .role = SourceRole::description,
                 .comments = {hash_comment},
                 .may_be_json = true,
                 .drops_colons = true},
    SourceTraits{.kind = SourceKind::launch_settings,
                 .name = "launch-settings",
                 .role = SourceRole::description,
                 .file_names = "launchsettings.json",
                 .comments = {line_comment, block_comment}},
    SourceTraits{.kind = SourceKind::local_settings,
                 .name = "local-settings",
                 .role = SourceRole::description,
                 .file_names = "local.settings.json",
                 .comments = {line_comment, block_comment}},
};

/// The row of a kind. Precondition: it is one of the enumeration.
[[nodiscard]] constexpr const SourceTraits& traits_of(SourceKind kind) {
  return *std::ranges::find(source_traits, kind, &SourceTraits::kind);
}

/// Whether a file can be read as it: what `--as` takes.
[[nodiscard]] constexpr bool is_file_kind(const SourceTraits& traits) {
  return traits.role != SourceRole::directory && traits.role != SourceRole::process;
}

/// Whether a file of it is a layer of configuration by itself.
[[nodiscard]] constexpr bool is_layer(const SourceTraits& traits) {
  return traits.role == SourceRole::layer || traits.role == SourceRole::variables;
}

/// Whether it can stand for an application's whole environment.
[[nodiscard]] constexpr bool gives_environment(const SourceTraits& traits) {
  return traits.role == SourceRole::description || traits.role == SourceRole::variables;
}

/// Whether an entry of it has a line and a column.
[[nodiscard]] constexpr bool has_positions(const SourceTraits& traits) {
  return traits.place == PlaceForm::position || traits.place == PlaceForm::whole_file;
}

}  // namespace signalr_config::core
