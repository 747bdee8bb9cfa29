#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "signalr_config/file_system.hpp"

namespace signalr_config::hosts {

/// A value in a project's files.
struct ProjectValue {
  std::string value;
  std::string place;            ///< `App.csproj:4`
  bool is_conditional = false;  ///< below a Condition, which is not evaluated
  bool is_literal = true;       ///< false: an expression that only MSBuild evaluates
};

/// `App.csproj:4`, and that it stands below a condition where it does.
std::string reason_of(const ProjectValue& value);

/// An item `Compile`, of which it may have several, between semicolons.
struct ProjectItem {
  ProjectValue value;
  bool includes = true;  ///< false: `Remove`
};

/// What the files of a project say: its own, Directory.Build.props, Directory.Build.targets and
/// Directory.Packages.props, each the nearest one. The later value wins, one without a condition before one
/// below a condition. `$(Name)` is followed where that property has a literal value.
struct ProjectFacts {
  std::optional<ProjectValue> sdk;  ///< `Microsoft.NET.Sdk.Web`
  std::vector<ProjectValue> frameworks;
  std::optional<ProjectValue> secrets_id;
  std::optional<ProjectValue> assembly_name;
  std::map<std::string, ProjectValue> packages;  ///< versions by names in lower case; "" where none is told
  std::vector<ProjectItem> compiled;             ///< in the order in which they count
  bool has_default_items = true;                 ///< all sources below the project's directory
  std::vector<std::filesystem::path> paths;      ///< whose change can change the facts

  const ProjectValue* package(std::string_view name) const;
};

/// The facts of a project file. `may_read`: what may be read; default: all.
[[nodiscard]] ProjectFacts read_project_facts(
    const std::filesystem::path& project, const FileSystem& files = *disk(),
    const std::function<bool(const std::filesystem::path&)>& may_read = {});

/// Adds what the directives of a C# file say that is an application by itself: `#:sdk`, `#:package`,
/// `#:property`.
[[nodiscard]] ProjectFacts read_file_based_facts(std::string_view code, const std::string& name);

}  // namespace signalr_config::hosts
