#pragma once

#include <cstddef>

namespace signalr_config::sources {

/// How much text the keys of one document may have. Each has its whole path, so that a long name above many
/// values makes text without end out of a small file. .NET runs out of memory there.
inline constexpr std::size_t maximum_key_text = std::size_t{256} << 20;

/// How many problems of a kind are kept: nobody reads more, and a file can have millions of duplicates.
inline constexpr std::size_t maximum_reports = 1000;

}  // namespace signalr_config::sources
