#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "lint/linter.hpp"
#include "lint/model/fix.hpp"
#include "lint/model/linted_file.hpp"

namespace signalr_config::lint {

/// A file that was changed, in memory only.
struct FixedFile {
  std::filesystem::path path;
  std::shared_ptr<const Document> before;
  Recognition recognition = Recognition::none;
  std::string after;
  std::size_t fixes = 0;
};

struct FixOutcome {
  std::vector<LintedFile> files;  ///< all of them, as they are afterwards
  std::vector<FixedFile> fixed;
};

/// Makes the fixes of what a linter finds in files, but for those that do more than `most`. Where two want to
/// change the same text, the first is made, and the other if it is still found then. What has no effect by
/// its own word is made only if every application resolves to the same endpoints and options as before;
/// nothing is made after which a file has more errors.
FixOutcome fix_files(Linter& linter, std::vector<LintedFile> files, FixEffect most);

}  // namespace signalr_config::lint
