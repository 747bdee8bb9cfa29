#include "lint/facts/file_problems.hpp"
#include "lint/model/linted_file.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_encoding(const LintedFile& file, Report& report) {
  for (const Diagnostic& diagnostic : file.diagnostics) {
    if (is_about_encoding(diagnostic)) report_file_problem(file, diagnostic, report);
  }
}

}  // namespace

extern constinit const Rule encoding{
    .metadata =
        {.id = "ASRS603",
         .name = "encoding",
         .severity = Severity::error,
         .summary = "A file is not in an encoding that its reader knows.",
         .rationale = ".NET reads JSON as UTF-8, and XML as it declares. Bytes that are none make "
                      "it throw, or are replaced without a word.",
         .bad =
             {{{{"appsettings.json",
                 R"({ "Azure:SignalR:ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;Version=1.0;", "Title": "\udc00" }
)"}}}},
         .good =
             {{{{"appsettings.json",
                 R"({ "Azure:SignalR:ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;Version=1.0;", "Title": "chat" }
)"}}}}},
    .file = check_encoding};

}  // namespace signalr_config::lint::rules
