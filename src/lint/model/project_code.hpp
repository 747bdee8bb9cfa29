#pragma once

#include <string>
#include <vector>

namespace signalr_config::lint {

/// What the sources of a project say of the service. Texts in comments count as well: by what is found
/// nothing is claimed, but findings are left out.
struct ProjectCode {
  bool has_sources = false;  ///< at least one was read
  /// It is no project of .NET: there is a manifest of another language (`package.json`), and nothing of
  /// .NET's. What such a program reads, and under which keys, is its own.
  bool is_of_another_language = false;
  bool adds_service = false;  ///< one of them adds the service: `AddAzureSignalR`, `MapAzureSignalR`
  /// One of them hands a connection string of its own to the SDK, or takes a section of its own:
  /// `AddAzureSignalR(` with anything in its brackets, `AddNamedAzureSignalR(`. Then a connection string
  /// under any key may be the one that is used.
  bool hands_over = false;
  std::vector<std::string> literals;  ///< texts in quotes that name SignalR: keys and sections that are read
};

}  // namespace signalr_config::lint
