#pragma once

#include <filesystem>
#include <iosfwd>
#include <vector>

#include "cli/framework/command.hpp"
#include "cli/lint/options.hpp"
#include "lint/output/output_format.hpp"

namespace signalr_config::cli {

/// Where findings are written, in which formats. Throws `UsageError` for formats that do not exist.
class LintOutputs {
 public:
  LintOutputs(const LintOptions& options, const Invocation& invocation);

  /// Writes every one of them. Throws `UsageError` where a file cannot be written.
  void write(const lint::LintReport& report, std::ostream& out) const;

 private:
  struct File {
    const lint::OutputFormat* format;
    std::filesystem::path path;
  };

  void write_to_stream(const lint::LintReport& report, std::ostream& out,
                       const lint::OutputFormat& format) const;

  std::vector<const lint::OutputFormat*> formats_;  // to standard output
  std::vector<File> files_;
  terminal::Style style_;
  std::filesystem::path step_summary_;
};

}  // namespace signalr_config::cli
