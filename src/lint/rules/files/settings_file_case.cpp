#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "deployments/recognition/settings_file_name.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "lint/model/linted_file.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

constexpr std::array<std::string_view, 3> environments{"Development", "Staging", "Production"};

// The name with the spelling that is read; nothing where the file is no settings file. The spelling of an
// environment that only its users know is theirs.
std::optional<std::string> intended_name(std::string_view name) {
  auto meant = deployments::parse_settings_file_name(name, deployments::NameCase::ignored);
  if (!meant) return std::nullopt;
  for (const std::string_view one : environments) {
    if (dotnet::equals_ignore_case(meant->environment, one)) meant->environment = one;
  }
  return meant->text();
}

void check_settings_file_case(const LintedFile& file, Report& report) {
  if (file.kind != SourceKind::json && file.kind != SourceKind::yaml) return;
  if (!file.mentions_signalr && file.recognition != Recognition::by_request) return;
  const std::string name = file.path.filename().string();
  const auto meant = intended_name(name);
  if (!meant || *meant == name || file.document == nullptr) return;
  Message message;
  message.text("on Linux this file is not read: its name is not ").key(*meant);
  report.add({file.document, {}}, "", std::move(message), "Rename it to " + *meant + ".");
}

}  // namespace

extern constinit const Rule settings_file_case{
    .metadata = {.id = "ASRS604",
                 .name = "settings-file-case",
                 .severity = Severity::warning,
                 .summary = "The name of a settings file differs by case from the one that is read.",
                 .rationale = "On Linux, names of files are compared by case: "
                              "`appsettings.production.json` is not read where the environment is "
                              "`Production`, and `AppSettings.json` never. On Windows and macOS both are.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;Version=1.0;"
    }
  }
}
)"},
                           {"appsettings.production.json", R"({ }
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;Version=1.0;"
    }
  }
}
)"},
                            {"appsettings.Production.json", R"({ }
)"}}}}},
    .file = check_settings_file_case};

}  // namespace signalr_config::lint::rules
