#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "lint/model/finding.hpp"
#include "lint/model/linted_file.hpp"
#include "lint/scopes/build_scopes.hpp"

namespace signalr_config::lint {

/// How files are linted once more after they were changed; what is suppressed is marked so.
using FindAgain =
    std::function<std::vector<Finding>(std::span<const LintedFile> files, std::span<const Scope> scopes)>;

struct FixRequest {
  FixEffect most = FixEffect::none;  ///< fixes that do more are not made
  ScopeOptions scope_options;
  FindAgain find_again;
};

/// A file that was changed, in memory only.
struct FixedFile {
  std::filesystem::path path;
  std::shared_ptr<const Document> before;
  std::string after;
  std::size_t fixes = 0;
};

struct FixOutcome {
  std::vector<LintedFile> files;  ///< all of them, as they are afterwards
  std::vector<FixedFile> fixed;
};

/// Makes the fixes of findings. Where two want to change the same text, the first is made, and the other if
/// it is still found then. What has no effect by its own word is made only if every application resolves to
/// the same endpoints and options as before; nothing is made after which a file has more errors.
FixOutcome fix_files(std::span<const LintedFile> files, const FixRequest& request);

}  // namespace signalr_config::lint
