#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace signalr_config::text {

/// Lines that differ: so many from `before_begin` on were replaced by so many from `after_begin` on.
struct LineChange {
  std::size_t before_begin = 0;
  std::size_t before_size = 0;
  std::size_t after_begin = 0;
  std::size_t after_size = 0;

  std::size_t before_end() const { return before_begin + before_size; }
  std::size_t after_end() const { return after_begin + after_size; }
};

/// The lines of a text, each with its line feed, if it has one.
[[nodiscard]] std::vector<std::string_view> split_lines(std::string_view text);

/// What has to change to make the one of the other, in order, with unchanged lines between the changes; as
/// little as possible, unless the two are so different that nobody would read it.
[[nodiscard]] std::vector<LineChange> line_changes(const std::vector<std::string_view>& before,
                                                   const std::vector<std::string_view>& after);

}  // namespace signalr_config::text
