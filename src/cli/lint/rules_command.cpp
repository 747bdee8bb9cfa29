#include <algorithm>
#include <array>
#include <ostream>

#include "cli/framework/command.hpp"
#include "cli/framework/diagnostic_text.hpp"
#include "cli/output/json_writer.hpp"
#include "lint/output/rule_help.hpp"
#include "lint/rules/registry.hpp"
#include "terminal/printable.hpp"
#include "terminal/text_table.hpp"
#include "text/edit_distance.hpp"

namespace signalr_config::cli {

namespace {

using Rules = std::vector<const lint::Rule*>;

UsageError no_such_rule(const std::string& name) {
  std::vector<std::string_view> known;
  for (const lint::Rule* rule : lint::all_rules()) {
    known.push_back(rule->metadata.id);
    known.push_back(rule->metadata.name);
  }
  const auto meant = text::nearest(name, known);
  return UsageError("unknown rule " + terminal::shown_argument(name),
                    meant ? "Did you mean " + std::string(*meant) + "?" : "");
}

Rules named_rules(const std::vector<std::string>& names) {
  Rules rules;
  for (const std::string& name : names) {
    const lint::Rule* const rule = lint::find_rule(name);
    if (rule == nullptr) throw no_such_rule(name);
    rules.push_back(rule);
  }
  return rules;
}

std::string_view default_of(const lint::Rule& rule) {
  return rule.metadata.by_default == lint::RuleDefault::on ? "on" : "off";
}

void write_table(std::ostream& out, const terminal::Style& style) {
  terminal::TextTable table({"ID", "NAME", "SEVERITY", "DEFAULT", "FINDS"});
  for (const lint::Rule* rule : lint::all_rules()) {
    const lint::RuleMetadata& metadata = rule->metadata;
    table.add_row({std::string(metadata.id), std::string(metadata.name),
                   std::string(to_string(metadata.severity)), std::string(default_of(*rule)),
                   lint::plain_text(metadata.summary)});
  }
  table.write(out, style);
}

void write_page(std::ostream& out, const lint::Rule& rule, const terminal::Style& style) {
  const lint::RuleMetadata& metadata = rule.metadata;
  out << style.strong(std::string(metadata.id) + " " + std::string(metadata.name)) << '\n'
      << to_string(metadata.severity) << ", " << default_of(rule) << " by default\n\n"
      << lint::plain_text(metadata.summary) << "\n\n"
      << lint::rule_help_text(rule);
}

Json example_json(const lint::RuleExample& example) {
  Json files = Json::array();
  for (const lint::ExampleFile& file : example.files) {
    if (!file.path.empty()) files.push_back({{"path", file.path}, {"text", file.text}});
  }
  return files;
}

void write_json(std::ostream& out, const Rules& rules) {
  JsonWriter writer(out);
  writer.member("schemaVersion", 1);
  writer.begin_array("rules");
  for (const lint::Rule* rule : rules) {
    const lint::RuleMetadata& metadata = rule->metadata;
    Json json{{"id", metadata.id}, {"name", metadata.name}, {"severity", to_string(metadata.severity)}};
    json["onByDefault"] = metadata.by_default == lint::RuleDefault::on;
    json["summary"] = metadata.summary;
    json["rationale"] = metadata.rationale;
    json["bad"] = example_json(metadata.bad);
    json["good"] = example_json(metadata.good);
    writer.element(json);
  }
  writer.end_array();
  writer.finish();
}

void write_markdown_table(std::ostream& out) {
  out << "| id | name | severity | default | finds |\n| --- | --- | --- | --- | --- |\n";
  for (const lint::Rule* rule : lint::all_rules()) {
    const lint::RuleMetadata& metadata = rule->metadata;
    out << "| [" << metadata.id << "](" << metadata.id << ".md) | " << metadata.name << " | "
        << to_string(metadata.severity) << " | " << default_of(*rule) << " | " << metadata.summary << " |\n";
  }
}

void write_markdown(std::ostream& out, const lint::Rule& rule) {
  const lint::RuleMetadata& metadata = rule.metadata;
  out << "# " << metadata.id << ' ' << metadata.name << "\n\n"
      << metadata.summary << "\n\nSeverity: " << to_string(metadata.severity) << "; " << default_of(rule)
      << " by default.\n\n"
      << metadata.rationale << "\n\n## Bad\n\n"
      << lint::example_markdown(metadata.bad) << "\n## Good\n\n"
      << lint::example_markdown(metadata.good);
}

struct RulesOptions {
  std::vector<std::string> names;
  std::string format = "text";
};

ChoiceWords rules_formats() { return {"text", "json", "markdown"}; }

constexpr auto rules_rows = std::to_array<Option>({
    {"RULE", "", "The id or the name of a rule.", into<&RulesOptions::names>},
    {"--format", "FORMAT", "text (default), json or markdown.", into<&RulesOptions::format>, rules_formats},
});

ExitCode run_rules_command(const RulesOptions& given, Invocation& invocation) {
  const Rules rules = named_rules(given.names);
  const auto all = lint::all_rules();
  if (given.format == "json") {
    write_json(invocation.out, given.names.empty() ? Rules(all.begin(), all.end()) : rules);
  } else if (given.names.empty()) {
    given.format == "text" ? write_table(invocation.out, output_style(invocation))
                           : write_markdown_table(invocation.out);
  }
  if (given.format == "json") return ExitCode::yes;
  for (const lint::Rule* rule : rules) {
    if (rule != rules.front()) invocation.out << '\n';
    given.format == "text" ? write_page(invocation.out, *rule, output_style(invocation))
                           : write_markdown(invocation.out, *rule);
  }
  return ExitCode::yes;
}

}  // namespace

extern constinit const Command rules_command = command_of<RulesOptions, run_rules_command>({
    .name = "rules",
    .summary = "Show the rules of the linter",
    .usage = "[OPTION]... [RULE]...",
    .description = "Lists the rules of the linter, or shows rules with their reasons and examples.",
    .options = {{own<RulesOptions>("", rules_rows)}},
    .examples = {{{"signalr-config rules", "All rules, one on a line."},
                  {"signalr-config rules ASRS301", "One rule: what it finds, why, and how it should be."}}},
    .exit_status = {.all = "0  shown\n2  the rule is unknown"},
});

}  // namespace signalr_config::cli
