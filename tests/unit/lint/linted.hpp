#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lint/linter.hpp"

namespace signalr_config::test {

struct NamedText {
  std::string path;
  std::string text;
};

/// What one rule, endpoint-type-unknown, finds in texts, as if they were files.
lint::LintReport lint_texts(const std::vector<NamedText>& texts);

/// The report in a format, without colours.
std::string written(const lint::LintReport& report, std::string_view format);

}  // namespace signalr_config::test
