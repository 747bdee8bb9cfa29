#include "cli/lint/settings.hpp"

#include <filesystem>
#include <ostream>
#include <string_view>
#include <vector>

#include "cli/framework/command.hpp"
#include "lint/rules/registry.hpp"
#include "terminal/printable.hpp"
#include "text/trim.hpp"

namespace signalr_config::cli {

namespace {

namespace fs = std::filesystem;

lint::RuleSelector selector(std::string_view text, std::string_view option) {
  if (auto parsed = lint::RuleSelector::parse(text)) return *std::move(parsed);
  throw UsageError(std::string(option) + ": unknown rule " + terminal::shown_argument(text),
                   lint::hint_for_selector(text));
}

std::vector<std::string_view> words_of(const std::vector<std::string>& lists) {
  std::vector<std::string_view> words;
  for (std::string_view rest : lists) {
    while (true) {
      const std::size_t comma = rest.find(',');
      words.push_back(text::trim(rest.substr(0, comma), " "));
      if (comma == std::string_view::npos) break;
      rest.remove_prefix(comma + 1);
    }
  }
  return words;
}

std::vector<lint::RuleSelector> selectors(const std::vector<std::string>& lists, std::string_view option) {
  std::vector<lint::RuleSelector> parsed;
  for (const std::string_view word : words_of(lists)) parsed.push_back(selector(word, option));
  return parsed;
}

lint::SeverityChange severity_change(std::string_view text) {
  const std::size_t equals = text.find('=');
  const auto level = equals == std::string_view::npos
                         ? std::nullopt
                         : lint::parse_severity(text::trim(text.substr(equals + 1), " "));
  if (!level) {
    throw UsageError("--severity expects RULE=LEVEL with error, warning or info",
                     "For example --severity ASRS302=error.");
  }
  return {selector(text::trim(text.substr(0, equals), " "), "--severity"), *level};
}

void write_sources(std::ostream& out, const lint::Settings& settings) {
  std::string from;
  for (const lint::SettingsLayer& layer : settings.layers()) {
    if (layer.file.empty()) continue;
    from = layer.file.string() + (from.empty() ? "" : ", which extends " + from);
  }
  out << "  settings   " << (from.empty() ? "no file" : terminal::printable(from)) << '\n';
}

void write_patterns(std::ostream& out, const lint::Settings& settings) {
  for (const lint::SettingsLayer& layer : settings.layers()) {
    for (const lint::PathPattern& pattern : layer.exclude) {
      out << "  exclude    " << terminal::printable(pattern.text()) << '\n';
    }
  }
}

void write_rules(std::ostream& out, const lint::Settings& settings, const fs::path& path) {
  for (const lint::Rule* rule : lint::all_rules()) {
    const auto severity = settings.severity_of(*rule);
    if (!severity) continue;
    const std::string level(settings.ignores(*rule, path) ? "ignored" : to_string(*severity));
    out << "  " << level << std::string(11 - level.size(), ' ') << rule->metadata.id << ' '
        << rule->metadata.name << '\n';
  }
}

}  // namespace

lint::SettingsLayer command_line_layer(const LintOptions& options) {
  lint::SettingsLayer layer;
  if (!options.select.empty()) layer.select = selectors(options.select, "--select");
  layer.extend_select = selectors(options.extend_select, "--extend-select");
  layer.ignore = selectors(options.ignore, "--ignore");
  for (const std::string_view change : words_of(options.severity))
    layer.severity.push_back(severity_change(change));
  if (options.fail_on) layer.fail_on = lint::parse_fail_on(*options.fail_on);
  return layer;
}

void write_settings(std::ostream& out, const std::string& path, lint::Linter& linter) {
  const lint::Settings& settings = linter.settings_of(path);
  out << terminal::printable(path) << '\n';
  write_sources(out, settings);
  out << "  fail-on    " << to_string(settings.fail_on()) << '\n';
  if (const auto host = settings.host()) out << "  host       " << to_string(*host) << '\n';
  if (const auto baseline = settings.baseline())
    out << "  baseline   " << terminal::printable(baseline->string()) << '\n';
  write_patterns(out, settings);
  write_rules(out, settings, path);
}

}  // namespace signalr_config::cli
