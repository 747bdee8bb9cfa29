#include "lint/output/rule_help.hpp"

namespace signalr_config::lint {

namespace {

// What editors and GitHub colour a file as.
std::string_view language_of(std::string_view path) {
  struct Ending {
    std::string_view name;
    std::string_view language;
  };
  constexpr Ending endings[] = {{".json", "json"}, {".yaml", "yaml"},           {".yml", "yaml"},
                                {".xml", "xml"},   {".config", "xml"},          {".cs", "csharp"},
                                {".ini", "ini"},   {"Dockerfile", "dockerfile"}};
  for (const Ending& ending : endings) {
    if (path.ends_with(ending.name)) return ending.language;
  }
  return "text";
}

void append_line_end(std::string& text) {
  if (!text.ends_with('\n')) text += '\n';
}

std::string example_text(const RuleExample& example) {
  std::string text;
  for (const ExampleFile& file : example.files) {
    if (file.path.empty()) continue;
    text.append("\n").append(file.path).append(":\n").append(file.text);
    append_line_end(text);
  }
  return text;
}

}  // namespace

std::string plain_text(std::string_view markdown) {
  std::string text;
  for (std::size_t i = 0; i < markdown.size(); ++i) {
    const char c = markdown[i];
    const bool is_mark = c == '`' || c == '*';
    // A line break within a paragraph is a blank.
    const bool is_wrap = c == '\n' && i + 1 < markdown.size() && markdown[i + 1] != '\n' && i > 0 &&
                         markdown[i - 1] != '\n' && markdown[i + 1] != '-' && markdown[i + 1] != '|';
    if (!is_mark) text += is_wrap ? ' ' : c;
  }
  return text;
}

std::string_view help_uri(const Rule& rule) {
  constexpr std::string_view group_begins = "ASRS";
  switch (rule.metadata.id[group_begins.size()]) {
    case '1':
      return "https://learn.microsoft.com/azure/azure-signalr/concept-connection-string";
    case '2':
      return "https://learn.microsoft.com/azure/azure-signalr/signalr-howto-scale-multi-instances";
    case '4':
      return "https://learn.microsoft.com/azure/azure-signalr/"
             "signalr-concept-authorize-azure-active-directory";
    case '5':
      return "https://learn.microsoft.com/azure/azure-signalr/signalr-howto-use";
    default:
      return "https://learn.microsoft.com/aspnet/core/fundamentals/configuration/";
  }
}

std::string rule_help_text(const Rule& rule) {
  return plain_text(rule.metadata.rationale) + "\n\nNot so:\n" + example_text(rule.metadata.bad) +
         "\nBut so:\n" + example_text(rule.metadata.good);
}

std::string rule_help_markdown(const Rule& rule) {
  return std::string(rule.metadata.rationale) + "\n\n**Bad**\n\n" + example_markdown(rule.metadata.bad) +
         "\n**Good**\n\n" + example_markdown(rule.metadata.good);
}

std::string example_markdown(const RuleExample& example) {
  std::string text;
  for (const ExampleFile& file : example.files) {
    if (file.path.empty()) continue;
    if (!text.empty()) text += '\n';
    text.append("`").append(file.path).append("`:\n\n```").append(language_of(file.path)).append("\n");
    text.append(file.text);
    append_line_end(text);
    text += "```\n";
  }
  return text;
}

}  // namespace signalr_config::lint
