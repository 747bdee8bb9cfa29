#include <sys/random.h>

#include <array>
#include <functional>
#include <ostream>

#include "cli/framework/command.hpp"
#include "cli/framework/diagnostic_text.hpp"
#include "cli/input/input_options.hpp"
#include "cli/secrets/options.hpp"
#include "dotnet/hexadecimal.hpp"
#include "hosts/project/file_based_app.hpp"
#include "hosts/project/secrets_id_edit.hpp"
#include "hosts/project/settings_file.hpp"
#include "sources/user_secrets/id.hpp"
#include "system/atomic_file.hpp"
#include "system/file_reader.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

namespace fs = std::filesystem;

// A version 4 UUID, as Guid.NewGuid() makes it.
std::string new_id() {
  std::array<unsigned char, 16> bytes{};
  if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) return {};
  bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0F) | 0x40);
  bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3F) | 0x80);
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
    text += dotnet::hexadecimal(bytes[i], 2);
  }
  return text;
}

/// The file that gets the id, and how.
struct Place {
  fs::path file;
  bool may_be_new = false;
  std::function<std::optional<std::string>(std::string_view text, std::string_view id)> with_id;
  std::function<hosts::SecretsIdSearch(const fs::path& file)> find;
};

Place place_of(const SecretsOptions& options, const hosts::NearestSecretsId& nearest) {
  if (options.file)
    return {*options.file, false, hosts::file_based_app_with_secrets_id,
            [](const fs::path& file) { return hosts::find_file_based_secrets_id(file); }};
  if (nearest.project) {
    return {nearest.project->path, false, hosts::project_with_secrets_id, [](const fs::path& file) {
              return hosts::find_secrets_id(hosts::ProjectFile{file, ""});
            }};
  }
  return {
      hosts::settings_file_in(nearest.directory).lexically_normal(), true, hosts::settings_with_secrets_id,
      [](const fs::path& file) {
        return hosts::find_settings_secrets_id(file.has_parent_path() ? file.parent_path() : fs::path("."));
      }};
}

Diagnostic not_initialized(const Place& place) {
  Diagnostic problem;
  problem.code = DiagnosticCode::secrets_id_not_written;
  problem.message.text("the id cannot be written into ").key(place.file.string());
  problem.message.text(": its form is not one that can be changed safely");
  problem.remedy = "Write the id into the file by hand.";
  return problem;
}

std::optional<Diagnostic> write_id(const Place& place, const std::string& id) {
  const system::FileContent content = system::read_file(place.file);
  const bool is_new = place.may_be_new && !content && content.error().missing;
  if (!content && !is_new) return content.error().diagnostic;
  const std::string before = content.value_or("");
  const auto after = place.with_id(before, id);
  if (!after) return not_initialized(place);
  system::ReplaceFileOptions how;
  if (is_new) how.mode = 0644;
  if (!is_new) how.before = before;
  if (auto problem = system::replace_file(place.file, *after, how)) return problem;
  if (place.find(place.file).id == id) return std::nullopt;
  // What was made of the file says something else: as it was is better.
  std::error_code ignored;
  if (is_new) {
    fs::remove(place.file, ignored);
  } else if (auto problem = system::replace_file(place.file, before)) {
    return problem;
  }
  return not_initialized(place);
}

ExitCode already_there(const hosts::NearestSecretsId& nearest, Invocation& invocation) {
  invocation.err << "There is an id already: " << terminal::printable(*nearest.id);
  if (!nearest.reason.empty()) invocation.err << " (" << terminal::printable(nearest.reason) << ")";
  invocation.err << ".\n";
  return ExitCode::yes;
}

bool is_missing_only(const hosts::NearestSecretsId& nearest) {
  return !nearest.problem || nearest.problem->code == DiagnosticCode::secrets_id_missing;
}

ExitCode run_init(const SecretsOptions& given, Invocation& invocation) {
  const hosts::NearestSecretsId nearest = choose_secrets_id(given);
  if (!is_missing_only(nearest)) return report_problem(*nearest.problem, invocation);
  if (nearest.id && !given.id) return already_there(nearest, invocation);
  const std::string id = given.id.value_or(new_id());
  if (const auto problem = sources::check_user_secrets_id(id)) {
    const ExitCode code = report_problem(*problem, invocation);
    if (problem->severity == Severity::error) return code;
  }
  const Place place = place_of(given, nearest);
  if (const auto problem = write_id(place, id)) return report_problem(*problem, invocation);
  invocation.err << "Set the id of the user secrets to " << terminal::printable(id) << " in "
                 << terminal::printable(place.file.string()) << ".\n";
  return ExitCode::yes;
}

}  // namespace

extern constinit const Command secrets_init_command = command_of<SecretsOptions, run_init>({
    .name = "init",
    .summary = "Give the project an id for its secrets",
    .usage = "[OPTION]...",
    .description =
        "Gives an application an id for its secrets, unless it has one: UserSecretsId in the project file in "
        "the current directory or above it, a line '#:property UserSecretsId=' in the C# file of --file, or, "
        "where there is no project, 'secretsId' in the .signalr-config.yaml of the current directory. An id "
        "that is given replaces the one that is there.",
    .options = {{whole<SecretsOptions>(secrets_options)}},
    .examples = {{{"signalr-config secrets init", "A new id."},
                  {"signalr-config secrets init --secrets-id chat-server",
                   "This one, for example that of a .NET project beside it."}}},
    .exit_status = {"there is an id", "it cannot be written into the file"},
});

}  // namespace signalr_config::cli
