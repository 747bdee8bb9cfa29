#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "lint/model/finding.hpp"
#include "lint/settings/layer.hpp"

namespace signalr_config::lint {

/// What holds for the files of a directory: settings files, those that others extend first, and the command
/// line, which wins.
class Settings {
 public:
  explicit Settings(std::vector<SettingsLayer> layers) : layers_(std::move(layers)) {}

  const std::vector<SettingsLayer>& layers() const { return layers_; }

  /// As what a rule is reported; nothing if it is off.
  std::optional<Severity> severity_of(const Rule& rule) const;
  /// The same of a finding, to which the rule has given a severity.
  std::optional<Severity> severity_of(const Finding& finding) const;

  /// Whether per-file-ignores silence a rule in a file. The path may be relative to the current directory.
  bool ignores(const Rule& rule, const std::filesystem::path& file) const;

  /// Whether `exclude` leaves a path out of walks.
  bool excludes(const std::filesystem::path& path) const;

  FailOn fail_on() const;
  std::optional<HostKind> host() const;
  /// The file of the findings that are known, absolute.
  std::optional<std::filesystem::path> baseline() const;

 private:
  std::optional<Severity> severity_of(const Rule& rule, Severity unless_changed) const;
  bool is_on(const Rule& rule) const;

  std::vector<SettingsLayer> layers_;
};

}  // namespace signalr_config::lint
