#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace docs {

/// The whole file; throws `std::runtime_error` if it cannot be read.
std::string read_text(const std::filesystem::path& path);

void write_text(const std::filesystem::path& path, std::string_view text);

/// The lines without their line ends. A last line that is empty does not count.
std::vector<std::string> split_lines(std::string_view text);

/// Each line with a line end.
std::string join_lines(const std::vector<std::string>& lines);

}  // namespace docs
