#include <algorithm>

#include "lint/facts/file_problems.hpp"
#include "lint/model/linted_file.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_duplicate_key(const LintedFile& file, Report& report) {
  if (std::ranges::none_of(file.diagnostics, is_about_duplicates)) return;
  const NestedAndFlat nested_and_flat(file);
  for (const Diagnostic& diagnostic : file.diagnostics) {
    if (!is_about_duplicates(diagnostic) || nested_and_flat.is_about(diagnostic)) continue;
    report_file_problem(file, diagnostic, report);
  }
}

}  // namespace

extern constinit const Rule duplicate_key{
    .metadata = {.id = "ASRS602",
                 .name = "duplicate-key",
                 .severity = Severity::error,
                 .summary = "A key stands twice in a file.",
                 .rationale = ".NET compares keys ignoring case, and throws `A duplicate key was found` "
                              "when it loads the file. Of two variables that become one key, which .NET "
                              "reads in no certain order, either may win.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;Version=1.0;",
      "connectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;Version=1.0;"
    }
  }
}
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;Version=1.0;"
    }
  }
}
)"}}}}},
    .file = check_duplicate_key};

}  // namespace signalr_config::lint::rules
