#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "signalr/connection_string/lexer.hpp"

namespace signalr_config::signalr {

/// What may be shown of a value: an allow-list. Everything that is not known to be harmless stays hidden.

/// What stands in place of what is hidden.
inline constexpr std::string_view mask = "***";

/// The text to show for the value of a property that the SDK reads; nothing: mask it.
std::optional<std::string> harmless_value(std::string_view name, std::string_view value);

/// Scheme, host and port of an http or https URI, with `***` for user info and for what follows; nothing if
/// it is no such URI.
std::optional<std::string> harmless_endpoint(std::string_view value);

/// 32 hexadecimal digits with dashes where a GUID has them.
bool is_guid(std::string_view text);

/// A GUID, a domain name, a short word: what client and tenant ids look like, and keys and secrets do not.
bool looks_like_identifier(std::string_view text);

/// Whether the name of a property that the SDK does not read may be shown. It may be a key that was pasted
/// without `AccessKey=`, whose padding looks like the `=` behind a name.
bool is_harmless_name(const ConnectionStringSegment& segment);

}  // namespace signalr_config::signalr
