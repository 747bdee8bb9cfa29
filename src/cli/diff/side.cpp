#include "cli/diff/side.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <utility>

#include "cli/diff/git/renamed_places.hpp"
#include "cli/diff/git/revision_input.hpp"
#include "cli/diff/saved/resolution.hpp"
#include "cli/input/applications.hpp"
#include "system/file_reader.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

namespace fs = std::filesystem;

bool exists(const std::string& path) {
  std::error_code ignored;
  return fs::exists(fs::symlink_status(path, ignored));
}

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
    InputContext input = context_.input;
    if (revision_) input.read_file = revision_->reader();
    for (LoadedInput& loaded : load_applications(options_, std::move(paths), input, context_.invocation))
      side.applications.push_back(resolved(loaded));
  }

  // What is said of temporary files, said of those of the commit.
  UsageError renamed(const UsageError& error) const {
    std::string message = error.what();
    std::string hint = error.hint();
    if (revision_) {
      revision_->places().rename(message);
      revision_->places().rename(hint);
    }
    return UsageError(message, std::move(hint));
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
    std::error_code ignored;
    std::optional<std::string> text = path.text;
    if (!text && fs::is_regular_file(path.path, ignored)) text = system::read_file(path.path).bytes;
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
    if (revision_) rename(application);
    return application;
  }

  static void take(DiffApplication& application, Resolution resolution) {
    if (!resolution.failure) {
      application.resolution = std::move(resolution);
      return;
    }
    application.problem =
        "the application would not start: the SDK throws " + resolution.failure->exception.type;
    application.diagnostics.insert(application.diagnostics.end(), resolution.diagnostics.begin(),
                                   resolution.diagnostics.end());
  }

  void rename(DiffApplication& application) const {
    RenamedPlaces places = revision_->places();
    for (Diagnostic& diagnostic : application.diagnostics) places.rename(diagnostic);
    if (!application.resolution) return;
    for (ConfiguredEndpoint& configured : application.resolution->configured)
      places.rename(configured.endpoint.origin);
  }

  InputOptions options_;
  DiffContext& context_;
  std::unique_ptr<RevisionInput> revision_;
};

std::string label_of(const std::vector<std::string>& paths, const InputOptions& options) {
  std::string label;
  for (const std::string& path : paths) label += (label.empty() ? "" : " ") + terminal::shown_argument(path);
  if (options.environment_name) label += " (" + terminal::shown_argument(*options.environment_name) + ")";
  return label;
}

}  // namespace

DiffSide load_side(const std::vector<std::string>& paths, const InputOptions& options, DiffContext& context) {
  DiffSide side{label_of(paths, options), {}, false};
  SideReader reader(options, context);
  try {
    reader.read(paths, side);
  } catch (const UsageError& error) {
    const UsageError renamed = reader.renamed(error);
    throw UsageError(side.label + ": " + renamed.what(), renamed.hint());
  }
  return side;
}

}  // namespace signalr_config::cli
