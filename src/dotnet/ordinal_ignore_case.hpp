#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "signalr_config/export.hpp"

namespace signalr_config::dotnet {

/// The code point that StringComparer.OrdinalIgnoreCase compares in place of `code_point`: its simple upper
/// case, apart from the few that .NET leaves alone (see the source).
[[nodiscard]] char32_t fold(char32_t code_point) noexcept;

/// The canonical form of `text`: two strings are equal under StringComparer.OrdinalIgnoreCase exactly if
/// their folds are equal byte by byte. Idempotent. Ill-formed UTF-8 becomes U+FFFD, as it does when .NET
/// reads it from a file.
[[nodiscard]] std::string fold(std::string_view text);

/// string.Equals(a, b, StringComparison.OrdinalIgnoreCase). Does not allocate.
[[nodiscard]] SIGNALR_CONFIG_EXPORT bool equals_ignore_case(std::string_view a, std::string_view b) noexcept;

/// The sign (-1, 0, 1) of string.Compare(a, b, StringComparison.OrdinalIgnoreCase): the order of the first
/// folded code points that differ. Does not allocate.
[[nodiscard]] int compare_ignore_case(std::string_view a, std::string_view b) noexcept;

/// text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase). Does not allocate.
[[nodiscard]] bool starts_with_ignore_case(std::string_view text, std::string_view prefix) noexcept;

/// string.ToLowerInvariant: the simple lower case of every code point, independent of culture. Ill-formed
/// UTF-8 becomes U+FFFD.
[[nodiscard]] std::string to_lower_invariant(std::string_view text);

/// Hash that agrees with IgnoreCaseEqual, for unordered containers that are searched by string_view.
struct SIGNALR_CONFIG_EXPORT IgnoreCaseHash {
  using is_transparent = void;
  [[nodiscard]] std::size_t operator()(std::string_view text) const noexcept;
};

/// StringComparer.OrdinalIgnoreCase.Equals, for unordered containers that are searched by string_view.
struct IgnoreCaseEqual {
  using is_transparent = void;
  [[nodiscard]] bool operator()(std::string_view a, std::string_view b) const noexcept {
    return equals_ignore_case(a, b);
  }
};

}  // namespace signalr_config::dotnet
