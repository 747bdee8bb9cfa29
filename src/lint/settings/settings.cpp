#include "lint/settings/settings.hpp"

#include <algorithm>
#include <system_error>

namespace signalr_config::lint {

namespace {

namespace fs = std::filesystem;

// How much the selector says that says most; 0 if none matches.
std::size_t best_match(const std::vector<RuleSelector>& selectors, const Rule& rule) {
  std::size_t best = 0;
  for (const RuleSelector& selector : selectors) {
    if (selector.matches(rule)) best = std::max(best, selector.specificity());
  }
  return best;
}

fs::path below(const fs::path& directory, const fs::path& path) {
  std::error_code ignored;
  return fs::absolute(path, ignored).lexically_normal().lexically_relative(directory);
}

bool is_outside(const fs::path& path) { return path.empty() || *path.begin() == ".."; }

template <typename T>
std::optional<T> last_said(const std::vector<SettingsLayer>& layers, std::optional<T> SettingsLayer::*what) {
  std::optional<T> found;
  for (const SettingsLayer& layer : layers) {
    if (layer.*what) found = layer.*what;
  }
  return found;
}

}  // namespace

// As ruff does it: within a layer the selector that says more decides, and to ignore where they say the same.
// What a layer below ignores stays ignored until somebody picks it with as many letters.
bool Settings::is_on(const Rule& rule) const {
  bool on = rule.metadata.by_default == RuleDefault::on;
  std::size_t ignored_by = 0;
  for (const SettingsLayer& layer : layers_) {
    if (layer.select) on = false;
    const std::size_t selected =
        std::max(layer.select ? best_match(*layer.select, rule) : 0, best_match(layer.extend_select, rule));
    const std::size_t ignored = best_match(layer.ignore, rule);
    if (selected > 0 && selected >= ignored_by) {
      on = true;
      ignored_by = 0;
    }
    if (ignored > 0 && ignored >= selected) {
      on = false;
      ignored_by = ignored;
    }
  }
  return on;
}

std::optional<Severity> Settings::severity_of(const Rule& rule) const {
  return severity_of(rule, rule.metadata.severity);
}

std::optional<Severity> Settings::severity_of(const Finding& finding) const {
  return severity_of(*finding.rule, finding.severity);
}

std::optional<Severity> Settings::severity_of(const Rule& rule, Severity unless_changed) const {
  if (!is_on(rule)) return std::nullopt;
  Severity severity = unless_changed;
  for (const SettingsLayer& layer : layers_) {
    std::size_t best = 0;
    for (const SeverityChange& change : layer.severity) {
      if (!change.rules.matches(rule) || change.rules.specificity() < best) continue;
      best = change.rules.specificity();
      severity = change.severity;
    }
  }
  return severity;
}

bool Settings::ignores(const Rule& rule, const fs::path& file) const {
  return std::ranges::any_of(layers_, [&](const SettingsLayer& layer) {
    return std::ranges::any_of(layer.per_file_ignores, [&](const PerFileIgnore& one) {
      return best_match(one.rules, rule) > 0 && one.files.matches(below(layer.directory, file));
    });
  });
}

bool Settings::excludes(const fs::path& path) const {
  return std::ranges::any_of(layers_, [&](const SettingsLayer& layer) {
    if (layer.exclude.empty()) return false;
    const fs::path relative = below(layer.directory, path);
    return !is_outside(relative) && std::ranges::any_of(layer.exclude, [&](const PathPattern& pattern) {
      return pattern.matches(relative);
    });
  });
}

FailOn Settings::fail_on() const {
  return last_said(layers_, &SettingsLayer::fail_on).value_or(FailOn::warning);
}

std::optional<HostKind> Settings::host() const { return last_said(layers_, &SettingsLayer::host); }

std::optional<fs::path> Settings::baseline() const {
  std::optional<fs::path> found;
  for (const SettingsLayer& layer : layers_) {
    if (layer.baseline) found = (layer.directory / *layer.baseline).lexically_normal();
  }
  return found;
}

}  // namespace signalr_config::lint
