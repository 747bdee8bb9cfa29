#include "cli/load_input.hpp"

#include <algorithm>
#include <istream>
#include <utility>

#include "cli/command_line_settings.hpp"
#include "cli/input_paths.hpp"
#include "cli/printable.hpp"
#include "cli/settings_source.hpp"
#include "cli/standard_input.hpp"
#include "hosts/near_misses.hpp"
#include "signalr_config/sources.hpp"

namespace signalr_config::cli {

namespace {

namespace fs = std::filesystem;

// Reads the sources in their order. Everything that is not a directory is added behind it as a program would
// add it to its builder.
class InputLoader {
 public:
  InputLoader(const InputOptions& options, Invocation& invocation)
      : options_(options), invocation_(invocation) {}

  LoadedInput load() {
    StandardInput standard_input(invocation_.in);
    std::vector<std::pair<std::string, std::string>> settings =
        read_settings(options_.settings, standard_input, invocation_);
    std::vector<std::string> paths = options_.paths;
    if (paths.empty()) paths.emplace_back(".");
    for (const std::string& path : paths) add_path(path, standard_input);
    if (!loaded_.host) add_what_files_lack();
    if (!settings.empty()) builder_.add(settings_source(settings));
    finish();
    if (settings.empty() && options_.application_arguments.empty()) refuse_empty_directory();
    return std::move(loaded_);
  }

 private:
  void add_path(const std::string& path, StandardInput& standard_input) {
    if (path == "-") {
      builder_.add(text_source(standard_input.take("-"), options_.kind(), surrounding()));
      return;
    }
    switch (classify_path(path)) {
      case PathKind::directory:
        if (options_.kind() == SourceKind::key_per_file) {
          builder_.add(key_per_file(path));
        } else {
          add_directory(path);
        }
        break;
      case PathKind::file:
        builder_.add(file_source(path, options_.kind(), surrounding()));
        break;
    }
  }

  Environment surrounding() const {
    return options_.process_environment ? invocation_.process.environment : Environment();
  }

  void add_directory(const std::string& path) {
    if (loaded_.directory)
      throw UsageError("only one directory can be read at a time", "The others must be files.");
    loaded_.directory = path;
    HostOptions host;
    host.content_root = path;
    host.arguments = options_.application_arguments;
    if (options_.process_environment) host.environment = invocation_.process.environment;
    host.secrets_environment = invocation_.process.environment;
    host.environment_name = options_.environment_name;
    host.application_name = options_.application_name;
    host.secrets_id = options_.secrets_id;
    if (options_.project) host.project = *options_.project;
    host.user_secrets = !options_.no_secrets;
    loaded_.host = host_sources(host);
    name_options(*loaded_.host);
    loaded_.diagnostics = loaded_.host->diagnostics;
    for (const auto& source : loaded_.host->builder.sources()) builder_.add(source);
  }

  // Where a decision was made on the command line, its option says so.
  void name_options(HostSources& host) const {
    if (options_.environment_name) host.environment.reason = "--environment";
    if (options_.no_secrets) host.secrets.reason = "--no-secrets";
    if (options_.secrets_id && host.secrets.id) host.secrets.id->reason = "--secrets-id";
  }

  void add_what_files_lack() {
    const Environment& environment = invocation_.process.environment;
    if (options_.secrets_id && !options_.no_secrets) {
      builder_.add(user_secrets(*options_.secrets_id, environment));
    }
    if (options_.process_environment) builder_.add(environment_variables(environment));
    if (!options_.application_arguments.empty()) builder_.add(command_line(options_.application_arguments));
  }

  void finish() {
    LoadResult result = builder_.load();
    loaded_.configuration = std::move(result.configuration);
    std::move(result.diagnostics.begin(), result.diagnostics.end(), std::back_inserter(loaded_.diagnostics));
  }

  void refuse_empty_directory() const {
    if (!loaded_.directory || !loaded_.ok() || options_.paths.size() > 1) return;
    const auto has_files = [](const auto& source) {
      return std::ranges::any_of(source->paths(), [](const fs::path& path) {
        std::error_code ignored;
        return fs::exists(path, ignored);
      });
    };
    if (std::ranges::any_of(builder_.sources(), has_files)) return;
    for (const auto& layer : loaded_.configuration->layers()) {
      if (std::ranges::any_of(layer->entries, [](const Entry& entry) { return mentions_signalr(entry.key); }))
        return;
    }
    throw nothing_to_read(*loaded_.directory, invocation_.process.current_directory);
  }

  const InputOptions& options_;
  Invocation& invocation_;
  ConfigurationBuilder builder_;
  LoadedInput loaded_;
};

}  // namespace

LoadedInput load_input(const InputOptions& options, Invocation& invocation) {
  return InputLoader(options, invocation).load();
}

ExitCode failed_load_code(const LoadedInput& input) {
  const bool unreadable = std::ranges::any_of(input.diagnostics, [](const Diagnostic& diagnostic) {
    return diagnostic.severity == Severity::error && diagnostic.code.starts_with("file-");
  });
  return unreadable ? ExitCode::cannot_answer : ExitCode::no;
}

}  // namespace signalr_config::cli
