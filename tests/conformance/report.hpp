#pragma once

#include <cstddef>
#include <filesystem>
#include <iosfwd>
#include <map>
#include <string>

#include "conformance/expectation.hpp"

namespace signalr_config::conformance {

/// The differences on purpose: an id and the reason for it.
using KnownDifferences = std::map<std::string, std::string>;

/// Reads lines of `id`, tab, reason; empty lines and lines that begin with '#' say nothing. Throws a
/// `std::runtime_error` for a line without a reason. Without the file nothing is different on purpose, which
/// makes such lines fail.
KnownDifferences read_known_differences(const std::filesystem::path& path);

/// Counts the answers of one file and prints what is wrong with those that do not hold.
class Report {
 public:
  Report(std::string file, const KnownDifferences& known, std::ostream& out)
      : file_(std::move(file)), known_(known), out_(out) {}

  /// One question: it holds if there are no differences, or if it is listed and there are some. A listed one
  /// without differences is wrong too: the list is stale.
  void add(const std::string& id, const Differences& differences);

  /// Prints `FILE held/total`.
  void finish() const;

  bool all_hold() const { return wrong_ == 0; }

 private:
  void print(const std::string& id, const Differences& differences);

  std::string file_;
  const KnownDifferences& known_;
  std::ostream& out_;
  std::size_t held_ = 0;
  std::size_t listed_ = 0;
  std::size_t wrong_ = 0;
};

/// The exit status of a run: 0 all hold, 1 something does not, 2 a file could not be read.
enum class Verdict { held = 0, not_held = 1, unreadable = 2 };

/// The worse of the two.
Verdict worse(Verdict a, Verdict b);

/// Replays one file and prints what it found.
using ReplayFile = Verdict (*)(const std::string& file, const KnownDifferences& known);

/// The main of a program that replays the files given: the worst verdict, 2 where it cannot answer.
/// `program` and `files` are for its usage (`conformance`, `FILE.jsonl...`).
int replay_main(int count, char** arguments, const std::string& program, const std::string& files,
                ReplayFile replay);

}  // namespace signalr_config::conformance
