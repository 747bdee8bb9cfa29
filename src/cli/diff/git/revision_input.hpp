#pragma once

#include <memory>
#include <optional>
#include <string>

#include "cli/diff/git/renamed_places.hpp"
#include "cli/diff/git/revision.hpp"
#include "cli/framework/temporary_directory.hpp"
#include "cli/input/described_input.hpp"

namespace signalr_config::cli {

/// A file or a directory of a commit as input. What a host reads of a directory is written to a temporary
/// one, since hosts look for files; a file stays in memory.
class RevisionInput {
 public:
  /// Throws `UsageError` where git cannot read it.
  RevisionInput(const RevisionPath& place, const InputOptions& options, const Environment& environment);

  InputPath path() const;

  /// Reads what a description names from the same commit.
  DescribedFileReader reader() const;

  /// By which files of the temporary directory are shown as what they are copies of.
  RenamedPlaces places() const;

 private:
  std::string root() const;
  void extract(const Environment& environment, bool every_file);

  std::shared_ptr<const Revision> revision_;
  std::string path_;
  std::optional<std::string> text_;  // of a file
  std::optional<SourceKind> kind_;
  std::unique_ptr<TemporaryDirectory> directory_;
};

}  // namespace signalr_config::cli
