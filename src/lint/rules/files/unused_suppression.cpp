#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

// It has no check of its own: what a comment silences is known when all the others have run
// (suppression/suppress.cpp).
extern constinit const Rule unused_suppression{
    .metadata = {.id = "ASRS691",
                 .name = "unused-suppression",
                 .severity = Severity::warning,
                 .summary = "A comment that silences a rule which finds nothing there.",
                 .rationale =
                     "The comment outlived what it was written for. It would hide the next mistake of that "
                     "kind in its place.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": {
        // signalr-config: ignore ASRS301 -- moved, then mended
        "east:secondary": "Endpoint=https://contoso-east.service.signalr.net;AuthType=azure.msi;Version=1.0;",
        "west": "Endpoint=https://contoso-west.service.signalr.net;AuthType=azure.msi;Version=1.0;"
      }
    }
  }
}
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": {
        // signalr-config: ignore ASRS301 -- a Primary of this name, indeed
        "east:second": "Endpoint=https://contoso-east.service.signalr.net;AuthType=azure.msi;Version=1.0;",
        "west": "Endpoint=https://contoso-west.service.signalr.net;AuthType=azure.msi;Version=1.0;"
      }
    }
  }
}
)"}}}}}};

}  // namespace signalr_config::lint::rules
