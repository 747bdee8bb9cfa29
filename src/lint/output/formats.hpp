#pragma once

#include "lint/output/output_format.hpp"

namespace signalr_config::lint {

/// What writes each format; a format is one of these, and a row in output_format.cpp.
void write_text(std::ostream& out, const LintReport& report, const OutputSettings& settings);
void write_concise(std::ostream& out, const LintReport& report, const OutputSettings& settings);
void write_json(std::ostream& out, const LintReport& report, const OutputSettings& settings);
void write_jsonl(std::ostream& out, const LintReport& report, const OutputSettings& settings);
void write_sarif(std::ostream& out, const LintReport& report, const OutputSettings& settings);
void write_github(std::ostream& out, const LintReport& report, const OutputSettings& settings);
void write_junit(std::ostream& out, const LintReport& report, const OutputSettings& settings);

}  // namespace signalr_config::lint
