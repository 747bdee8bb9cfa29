#include "cli/connection_string/migrate/file_writer.hpp"

#include <optional>
#include <ostream>
#include <string>

#include "cli/framework/diagnostic_text.hpp"
#include "signalr_config/user_secrets_store.hpp"
#include "system/atomic_file.hpp"
#include "system/file_reader.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

bool has_text(const std::string& path, const std::string& text) {
  const system::FileContent content = system::read_file(path);
  return content && *content == text;
}

// A store of user secrets has a lock of its own, which other commands hold while they change it.
std::optional<Diagnostic> replace(const FileChange& file, const std::string& text,
                                  const std::string& expected) {
  if (file.kind != SourceKind::user_secrets) {
    system::ReplaceFileOptions how;
    how.before = expected;
    return system::replace_file(file.path, text, how);
  }
  const auto stored = UserSecretsStore(file.path).replace_text(text, expected);
  return stored ? std::nullopt : std::optional(stored.error().front());
}

Diagnostic changed_since(const std::string& path) {
  Diagnostic problem;
  problem.code = DiagnosticCode::migration_not_taken_back;
  problem.message.text("somebody else has changed ").key(path).text(" after it was migrated; it stays so");
  problem.remedy = "Compare it with its last version, and mend it by hand.";
  return problem;
}

}  // namespace

bool FileWriter::write(const std::vector<FileChange>& files) {
  for (const FileChange& file : files) {
    if (!has_text(file.path, file.before)) {
      invocation_.err << error_style(invocation_).error("error:") << ' ' << terminal::printable(file.path)
                      << " was changed by somebody else meanwhile; try again\n";
      return false;
    }
    const auto problem = replace(file, file.after, file.before);
    const bool is_written = !problem || problem->code == DiagnosticCode::file_not_synchronized;
    if (is_written) written_.push_back(file);
    if (!problem) continue;
    write_diagnostic(invocation_.err, *problem, error_style(invocation_));
    if (!is_written) return false;
  }
  return true;
}

void FileWriter::restore() {
  for (const FileChange& file : written_) {
    // What somebody else has written since is his.
    const auto problem = has_text(file.path, file.after) ? replace(file, file.before, file.after)
                                                         : std::optional(changed_since(file.path));
    if (problem) write_diagnostic(invocation_.err, *problem, error_style(invocation_));
  }
}

}  // namespace signalr_config::cli
