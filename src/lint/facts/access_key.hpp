#pragma once

#include <string_view>

namespace signalr_config::lint {

/// Whether a key or a secret is none that anybody could use: a placeholder, the emulator's key, the alphabet,
/// `example...`.
bool is_sample_secret(std::string_view secret);

/// Whether a text is long enough for a key, and none of words such as `put-your-key-here`.
bool may_be_issued_key(std::string_view key);

/// Whether a key has a form in which Azure issues keys of SignalR resources: 32 bytes in Base64 (44
/// characters, the last one before the padding canonical), 64 bytes (88), or the newer 84 characters with the
/// mark `JQQJ` at the characters 53 to 56.
bool looks_like_issued_key(std::string_view key);

}  // namespace signalr_config::lint
