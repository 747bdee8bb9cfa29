#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/model/finding.hpp"

namespace signalr_config::lint {

/// What is the same of findings when lines move. Holds no value, and nothing made of one.
struct BaselineKey {
  std::string file;  ///< relative to the baseline's directory
  std::string rule;  ///< its id
  std::string key;   ///< the configuration key; empty where it is about none

  auto operator<=>(const BaselineKey&) const = default;
};

/// Whether a run could have found anything of a rule, given by its id, in a file: it looked at the file, and
/// the rule is on there. Of others it says nothing.
using IsLookedAt = std::function<bool(const std::filesystem::path& file, std::string_view rule)>;

/// Findings that are known and accepted for now, with how many there are of each kind.
class Baseline {
 public:
  /// `directory` is the one of the file.
  explicit Baseline(std::filesystem::path directory);

  /// Reads what `to_json` wrote; nothing where it is no such text
  /// (docs/schemas/lint-baseline-v1.schema.json).
  static std::optional<Baseline> parse(std::filesystem::path directory, std::string_view json);

  /// Of all findings that are not suppressed.
  static Baseline of(std::filesystem::path directory, std::span<Finding* const> findings);

  /// Adds what another baseline of the same directory knows of what the run did not look at.
  void keep(const Baseline& older, const IsLookedAt& is_looked_at);

  std::string to_json() const;

  /// Suppresses the findings that it knows. One whose key is gone stands for another of the same rule in the
  /// same file, as after the key was renamed; not where the rule is about secrets. Returns what it knows and
  /// was not found any more where the run looked.
  std::vector<BaselineKey> suppress(std::span<Finding* const> findings, const IsLookedAt& is_looked_at) const;

  std::size_t size() const;

 private:
  using Counts = std::map<BaselineKey, std::size_t>;

  BaselineKey key_of(const Finding& finding) const;
  std::filesystem::path path_of(const BaselineKey& key) const;
  void suppress_renamed(std::span<Finding* const> findings, Counts& left) const;

  std::filesystem::path directory_;
  Counts counts_;
};

}  // namespace signalr_config::lint
