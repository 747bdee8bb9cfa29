#include "cli/diff/git/revision_input.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>
#include <vector>

#include "cli/framework/command.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_functions = 1000;  // a directory with more folders than this is no project

bool is_read_by_hosts(const std::string& name) {
  static constexpr std::array<std::string_view, 6> extensions{".json",   ".config", ".csproj",
                                                              ".fsproj", ".vbproj", ".props"};
  const std::string extension = fs::path(name).extension().string();
  return name == ".signalr-config.yaml" || std::ranges::any_of(extensions, [&](std::string_view one) {
           return dotnet::equals_ignore_case(extension, one);
         });
}

std::string below(const std::string& directory, const std::string& name) {
  return directory.empty() ? name : directory + "/" + name;
}

// What a host reads of the directory itself, the bindings of functions, and what is looked for upwards.
std::vector<std::string> paths_of_interest(const Revision& revision, const std::string& directory,
                                           bool every_file) {
  std::vector<std::string> paths;
  std::size_t folders = 0;
  for (const RevisionEntry& entry : revision.list(directory)) {
    if (entry.type == RevisionEntry::Type::directory) {
      if (++folders <= most_functions) paths.push_back(below(directory, entry.name) + "/function.json");
    } else if (every_file || is_read_by_hosts(entry.name)) {
      paths.push_back(below(directory, entry.name));
    }
  }
  for (fs::path above = directory; !above.empty();) {
    above = above.parent_path();
    for (const char* const name : {"Directory.Build.props", ".signalr-config.yaml"})
      paths.push_back(below(above.string(), name));
  }
  return paths;
}

}  // namespace

RevisionInput::RevisionInput(const RevisionPath& place, const InputOptions& options,
                             const Environment& environment)
    : revision_(std::make_shared<const Revision>(place.revision, environment)),
      path_(revision_->normalized(place.path)) {
  switch (revision_->kind_of(path_)) {
    case RevisionKind::none:
      throw UsageError("revision " + terminal::shown_argument(revision_->name()) + " has no " +
                           terminal::shown_argument(path_),
                       "Paths are from the repository's root; ./ before one makes it relative.");
    case RevisionKind::directory:
      extract(environment, options.kind() == SourceKind::key_per_file);
      if (options.kind() == SourceKind::key_per_file) kind_ = SourceKind::key_per_file;
      break;
    case RevisionKind::file:
      text_ = revision_->read(path_).value_or("");
      kind_ = options.kind() ? options.kind() : recognize_kind(path_, *text_).value_or(SourceKind::json);
  }
}

void RevisionInput::extract(const Environment& environment, bool every_file) {
  const std::vector<std::string> paths = paths_of_interest(*revision_, path_, every_file);
  directory_ = std::make_unique<TemporaryDirectory>(environment);
  std::error_code ignored;
  fs::create_directories(directory_->path() / path_, ignored);
  for (const std::string& path : paths) {
    if (const auto content = revision_->read(path)) directory_->write(path, *content);
  }
}

// `REV:/path` in place of `REV:path`: the root is a folder of its own then, to which `../` leads.
std::string RevisionInput::root() const {
  return directory_ ? directory_->path().string() + "/" : revision_->name() + ":/";
}

InputPath RevisionInput::path() const { return {root() + path_, kind_, text_}; }

DescribedFileReader RevisionInput::reader() const {
  return [revision = revision_, root = root()](const fs::path& path) -> std::optional<std::string> {
    const std::string text = path.generic_string();
    if (!text.starts_with(root) || text.find('\n') != std::string::npos) return std::nullopt;
    const std::string inside = revision->normalized(text.substr(root.size()));
    return revision->read(inside);
  };
}

RenamedPlaces RevisionInput::places() const { return RenamedPlaces(root(), revision_->name() + ":"); }

}  // namespace signalr_config::cli
