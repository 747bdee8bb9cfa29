#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>

#include "signalr_config/file_system.hpp"

namespace signalr_config::system {

using signalr_config::FileContent;
using signalr_config::FileProblem;

/// The size above which a file is refused: what the 32-bit offsets of a `Span` can hold with room to spare.
inline constexpr std::size_t maximum_file_size = std::size_t{1} << 30;

/// The size above which a file is refused that claims to be empty and still has content (procfs).
inline constexpr std::size_t maximum_unsized_file_size = std::size_t{64} << 20;

/// Reads all of a regular file; symbolic links are followed. Never waits for somebody to write (a FIFO, a
/// terminal) and never reads without end: whatever is not a regular file of at most `maximum_file_size` bytes
/// is a problem. Codes: `file-missing`, `file-dangling-link`, `file-is-directory`, `file-not-regular`,
/// `file-symlink-loop`, `file-unreadable`, `file-too-large`, `file-grew`. The problems have no origin: only
/// the caller knows the kind of the document.
[[nodiscard]] FileContent read_file(const std::filesystem::path& path);

/// What is said where nothing is: `name` is the file as people know it.
[[nodiscard]] FileContent missing_file(std::string_view name);

}  // namespace signalr_config::system
