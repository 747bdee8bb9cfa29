#pragma once

#include <memory>
#include <string>
#include <vector>

#include "lint/model/linted_file.hpp"
#include "lint/output/output_format.hpp"

namespace signalr_config::test {

/// Texts that were linted with one rule, endpoint-type-unknown, as if they were files.
struct Linted {
  std::vector<lint::LintedFile> files;
  std::vector<lint::Scope> scopes;
  lint::LintReport report;
};

struct NamedText {
  std::string path;
  std::string text;
};

std::unique_ptr<Linted> lint_texts(const std::vector<NamedText>& texts);

/// The report in a format, without colours.
std::string written(const lint::LintReport& report, std::string_view format);

}  // namespace signalr_config::test
