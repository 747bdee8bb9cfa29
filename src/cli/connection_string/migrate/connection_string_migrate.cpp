#include <algorithm>
#include <array>
#include <filesystem>
#include <ostream>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cli/connection_string/credential_options.hpp"
#include "cli/connection_string/migrate/file_writer.hpp"
#include "cli/connection_string/migrate/migration.hpp"
#include "cli/connection_string/migrate/report.hpp"
#include "cli/framework/command.hpp"
#include "cli/framework/diagnostic_text.hpp"
#include "cli/patch/patch.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

namespace fs = std::filesystem;

struct MigrateOptions {
  InputOptions input;
  CredentialOptions credential;
  SlotFilter filter;
  ReportOptions report;
  bool diff = false;
  std::optional<std::string> output;  ///< of the patch
  bool write = false;
};

constexpr auto migrate_rows = std::to_array<Option>({
    {"--diff", "", "Write a patch on standard output, its secrets masked.", into<&MigrateOptions::diff>},
    {"-o,--output", "FILE",
     "With --diff: write the patch to this file, which only its owner can read, as git apply takes it.",
     into<&MigrateOptions::output>},
    {"--write", "", "Change the files.", into<&MigrateOptions::write>},
    {"--endpoint", "NAME", "Only the endpoint of this name; '(default)' is the default one.",
     into<&MigrateOptions::filter, &SlotFilter::endpoint>},
    {"--emulator", "", "Those of the emulator on this machine, too.",
     into<&MigrateOptions::filter, &SlotFilter::emulator>},
});

void refuse_contradictions(const MigrateOptions& options) {
  if (options.diff && options.write) throw UsageError("--diff and --write exclude each other");
  if (options.output && !options.diff) throw UsageError("--output has no effect without --diff");
  if (options.output && options.output->empty()) throw UsageError("--output needs the name of a file");
  if (options.diff && options.report.wants_json()) throw UsageError("--diff and --json exclude each other");
  if (std::ranges::find(options.input.paths, "-") != options.input.paths.end()) {
    throw UsageError("standard input cannot be migrated", "convert takes a single connection string.");
  }
}

/// An access key opens one service.
void refuse_one_key_for_several(const Migration& migration) {
  std::set<std::string> endpoints;
  for (const Slot& slot : migration.slots) {
    if (slot.fate != SlotFate::changed) continue;
    const auto made = make_service_endpoint("", *slot.entry.value);
    if (made) endpoints.insert(made->endpoint());
  }
  if (endpoints.size() < 2) return;
  throw UsageError("an access key belongs to one service, and the connection strings name several",
                   "Pick one with --endpoint NAME.");
}

bool is_complete(const Migration& migration) {
  return std::ranges::none_of(migration.slots, [](const Slot& slot) {
    return slot.fate == SlotFate::by_hand || slot.fate == SlotFate::refused;
  });
}

/// The path in a patch; empty where the file is not below the current directory.
std::string patch_path(const std::string& path, const fs::path& current) {
  const fs::path relative =
      (current / path).lexically_normal().lexically_relative(current.lexically_normal());
  const bool is_outside = relative.empty() || *relative.begin() == "..";
  return is_outside ? std::string() : relative.generic_string();
}

void note_developers_own(const Migration& migration, Invocation& invocation) {
  for (const Slot& slot : migration.slots) {
    if (slot.fate != SlotFate::changed || slot.reason.parts().empty()) continue;
    invocation.err << error_style(invocation).strong("note:") << ' '
                   << terminal::printable(describe(slot.entry.origin) + ": " + slot.reason.masked()) << '\n';
  }
}

void warn_not_in_patch(Invocation& invocation, const std::string& what, const std::string& reason) {
  invocation.err << error_style(invocation).warning("warning:")
                 << " not in the patch: " << terminal::printable(what) << ": " << terminal::printable(reason)
                 << '\n';
}

ExitCode write_as_patch(const Migration& migration, const MigrateOptions& options, Invocation& invocation) {
  const fs::path& current = invocation.process.current_directory;
  for (const Slot& slot : migration.slots) {
    if (slot.fate != SlotFate::by_hand && slot.fate != SlotFate::refused) continue;
    warn_not_in_patch(invocation, describe(slot.entry.origin), slot.reason.masked());
    if (!slot.remedy.empty()) invocation.err << "  remedy: " << terminal::printable(slot.remedy) << '\n';
  }
  note_developers_own(migration, invocation);
  bool is_everything = is_complete(migration);
  Patch patch;
  for (const FileChange& file : migration.files) {
    const std::string path = patch_path(file.path, current);
    if (!path.empty()) {
      patch.add(path, file.before, file.after);
      continue;
    }
    is_everything = false;
    warn_not_in_patch(invocation, file.path, "outside of the current directory; --write changes it");
  }
  write_patch(patch, {options.output, options.report.show_secrets}, "--write", invocation);
  return is_everything ? ExitCode::yes : ExitCode::no;
}

ExitCode write_files(const Migration& migration, const InputOptions& options, Invocation& invocation) {
  FileWriter writer(invocation);
  if (!writer.write(migration.files)) {
    writer.restore();
    return ExitCode::cannot_answer;
  }
  const std::vector<Diagnostic> wrong = verify_migration(migration, options, invocation);
  if (wrong.empty()) return is_complete(migration) ? ExitCode::yes : ExitCode::no;
  writer.restore();
  write_diagnostics(invocation.err, wrong, error_style(invocation));
  return ExitCode::cannot_answer;
}

std::optional<ExitCode> report_failed_load(const Migration& migration, Invocation& invocation) {
  for (const MigratedApplication& application : migration.input.applications) {
    if (application.input.ok()) continue;
    write_diagnostics(invocation.err, application.input.diagnostics, error_style(invocation));
    return ExitCode::cannot_answer;
  }
  return std::nullopt;
}

ExitCode report_nothing(const MigrateOptions& options, Invocation& invocation) {
  invocation.err << error_style(invocation).error("error:")
                 << " no connection string of Azure SignalR Service";
  if (options.filter.endpoint) {
    invocation.err << " for the endpoint " << terminal::shown_argument(*options.filter.endpoint);
  }
  invocation.err << " is there\n";
  return ExitCode::no;
}

ExitCode finish(const Migration& migration, const MigrateOptions& options, Invocation& invocation) {
  if (options.diff) return write_as_patch(migration, options, invocation);
  ExitCode code = is_complete(migration) ? ExitCode::yes : ExitCode::no;
  if (options.write) code = write_files(migration, options.input, invocation);
  if (code == ExitCode::cannot_answer) return code;
  const MigrationReport report{
      migration, options.write,
      options.report.show_secrets ? signalr::Disclosure::full : signalr::Disclosure::masked};
  if (options.report.wants_json()) {
    write_migration_json(invocation.out, report);
  } else {
    write_migration_text(invocation.out, report, output_style(invocation));
  }
  return code;
}
ExitCode run_migrate(const MigrateOptions& given, Invocation& invocation) {
  refuse_contradictions(given);
  const CredentialChoice choice = choose_credential(given.credential, invocation);
  Migration migration;
  migration.input = load_every_environment(given.input, invocation);
  if (const auto failed = report_failed_load(migration, invocation)) return *failed;
  migration.slots = find_slots(migration.input, given.filter);
  if (migration.slots.empty()) return report_nothing(given, invocation);
  StandardInput standard_input(invocation.in);
  const Credential credential = read_credential(choice, given.credential, invocation, standard_input);
  plan_migration(migration, credential, given.filter);
  if (choice == CredentialChoice::access_key) refuse_one_key_for_several(migration);
  return finish(migration, given, invocation);
}

}  // namespace

extern constinit const Command connection_string_migrate_command = command_of<MigrateOptions, run_migrate>({
    .name = "migrate",
    .summary = "Do so for every connection string of an application",
    .usage = "--auth KIND [OPTION]... [PATH]...",
    .description =
        "Converts every connection string of an application: those in each file that its host reads in any "
        "of its environments, in its user secrets, and in the files that are given. Without --diff or "
        "--write it shows what would change, masked, and changes nothing.\n"
        "--diff writes a patch. Its secrets are masked unless --show-secrets is given; with --output FILE "
        "the patch is one that git apply takes. Files outside of the current directory, such as user "
        "secrets, are not in it.\n"
        "--write changes the files, each as a whole or not at all, and then checks that every environment "
        "has the endpoints that it had, with the new credential. If not, the files are as before.\n"
        "A managed identity is not for developers' machines, which have none: what only these read (user "
        "secrets, launchSettings.json, local.settings.json, appsettings.Development.json) gets "
        "AuthType=azure, which takes the developer's sign-in.\n"
        "Environment variables, arguments and deployment descriptions are listed, to be changed by hand.",
    .options = {{part<&MigrateOptions::credential>(credential_options),
                 own<MigrateOptions>("What is done", migrate_rows),
                 part<&MigrateOptions::input>(application_input),
                 part<&MigrateOptions::report>(report_options)}},
    .examples =
        {{{"signalr-config connection-string migrate --auth managed-identity src/Shop", "What would change."},
          {"signalr-config connection-string migrate --auth managed-identity --diff src/Shop -o "
           "keyless.patch",
           "The same as a patch."},
          {"signalr-config connection-string migrate --auth access-key --access-key-stdin --endpoint east "
           "--write < key.txt",
           "A new key for the endpoint named east."}}},
    .exit_status = {"nothing is left to do, or what was shown would leave nothing",
                    "something must be changed by hand, is not understood, or there is nothing"},
});

}  // namespace signalr_config::cli
