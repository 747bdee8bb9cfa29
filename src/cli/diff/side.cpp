#include "cli/diff/side.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <utility>

#include "cli/diff/git/revision_files.hpp"
#include "cli/diff/saved/resolution.hpp"
#include "cli/input/applications.hpp"
#include "cli/input/input_paths.hpp"
#include "cli/input/resolved_input.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

namespace fs = std::filesystem;

bool exists(const std::string& path) {
  std::error_code ignored;
  return fs::exists(fs::symlink_status(path, ignored));
}

// A commit does not have the path.
class MissingInRevision : public UsageError {
 public:
  using UsageError::UsageError;
};

// A file or a directory of a commit as input.
class RevisionInput {
 public:
  RevisionInput(const RevisionPath& place, const InputOptions& options, const Environment& environment)
      : revision_(std::make_shared<const Revision>(place.revision, environment)),
        files_(std::make_shared<const RevisionFiles>(revision_)) {
    const std::string inside = revision_->normalized(place.path);
    path_.path = files_->path_in_tree(inside).string();
    path_.files = files_;
    switch (revision_->kind_of(inside)) {
      case RevisionKind::none:
        throw MissingInRevision(
            "revision " + terminal::shown_argument(revision_->name()) + " has no " +
                terminal::shown_argument(inside),
            place.path.starts_with("./")
                ? ""
                : "Paths are from the repository's root; ./ before one makes it relative.");
      case RevisionKind::directory:
        if (options.kind() == SourceKind::key_per_file) path_.kind = SourceKind::key_per_file;
        break;
      case RevisionKind::file:
        path_.kind = options.kind();
        if (!path_.kind)
          path_.kind =
              recognize_kind(inside, revision_->read(inside).value_or("")).value_or(SourceKind::json);
    }
  }

  const InputPath& path() const { return path_; }

  // A path of this machine as one of the commit: relative to the same directory.
  std::string path_from_here(const std::string& path) const {
    return files_->path_in_tree(revision_->normalized("./" + path)).string();
  }

 private:
  std::shared_ptr<const Revision> revision_;
  std::shared_ptr<const RevisionFiles> files_;
  InputPath path_;
};

// Reads one side; what was made for it of a commit goes with the object.
class SideReader {
 public:
  SideReader(InputOptions options, DiffContext& context) : options_(std::move(options)), context_(context) {}

  void read(const std::vector<std::string>& arguments, DiffSide& side) {
    std::vector<InputPath> paths;
    for (const std::string& argument : arguments) paths.push_back(look_at(argument));
    if (paths.size() == 1 && !options_.as) {
      if (auto saved = read_saved(paths.front())) return take_saved(*std::move(saved), side);
    }
    side.is_described = options_.environment_from || std::ranges::any_of(paths, is_description);
    // They are about the other side.
    if (!side.is_described) options_.service = options_.profile = options_.container = std::nullopt;
    if (revision_ && options_.project) options_.project = revision_->path_from_here(*options_.project);
    for (const LoadedInput& loaded :
         load_applications(options_, std::move(paths), context_.input, context_.invocation))
      side.applications.push_back(resolved(loaded));
  }

 private:
  InputPath look_at(const std::string& argument) {
    const auto revision = exists(argument) ? std::nullopt : parse_revision_path(argument);
    if (!revision) {
      InputOptions one = options_;
      one.paths = {argument};
      return look_at_paths(one, context_.standard_input).front();
    }
    if (revision_) throw UsageError("only one REV:path can be a part of a side");
    revision_ = std::make_unique<RevisionInput>(*revision, options_, context_.invocation.process.environment);
    return revision_->path();
  }

  static std::optional<std::vector<DiffApplication>> read_saved(const InputPath& path) {
    std::optional<std::string> text = path.text;
    if (!text && path.files->kind_of(path.path) == FileKind::file) {
      if (FileContent content = path.files->read(path.path)) text = *std::move(content);
    }
    auto saved = text ? read_saved_resolution(*text) : std::nullopt;
    if (!saved) return std::nullopt;
    std::vector<DiffApplication> applications;
    for (SavedApplication& one : *saved) {
      DiffApplication& application = applications.emplace_back();
      application.name = std::move(one.name);
      if (one.environment) application.environment = terminal::shown_argument(*one.environment);
      application.resolution = std::move(one.resolution);
      application.problem = std::move(one.problem);
      application.saved = true;
    }
    return applications;
  }

  void take_saved(std::vector<DiffApplication> saved, DiffSide& side) const {
    side.is_described = std::ranges::any_of(saved, [](const auto& one) { return !one.name.empty(); });
    if (side.is_described) {
      for (const auto& picked : {options_.service, options_.profile, options_.container}) {
        if (picked) std::erase_if(saved, [&](const auto& one) { return !is_called(one.name, *picked); });
      }
    }
    if (saved.empty()) throw UsageError("the saved resolution has no such application");
    side.applications = std::move(saved);
  }

  // As for descriptions: by the whole label, or by the last of its parts.
  static bool is_called(const std::string& label, const std::string& name) {
    return label == name || label.ends_with("/" + name);
  }

  DiffApplication resolved(const LoadedInput& input) const {
    DiffApplication application;
    application.name = input.application;
    application.about_signalr = is_about_signalr(input);
    if (input.host) application.environment = terminal::shown_argument(input.host->environment.value);
    application.diagnostics = input.diagnostics;
    if (input.ok()) {
      const ResolveOptions options = resolve_options(options_, input);
      application.identity = options.identity;
      take(application, resolve(*input.configuration, options));
    } else {
      application.problem = "its configuration cannot be loaded";
    }
    return application;
  }

  // Without an endpoint it would not start, and can be compared all the same.
  static void take(DiffApplication& application, Resolution resolution) {
    if (resolution.failure && resolution.failure->diagnostic.code == DiagnosticCode::no_endpoint)
      resolution.failure.reset();
    if (!resolution.failure) {
      application.resolution = std::move(resolution);
      return;
    }
    application.problem =
        "the application would not start: the SDK throws " + resolution.failure->exception.type;
    application.diagnostics.insert(application.diagnostics.end(), resolution.diagnostics.begin(),
                                   resolution.diagnostics.end());
  }

  InputOptions options_;
  DiffContext& context_;
  std::unique_ptr<RevisionInput> revision_;
};

std::string label_of(const std::vector<std::string>& paths, const InputOptions& options) {
  std::string label;
  for (const std::string& path : paths) label += (label.empty() ? "" : " ") + terminal::shown_argument(path);
  if (options.environment_from) label += " (" + terminal::shown_argument(*options.environment_from) + ")";
  if (options.environment_name) label += " (" + terminal::shown_argument(*options.environment_name) + ")";
  return label;
}

DiffSide absent(DiffSide side, std::string hint = {}) {
  side.hint = std::move(hint);
  DiffApplication& none = side.applications.emplace_back();
  none.resolution.emplace();
  none.is_absent = true;
  return side;
}

}  // namespace

DiffSide load_side(const SideWords& words, const InputOptions& options, DiffContext& context) {
  DiffSide side{label_of(words.paths, options), {}, false, {}};
  const bool is_missing =
      words.may_be_absent && !parse_revision_path(words.paths.front()) && !exists(words.paths.front());
  if (is_missing) return absent(std::move(side));
  SideReader reader(options, context);
  try {
    reader.read(words.paths, side);
  } catch (const UsageError& error) {
    const bool is_empty = dynamic_cast<const NothingToRead*>(&error) != nullptr;
    const bool is_nothing = is_empty || dynamic_cast<const MissingInRevision*>(&error) != nullptr;
    // A directory that is here and has nothing is an empty side.
    const bool is_here = is_empty && std::ranges::all_of(words.paths, exists);
    if (is_here || (is_nothing && words.may_be_absent)) return absent(std::move(side), error.hint());
    throw UsageError(side.label + ": " + error.what(), error.hint());
  }
  return side;
}

}  // namespace signalr_config::cli
