#include "lint/facts/file_problems.hpp"
#include "lint/model/linted_file.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_questionable_content(const LintedFile& file, Report& report) {
  for (const Diagnostic& diagnostic : file.diagnostics) {
    if (diagnostic.severity == Severity::warning && !is_about_duplicates(diagnostic) &&
        !is_about_encoding(diagnostic)) {
      report_file_problem(file, diagnostic, report);
    }
  }
}

}  // namespace

extern constinit const Rule questionable_content{
    .metadata = {.id = "ASRS606",
                 .name = "questionable-content",
                 .severity = Severity::warning,
                 .summary = "A file has something in it that its reader ignores, or takes for something "
                            "else.",
                 .rationale = "What the reader of a format passes over without an error: a line without "
                              "`=` in a .env file, a setting outside of its section in a unit, a variable "
                              "that is not set in a compose file.",
                 .bad = {{{{"chat.service", R"(Environment=Azure__SignalR__ApplicationName=chat
[Service]
ExecStart=/opt/chat/chat
)"}}}},
                 .good = {{{{"chat.service", R"([Service]
ExecStart=/opt/chat/chat
Environment=Azure__SignalR__ApplicationName=chat
)"}}}}},
    .file = check_questionable_content};

}  // namespace signalr_config::lint::rules
