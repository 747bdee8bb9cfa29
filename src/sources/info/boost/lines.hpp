#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace signalr_config::sources {

/// What an INFO text must not have, and that Boost would act on.
struct InfoObjection {
  enum class Reason { include, too_deep, too_long };
  Reason reason = Reason::include;
  std::size_t line = 0;    ///< 1-based
  std::size_t offset = 0;  ///< of the line
};

/// The deepest nesting that is read: Boost's trees are destroyed by recursion.
inline constexpr std::size_t deepest_info = 1000;

/// How many lines may end with a '\' that continues a string: Boost copies the whole string for each.
inline constexpr std::size_t most_info_continuations = 10'000;

/// Looks for directives and at the braces, with Boost's idea of what a brace is (info_parser_read.hpp).
[[nodiscard]] std::optional<InfoObjection> object_to_info(std::string_view text);

/// Where a line begins, counted from 1; the text's end if there are fewer.
[[nodiscard]] std::size_t begin_of_line(std::string_view text, std::size_t line);

}  // namespace signalr_config::sources
