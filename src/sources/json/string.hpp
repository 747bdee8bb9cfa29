#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace signalr_config::sources {

/// Half of a surrogate pair that was written without the other half.
struct LoneSurrogate {
  std::size_t offset;                  ///< of its backslash, in the raw text
  std::string exact_refusal_unmasked;  ///< what .NET says to it
};

struct UnescapedString {
  std::string text;                             ///< UTF-8, with U+FFFD for a lone surrogate
  std::optional<LoneSurrogate> lone_surrogate;  ///< the first one
};

/// The text of a JSON string, given what stands between its quotes. Precondition: its escapes are
/// well-formed, i.e. JsonScanner has accepted it.
[[nodiscard]] UnescapedString unescape_json(std::string_view raw);

}  // namespace signalr_config::sources
