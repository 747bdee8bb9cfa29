#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "lint/linter.hpp"
#include "lint/output/output_format.hpp"

namespace signalr_config::lint {

struct IgnoredFile {
  std::filesystem::path path;
  std::shared_ptr<const Document> before;
  Recognition recognition = Recognition::none;
  std::string text;         ///< with the comments
  std::size_t ignored = 0;  ///< how many findings they silence
};

struct AddedIgnores {
  std::vector<IgnoredFile> files;
  std::vector<Note> refused;  ///< why a finding could not be silenced
};

/// Writes a comment above each line that has findings, which silences them; every other byte stays. Where a
/// format has no comments, or one would change what is read, nothing is written, and that is said. In memory
/// only.
AddedIgnores add_ignores(Linter& linter, const LintReport& report);

}  // namespace signalr_config::lint
