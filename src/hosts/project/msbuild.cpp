#include "hosts/project/msbuild.hpp"

#include <algorithm>
#include <utility>

#include "dotnet/ordinal_ignore_case.hpp"
#include "dotnet/white_space.hpp"
#include "hosts/project/file.hpp"
#include "hosts/project/file_based_app.hpp"
#include "hosts/project/msbuild_elements.hpp"

namespace signalr_config::hosts {

namespace {

namespace fs = std::filesystem;

using MayRead = std::function<bool(const fs::path&)>;
using Kind = MsbuildElement::Kind;

constexpr std::uintmax_t largest_project_file = 1U << 20U;
constexpr int deepest_reference = 8;            // of properties that name properties
constexpr std::size_t longest_property = 1000;  // which hostile ones would double again and again

// Where a file of a project is read.
struct FilePlace {
  std::string directory = {};      // from the project's on, with a `/` at its end; empty: the same
  bool is_before_project = false;  // and so before the default items
};

class ProjectReader {
 public:
  explicit ProjectReader(ProjectFacts& facts) : facts_(facts) {}

  /// `place`: where the file is, from the project's directory on.
  void add(const MsbuildElement& element, const std::string& file, const FilePlace& place = {}) {
    ProjectValue value{element.value, file + ':' + std::to_string(element.line), element.is_conditional};
    const std::string name = dotnet::to_lower_invariant(element.name);
    switch (element.kind) {
      case Kind::property:
        // Of one that is not known to be there, nothing is known.
        if (element.is_default && has_certain(name)) break;
        value.is_conditional = value.is_conditional && (!element.is_default || properties_.contains(name));
        take(properties_[name], std::move(value));
        break;
      case Kind::compile:
      case Kind::compile_removed:
        // Before the default items there is nothing that could be removed.
        if (element.kind == Kind::compile_removed && place.is_before_project) break;
        replace_directory(value.value, place.directory);
        facts_.compiled.push_back({std::move(value), element.kind == Kind::compile});
        break;
      case Kind::package:
        packages_.emplace_back(name, std::move(value));
        break;
      case Kind::package_version:
        versions_[name] = std::move(value);
        break;
      case Kind::sdk:
        if (!facts_.sdk) facts_.sdk = std::move(value);
    }
  }

  void finish() {
    for (auto& [name, value] : packages_) {
      const auto central = versions_.find(name);
      if (value.value.empty() && central != versions_.end()) value = central->second;
      take(facts_.packages[name], evaluated(std::move(value)));
    }
    for (ProjectItem& item : facts_.compiled) item.value = evaluated(std::move(item.value));
    facts_.has_default_items = !is_off("enabledefaultcompileitems") && !is_off("enabledefaultitems");
    facts_.secrets_id = property("usersecretsid");
    facts_.assembly_name = property("assemblyname");
    const auto one = property("targetframework");
    const auto several = one && !one->value.empty() ? std::nullopt : property("targetframeworks");
    if (one && !one->value.empty()) facts_.frameworks.push_back(*one);
    if (several) split(*several);
  }

 private:
  // A value below a condition may not be there; it counts where nothing else does.
  static void take(ProjectValue& known, ProjectValue value) {
    const bool is_certain = !known.place.empty() && !known.is_conditional;
    if (!value.is_conditional || !is_certain) known = std::move(value);
  }

  bool has_certain(const std::string& name) const {
    const auto found = properties_.find(name);
    return found != properties_.end() && !found->second.is_conditional;
  }

  bool is_off(const std::string& name) const {
    const auto value = property(name);
    return value && !value->is_conditional && dotnet::equals_ignore_case(value->value, "false");
  }

  static void replace_directory(std::string& value, const std::string& directory) {
    constexpr std::string_view this_directory = "$(MSBuildThisFileDirectory)";
    const std::size_t at = value.find(this_directory);
    if (at != std::string::npos) value.replace(at, this_directory.size(), directory);
  }

  std::optional<ProjectValue> property(const std::string& name) const {
    const auto found = properties_.find(name);
    if (found == properties_.end()) return std::nullopt;
    return evaluated(found->second);
  }

  // `$(Name)` by the literal value of that property.
  ProjectValue evaluated(ProjectValue value) const {
    for (int i = 0; i < deepest_reference; ++i) {
      const std::size_t begin = value.value.find("$(");
      if (begin == std::string::npos || value.value.size() > longest_property) break;
      const std::size_t end = value.value.find(')', begin);
      if (end == std::string::npos) break;
      const auto found =
          properties_.find(dotnet::to_lower_invariant(value.value.substr(begin + 2, end - begin - 2)));
      if (found == properties_.end()) break;
      value.is_conditional = value.is_conditional || found->second.is_conditional;
      value.value.replace(begin, end + 1 - begin, found->second.value);
    }
    value.is_literal = value.value.find_first_of("$@%") == std::string::npos;
    return value;
  }

  void split(const ProjectValue& list) {
    std::string_view rest = list.value;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(';'), rest.size());
      ProjectValue one = list;
      one.value = std::string(dotnet::trim(rest.substr(0, end)));
      if (!one.value.empty()) facts_.frameworks.push_back(std::move(one));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }

  ProjectFacts& facts_;
  std::map<std::string, ProjectValue> properties_;
  std::map<std::string, ProjectValue> versions_;
  std::vector<std::pair<std::string, ProjectValue>> packages_;
};

// As people know the file: beside the project's own name, not from the root on.
std::string name_beside(const fs::path& file, const fs::path& project, const FileSystem& files) {
  const fs::path directory = project.parent_path();
  const fs::path relative = file.lexically_relative(files.absolute(project).lexically_normal().parent_path());
  return relative.empty() ? files.name_of(file) : files.name_of((directory / relative).lexically_normal());
}

}  // namespace

std::string reason_of(const ProjectValue& value) {
  return value.place + (value.is_conditional ? ", below a condition" : "");
}

const ProjectValue* ProjectFacts::package(std::string_view name) const {
  const auto found = packages.find(dotnet::to_lower_invariant(name));
  return found == packages.end() ? nullptr : &found->second;
}

ProjectFacts read_project_facts(const fs::path& project, const FileSystem& files, const MayRead& may_read) {
  ProjectFacts facts;
  ProjectReader reader(facts);
  const auto add = [&](const fs::path& path, const std::string& name, const FilePlace& place) {
    const auto size = files.size_of(path);
    if ((size && *size > largest_project_file) || (may_read && !may_read(path))) return;
    const FileContent content = files.read(path);
    if (!content) return;
    for (const MsbuildElement& element : read_msbuild_elements(*content)) reader.add(element, name, place);
  };
  const auto add_nearest = [&](std::string_view name, bool is_before_project) {
    const fs::path absolute = files.absolute(project).lexically_normal();
    if (absolute.empty()) return;
    const std::vector<fs::path> candidates = candidates_above(absolute.parent_path(), name, files);
    facts.paths.insert(facts.paths.end(), candidates.begin(), candidates.end());
    const fs::path& nearest = candidates.back();
    if (!files.exists(nearest)) return;
    const fs::path directory = nearest.parent_path().lexically_relative(absolute.parent_path());
    add(nearest, name_beside(nearest, project, files),
        {directory == "." ? "" : directory.generic_string() + '/', is_before_project});
  };
  add_nearest("Directory.Build.props", true);
  facts.paths.push_back(project);
  add(project, files.name_of(project), {});
  add_nearest("Directory.Build.targets", false);
  add_nearest("Directory.Packages.props", true);
  reader.finish();
  // F# compiles what is listed, in that order.
  const bool lists = std::ranges::any_of(facts.compiled, &ProjectItem::includes);
  if (project.extension() == ".fsproj" && lists) facts.has_default_items = false;
  return facts;
}

ProjectFacts read_file_based_facts(std::string_view code, const std::string& name) {
  ProjectFacts facts;
  ProjectReader reader(facts);
  std::uint32_t line = 1;
  std::size_t counted = 0;
  for (const AppDirective& directive : app_directives(code)) {
    const std::size_t begin = directive.line.begin;
    line += static_cast<std::uint32_t>(std::ranges::count(code.substr(counted, begin - counted), '\n'));
    counted = begin;
    const char separator = directive.word == "package" || directive.word == "sdk" ? '@' : '=';
    const std::size_t at = directive.argument.find(separator);
    std::string first(dotnet::trim(directive.argument.substr(0, at)));
    std::string second(at == std::string_view::npos ? "" : dotnet::trim(directive.argument.substr(at + 1)));
    if (directive.word == "property") {
      reader.add({Kind::property, std::move(first), std::move(second), line}, name);
    } else if (directive.word == "package") {
      reader.add({Kind::package, std::move(first), std::move(second), line}, name);
    } else if (directive.word == "sdk") {
      reader.add({Kind::sdk, "", std::move(first), line}, name);
    }
  }
  reader.finish();
  return facts;
}

}  // namespace signalr_config::hosts
