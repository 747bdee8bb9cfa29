#include "hosts/project/secrets_id_edit.hpp"

#include "dotnet/ordinal_ignore_case.hpp"
#include "hosts/project/file.hpp"
#include "hosts/project/file_based_app.hpp"
#include "hosts/project/xml_tag.hpp"
#include "sources/value_edit.hpp"
#include "sources/yaml/parser.hpp"
#include "text/xml_text.hpp"

namespace signalr_config::hosts {

namespace {

constexpr std::string_view indentation = " \t";

std::string newline_of(std::string_view text) {
  return text.find("\r\n") == std::string_view::npos ? "\n" : "\r\n";
}

std::string inserted(std::string_view text, std::size_t at, std::string_view addition) {
  return std::string(text.substr(0, at)).append(addition).append(text.substr(at));
}

std::string replaced(std::string_view text, Span span, std::string_view by) {
  return std::string(text.substr(0, span.begin)).append(by).append(text.substr(span.end));
}

/// The end of the first group that holds for every build, and where a new one could begin.
struct GroupSearch {
  std::optional<std::size_t> project_end;  // of the opening tag
  std::optional<std::size_t> group_end;    // the closing tag's begin
};

GroupSearch find_group(std::string_view xml) {
  GroupSearch search;
  bool inside = false;
  for (auto tag = next_tag(xml, 0); tag && !search.group_end; tag = next_tag(xml, tag->end)) {
    if (!search.project_end && tag->opens("Project")) search.project_end = tag->end;
    if (tag->opens("PropertyGroup")) inside = tag->text.find("Condition") == std::string_view::npos;
    if (tag->text.starts_with("</PropertyGroup") && inside) search.group_end = tag->begin;
  }
  return search;
}

// On a line of its own, one step deeper than the closing tag.
std::string add_to_group(std::string_view xml, std::size_t closing, const std::string& element) {
  const std::string newline = newline_of(xml);
  const std::size_t line = xml.substr(0, closing).find_last_of('\n') + 1;
  const std::string indent(xml.substr(line, closing - line));
  if (indent.find_first_not_of(indentation) != std::string::npos) return inserted(xml, closing, element);
  const std::string step = indent.starts_with('\t') ? "\t" : indent.empty() ? "  " : indent;
  return inserted(xml, line, indent + step + element + newline);
}

}  // namespace

std::optional<std::string> project_with_secrets_id(std::string_view xml, std::string_view id) {
  if (const auto own = find_secrets_id_element(xml)) return replaced(xml, *own, text::xml_content(id));
  const std::string element = "<UserSecretsId>" + text::xml_content(id) + "</UserSecretsId>";
  const GroupSearch search = find_group(xml);
  if (search.group_end) return add_to_group(xml, *search.group_end, element);
  if (!search.project_end) return std::nullopt;
  const std::string newline = newline_of(xml);
  return inserted(
      xml, *search.project_end,
      newline + newline + "  <PropertyGroup>" + newline + "    " + element + newline + "  </PropertyGroup>");
}

std::string file_based_app_with_secrets_id(std::string_view code, std::string_view id) {
  if (const auto own = find_secrets_id_directive(code)) return replaced(code, *own, id);
  const std::size_t at = end_of_directives(code);
  const std::string newline = newline_of(code);
  const bool needs_line = at > 0 && code[at - 1] != '\n' && at == code.size();
  return inserted(code, at,
                  (needs_line ? newline : "") + "#:property UserSecretsId=" + std::string(id) + newline);
}

std::optional<std::string> settings_with_secrets_id(std::string_view yaml, std::string_view id) {
  const ParsedSource settings = sources::parse_yaml("", std::string(yaml), SourceKind::yaml);
  if (settings.refused()) return std::nullopt;
  for (const Entry& entry : settings.entries) {
    if (dotnet::equals_ignore_case(entry.key, "secretsId")) {
      return sources::change_entries(*settings.document(),
                                     {{entry, sources::EntryChange::Kind::value, std::string(id)}});
    }
  }
  const std::string newline = newline_of(yaml);
  std::string text(yaml);
  if (!text.empty() && !text.ends_with('\n')) text += newline;
  std::string quoted = "'";
  for (const char c : id) quoted.append(c == '\'' ? 2 : 1, c);
  return text + "secretsId: " + quoted + "'" + newline;
}

}  // namespace signalr_config::hosts
