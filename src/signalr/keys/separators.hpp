#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "signalr/keys/meaning.hpp"

namespace signalr_config::signalr {

/// A key as it stands in a source.
struct WrittenKey {
  std::string_view text;
  bool is_variable = false;  ///< the name of a variable, in which `__` is ':' already
};

/// The key that is read and that has the letters of this one, with ':' where this has something else, or
/// nothing: `Azure.SignalR.ConnectionString`, `Azure_SignalR_Endpoints_east` as a variable,
/// `AzureSignalR:...`. Precondition: this one is not read.
[[nodiscard]] std::optional<std::string> with_right_separators(const WrittenKey& key,
                                                               const KeyReader& reader);

}  // namespace signalr_config::signalr
