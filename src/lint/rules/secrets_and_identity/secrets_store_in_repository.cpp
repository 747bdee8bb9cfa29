#include <string>

#include "lint/facts/found_secret.hpp"
#include "lint/model/linted_file.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

bool is_in_home_store(const std::filesystem::path& path) {
  const std::string text = path.string();
  return text.find(".microsoft/usersecrets/") != std::string::npos ||
         text.find("Microsoft/UserSecrets/") != std::string::npos;
}

void check_secrets_store_in_repository(const LintedFile& file, Report& report) {
  if (file.kind != SourceKind::user_secrets || file.source == nullptr || is_in_home_store(file.path)) return;
  const Entry* entry = first_entry_with_secret(*file.source);
  if (entry == nullptr) return;
  report.add(key_location(entry->origin), std::string(entry->key),
             Message("a store of user secrets lies beside the code"),
             "Move it into the store: signalr-config secrets import.");
}

}  // namespace

extern constinit const Rule secrets_store_in_repository{
    .metadata = {.id = "ASRS406",
                 .name = "secrets-store-in-repository",
                 .severity = Severity::warning,
                 .summary = "A store of user secrets lies in the repository.",
                 .rationale = "`secrets.json` belongs below the home directory "
                              "(`~/.microsoft/usersecrets`). A copy beside the code is committed sooner or "
                              "later, and in a directory without a store .NET reads it as one.",
                 .bad = {{{{"secrets.json", R"({
  "Azure:SignalR:ConnectionString": "Endpoint=https://contoso.service.signalr.net;AccessKey=7h0BqQm2Zr5TtYw8VxPfLkJsDnCgE4aUo6iR1MdHbXc=;Version=1.0;"
}
)",
                            0600}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;Version=1.0;"
    }
  }
}
)"}}}}},
    .file = check_secrets_store_in_repository};

}  // namespace signalr_config::lint::rules
