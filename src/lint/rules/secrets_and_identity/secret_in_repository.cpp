#include <utility>

#include "lint/facts/found_secret.hpp"
#include "lint/model/linted_file.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_secret_in_repository(const Repository& repository, Report& report) {
  for (const FoundSecret& secret : find_secrets(repository)) {
    const Tracking tracking = repository.tracking(secret.location.document->name());
    if (tracking == Tracking::untracked) continue;
    Message message;
    message.text(secret.property).text(" of Azure SignalR Service in a file that git ");
    // What is not known is no reason for silence.
    message.text(tracking == Tracking::tracked ? "tracks" : "may track; it does not say so");
    Finding& finding =
        report.add(secret.location, secret.key, std::move(message),
                   "Regenerate it, and keep the new one in user secrets, in a vault or in the settings "
                   "of the platform; or use AuthType=azure.msi, which needs none.");
    finding.environments = secret.environments;
  }
}

}  // namespace

extern constinit const Rule secret_in_repository{
    .metadata = {.id = "ASRS401",
                 .name = "secret-in-repository",
                 .severity = Severity::error,
                 .summary = "A file that git tracks holds an access key or a client secret.",
                 .rationale = "Whoever can read the repository, or any of its clones and backups, can "
                              "connect to the service; and history keeps what a later commit removes. "
                              "Every text file is looked at, source code too; where git does not say what "
                              "it tracks, every file counts. Placeholders, sample keys "
                              "and the key of the emulator are no secrets.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AccessKey=7h0BqQm2Zr5TtYw8VxPfLkJsDnCgE4aUo6iR1MdHbXc=;Version=1.0;"
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
    .repository = check_secret_in_repository};

}  // namespace signalr_config::lint::rules
