#include "lint/facts/file_problems.hpp"
#include "lint/model/linted_file.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_syntax_error(const LintedFile& file, Report& report) {
  for (const Diagnostic& diagnostic : file.diagnostics) {
    const bool is_other = is_about_duplicates(diagnostic) || is_about_encoding(diagnostic);
    if (diagnostic.severity == Severity::error && !is_other) report_file_problem(file, diagnostic, report);
  }
}

}  // namespace

extern constinit const Rule syntax_error{
    .metadata = {.id = "ASRS601",
                 .name = "syntax-error",
                 .severity = Severity::error,
                 .summary = "A configuration file does not parse.",
                 .rationale = ".NET throws when it loads the file, and the application does not start; in "
                              "a description, the deployment fails. Reported of files whose names say what "
                              "they are, and of those whose paths were given.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": { "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;Version=1.0;"
  }
}
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": { "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;Version=1.0;" }
  }
}
)"}}}}},
    .file = check_syntax_error};

}  // namespace signalr_config::lint::rules
