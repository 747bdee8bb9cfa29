#include <cstdlib>
#include <ostream>
#include <utility>

#include "cli/framework/command.hpp"
#include "cli/framework/diagnostic_text.hpp"
#include "cli/framework/terminal_question.hpp"
#include "cli/input/input_options.hpp"
#include "cli/secrets/check.hpp"
#include "cli/secrets/options.hpp"
#include "system/atomic_file.hpp"
#include "system/file_reader.hpp"
#include "system/process.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

namespace fs = std::filesystem;

/// A copy in a directory of its own, which only this user may look into. Removed with it, unless it is kept.
class EditedCopy {
 public:
  explicit EditedCopy(const Environment& environment) {
    const std::string_view base = environment.get("TMPDIR").value_or("");
    std::string pattern = std::string(base.empty() ? "/tmp" : base) + "/signalr-config-edit-XXXXXX";
    if (::mkdtemp(pattern.data()) != nullptr) directory_ = pattern;
  }
  ~EditedCopy() {
    std::error_code ignored;
    if (!kept_ && !directory_.empty()) fs::remove_all(directory_, ignored);
  }
  EditedCopy(const EditedCopy&) = delete;
  EditedCopy& operator=(const EditedCopy&) = delete;

  explicit operator bool() const { return !directory_.empty(); }
  fs::path file() const { return directory_ / "secrets.json"; }
  void keep() { kept_ = true; }

 private:
  fs::path directory_;
  bool kept_ = false;
};

std::string editor_of(const Environment& environment) {
  for (const char* const name : {"VISUAL", "EDITOR"}) {
    const auto editor = environment.get(name);
    if (editor && !editor->empty()) return std::string(*editor);
  }
  return "vi";
}

// As git does: the variable may hold arguments.
bool run_editor(const EditedCopy& copy, Invocation& invocation) {
  const std::string command = editor_of(invocation.process.environment) + " \"$@\"";
  system::ProcessOptions editor;
  editor.arguments = {"/bin/sh", "-c", command, "sh", copy.file().string()};
  editor.variables = system::environment_lines(invocation.process.environment);
  return system::run_in_foreground(std::move(editor)) == 0;
}

ExitCode keep(EditedCopy& copy, const Diagnostic& problem, Invocation& invocation) {
  copy.keep();
  const ExitCode code = report_problem(problem, invocation);
  invocation.err << "Nothing was stored. What was edited is in " << terminal::printable(copy.file().string())
                 << ".\n";
  return code;
}

ExitCode report_editor(Invocation& invocation) {
  invocation.err << error_style(invocation).error("error:") << " the editor failed; nothing was stored\n";
  return ExitCode::no;
}

// Values are checked as `set` does; who edits sees what stands there, so that it is only said.
ExitCode store(const ChosenStore& chosen, const std::string& text, EditedCopy& copy,
               const std::optional<std::string>& before, Invocation& invocation) {
  const bool is_first = !before;
  if (const auto stored = chosen.store.replace_text(text, before); !stored)
    return keep(copy, stored.error().front(), invocation);
  const ParsedSource source = chosen.store.load();
  write_problems(invocation.err, check_secrets(secrets_of(source), host_of(chosen, invocation)),
                 error_style(invocation));
  invocation.err << "Stored the secrets of " << terminal::printable(chosen.id) << ".\n";
  if (is_first) note_left_out(chosen, invocation);
  return ExitCode::yes;
}

ExitCode edit(const ChosenStore& chosen, const std::optional<std::string>& before, EditedCopy& copy,
              Invocation& invocation) {
  const std::string start = before.value_or("{\n}\n");
  if (const auto problem = system::replace_file(copy.file(), start))
    return report_problem(*problem, invocation);
  while (true) {
    if (!run_editor(copy, invocation)) return report_editor(invocation);
    const system::FileContent content = system::read_file(copy.file());
    if (!content) return report_problem(content.error().diagnostic, invocation);
    if (*content == start) {
      invocation.err << "Nothing was changed.\n";
      return ExitCode::yes;
    }
    const auto checked = check_user_secrets_text(copy.file().string(), *content);
    if (checked) return store(chosen, *content, copy, before, invocation);
    const Diagnostic& problem = checked.error().front();
    if (!invocation.process.in_is_terminal) return keep(copy, problem, invocation);
    write_diagnostic(invocation.err, problem, error_style(invocation));
    if (ask(invocation, "Edit again? [y/N]") != "y") return keep(copy, problem, invocation);
  }
}

ExitCode run_edit(const SecretsOptions& given, Invocation& invocation) {
  const auto chosen = choose_store(given, invocation);
  if (!chosen) return ExitCode::no;
  chosen->store.remove_leftovers();
  const auto before = chosen->store.read_text();
  if (!before) return report_problem(before.error().front(), invocation);
  const system::HeldSignals held;  // until the copy is removed
  EditedCopy copy(invocation.process.environment);
  if (!copy)
    throw UsageError("a directory for the copy cannot be made", "Set TMPDIR to one that can be written.");
  return edit(*chosen, *before, copy, invocation);
}

}  // namespace

extern constinit const Command secrets_edit_command = command_of<SecretsOptions, run_edit>({
    .name = "edit",
    .summary = "Open the store in an editor",
    .usage = "[OPTION]...",
    .description = "Opens a copy of the store in $VISUAL, else $EDITOR, else vi, and stores what comes of "
                   "it. What does not parse is not stored: a terminal is asked whether to edit again; "
                   "otherwise the copy is kept. So it is if somebody else has changed the store meanwhile.",
    .options = {{whole<SecretsOptions>(secrets_options)}},
    .examples = {{{"EDITOR=nano signalr-config secrets edit",
                   "Edits the secrets of the project in the current directory."}}},
    .exit_status = {"stored, or nothing was changed", "not stored"},
});

}  // namespace signalr_config::cli
