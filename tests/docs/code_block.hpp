#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace docs {

/// What is wrong with a C++ block, or nothing. Its first line names a file of the repository
/// (`// tests/examples/bootstrap.cpp`), and the others are lines of that file in one piece; they may be
/// indented less than there.
std::optional<std::string> problem_of_code_block(std::string_view text, const std::filesystem::path& root);

}  // namespace docs
