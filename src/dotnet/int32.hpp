#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace signalr_config::dotnet {

/// int.TryParse(text) with NumberStyles.Integer and the invariant culture: ASCII white space (U+0009..000D,
/// U+0020) around one optional sign and ASCII digits, and any number of NULs at the end. Nothing if it does
/// not parse or does not fit.
[[nodiscard]] std::optional<std::int32_t> try_parse_int32(std::string_view text) noexcept;

/// System.ComponentModel.Int32Converter.ConvertFromInvariantString, by which the configuration binder reads
/// numbers: trimmed, decimal, or hexadecimal after `0x`, `&h` (either case) or `#`; eight hexadecimal digits
/// wrap around (`0xFFFFFFFF` is -1). Nothing where .NET throws, including the empty string (which the binder
/// handles before).
[[nodiscard]] std::optional<std::int32_t> convert_int32(std::string_view text) noexcept;

}  // namespace signalr_config::dotnet
