#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "signalr_config/user_secrets_store.hpp"

namespace signalr_config::store {

/// What a store holds that has nothing in it.
inline constexpr std::string_view empty_store = "{\n}\n";

/// The text of a store with the values set: in the place of a key that is there already, in whatever case and
/// however deep, else as new members at its end. All other bytes stay. Of several values for one key the last
/// counts. Precondition of these: parse_json accepts the text.
[[nodiscard]] std::string with_values(std::string text, std::span<const UserSecret> secrets);

/// The text without a key, and without the objects that held nothing else: an empty one would be a null. An
/// array that loses an item other than its last becomes an object with the other items' indices. Comments
/// stay. Nothing where the key is not there.
[[nodiscard]] std::optional<std::string> without_key(std::string_view text, std::string_view key);

}  // namespace signalr_config::store
