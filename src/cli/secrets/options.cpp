#include "cli/secrets/options.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <ostream>
#include <utility>

#include "cli/framework/diagnostic_text.hpp"
#include "hosts/project/file_based_app.hpp"
#include "signalr_config/sources.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

namespace fs = std::filesystem;

constexpr auto secrets_rows = std::to_array<Option>({
    {"--secrets-id,--id", "ID",
     "The id of the secrets. Default: the UserSecretsId of the project in the current directory or "
     "above it, or the secretsId of a .signalr-config.yaml there.",
     into<&SecretsOptions::id>},
    {"-p,--project", "FILE", "The project file, or the directory that has one.",
     into<&SecretsOptions::project>},
    {"-f,--file", "FILE", "A C# file that is an application by itself.", into<&SecretsOptions::file>},
});
constexpr std::array secrets_groups{OptionGroup{"Whose secrets", secrets_rows}};

hosts::NearestSecretsId of_file(const fs::path& file) {
  hosts::SecretsIdSearch found = hosts::find_file_based_secrets_id(file);
  hosts::NearestSecretsId nearest;
  nearest.id = std::move(found.id);
  nearest.problem = std::move(found.problem);
  nearest.directory = file.has_parent_path() ? file.parent_path() : fs::path(".");
  return nearest;
}

// Why others can change what is in a store; empty where they cannot.
std::string exposure_of(const fs::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return {};
  if (status.st_uid != ::geteuid() && status.st_uid != 0) return "belongs to another user";
  if ((status.st_mode & (S_IWGRP | S_IWOTH)) != 0 && (status.st_mode & S_ISVTX) == 0)
    return "can be written by other users";
  return {};
}

// Whoever can write the directory can put another file into its place.
void warn_of_exposure(const fs::path& store, Invocation& invocation) {
  for (const fs::path& path : {store.parent_path(), store}) {
    const std::string exposure = exposure_of(path);
    if (exposure.empty()) continue;
    Diagnostic warning;
    warning.code = DiagnosticCode::user_secrets_exposed;
    warning.severity = Severity::warning;
    warning.message.key(path.string()).text(" " + exposure);
    warning.remedy = "Let it be yours alone: chmod go-rwx, and chown where it is another user's.";
    write_diagnostic(invocation.err, warning, error_style(invocation));
  }
}

}  // namespace

constinit const OptionTable<SecretsOptions> secrets_options{secrets_groups};

hosts::NearestSecretsId choose_secrets_id(const SecretsOptions& options) {
  if (options.project && options.file) throw UsageError("--project and --file exclude each other");
  hosts::NearestSecretsId nearest;
  if (options.file) {
    nearest = of_file(*options.file);
  } else if (options.project) {
    nearest = hosts::find_project_secrets_id(*options.project);
  } else {
    nearest = hosts::find_nearest_secrets_id(".");
  }
  if (options.id) {
    nearest.id = options.id;
    nearest.problem.reset();
  }
  if (nearest.directory.empty()) nearest.directory = ".";
  return nearest;
}

std::optional<ChosenStore> choose_store(const SecretsOptions& options, Invocation& invocation) {
  const hosts::NearestSecretsId nearest = choose_secrets_id(options);
  if (!nearest.id) {
    write_diagnostic(invocation.err, *nearest.problem, error_style(invocation));
    return std::nullopt;
  }
  const auto path = user_secrets_path(*nearest.id, invocation.process.environment);
  write_diagnostics(invocation.err, path ? path.warnings() : path.error(), error_style(invocation));
  if (!path) return std::nullopt;
  warn_of_exposure(*path, invocation);
  return ChosenStore{UserSecretsStore(*path), *nearest.id, nearest.directory};
}

ExitCode report_problem(const Diagnostic& problem, const Invocation& invocation) {
  write_diagnostic(invocation.err, problem, error_style(invocation));
  const bool no_answer =
      to_string(problem.code).starts_with("file-") || problem.code == DiagnosticCode::user_secrets_locked;
  return no_answer ? ExitCode::cannot_answer : ExitCode::no;
}

std::optional<ExitCode> report_refused(const ParsedSource& source, const Invocation& invocation) {
  std::optional<ExitCode> code;
  for (const Diagnostic& diagnostic : source.diagnostics) {
    if (diagnostic.severity == Severity::error) code = report_problem(diagnostic, invocation);
  }
  return code;
}

void expect_words(const std::vector<std::string>& words, std::size_t least, std::size_t most,
                  std::string_view what) {
  if (words.size() < least) throw UsageError(std::string(what) + " is missing");
  // Which one is not said: it may be a part of a value.
  if (words.size() > most) throw UsageError("unexpected argument: expected at most " + std::to_string(most));
}

}  // namespace signalr_config::cli
