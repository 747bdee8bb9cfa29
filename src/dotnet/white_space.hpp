#pragma once

#include <string_view>

namespace signalr_config::dotnet {

/// System.Char.IsWhiteSpace: the Unicode separators, U+0009..000D and U+0085, but neither U+001C..001F nor
/// U+200B.
[[nodiscard]] bool is_white_space(char32_t code_point) noexcept;

/// System.String.Trim: `text` without the white space (see is_white_space()) at both ends. Ill-formed UTF-8
/// stays.
[[nodiscard]] std::string_view trim(std::string_view text) noexcept;

/// System.String.TrimEnd: the same at the end alone.
[[nodiscard]] std::string_view trim_end(std::string_view text) noexcept;

/// System.String.IsNullOrWhiteSpace for a string that is not null: empty, or white space only.
[[nodiscard]] bool is_blank(std::string_view text) noexcept;

}  // namespace signalr_config::dotnet
