#pragma once

#include <cstddef>
#include <string_view>

namespace signalr_config::sources {

/// How much text the keys of one document may have. Each has its whole path, so that a long name above many
/// values makes text without end out of a small file. .NET runs out of memory there.
inline constexpr std::size_t maximum_key_text = std::size_t{256} << 20;

/// How many entries one document may have, and how many nodes its tree: a byte or two of text make one, which
/// takes a hundred times that in memory.
inline constexpr std::size_t maximum_entries = 2'000'000;
inline constexpr std::size_t maximum_nodes = 2'000'000;
inline constexpr std::string_view entries_words = "expected at most 2,000,000 values, found more";
inline constexpr std::string_view entries_remedy = "Check that this is the file that was meant.";
static_assert(maximum_entries == 2'000'000 && maximum_nodes == maximum_entries);

/// How many problems of a kind are kept: nobody reads more, and a file can have millions of duplicates.
inline constexpr std::size_t maximum_reports = 1000;

}  // namespace signalr_config::sources
