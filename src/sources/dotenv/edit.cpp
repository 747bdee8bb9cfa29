#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "dotnet/ascii.hpp"
#include "sources/common/edit_syntax.hpp"
#include "sources/common/key_text.hpp"
#include "sources/dotenv/compose_escapes.hpp"
#include "sources/dotenv/compose_template.hpp"
#include "sources/dotenv/parser.hpp"

namespace signalr_config::sources {
namespace {

std::string_view quotes_of(DotenvDialect dialect) {
  switch (dialect) {
    case DotenvDialect::compose:
      return "'\"";
    case DotenvDialect::docker:
      return "";
    case DotenvDialect::npm:
      break;
  }
  return "'\"`";
}

/// The quote on both sides of a value, if there is one.
char quote_at(std::string_view text, Span span, std::string_view quotes) {
  if (span.begin == 0 || span.end >= text.size()) return '\0';
  const char quote = text[span.begin - 1];
  return quotes.find(quote) != std::string_view::npos && text[span.end] == quote ? quote : '\0';
}

bool refers_to_variables(std::string_view raw, char quote) {
  if (quote == '\'') return false;
  bool found = false;
  const auto note = [&](std::string_view) -> std::optional<std::string> {
    found = true;
    return std::nullopt;
  };
  const std::string text = quote == '"' ? expand_compose_escapes(raw) : std::string(raw);
  const bool is_template = !substitute_compose(text, note).error;
  return found || !is_template;
}

/// What Compose reads in double quotes as `value`.
std::string compose_double(std::string_view value) {
  std::string raw;
  for (const char c : value) {
    if (c == '\n' || c == '\r' || c == '\t') {
      raw.append(1, '\\').append(1, c == '\n' ? 'n' : c == '\r' ? 'r' : 't');
    } else {
      if (c == '\\' || c == '"') raw += '\\';
      if (c == '$') raw += '$';
      raw += c;
    }
  }
  return raw;
}

std::string spell(std::string_view value, char quote, DotenvDialect dialect) {
  if (dialect == DotenvDialect::docker) return std::string(value);
  const bool is_compose = dialect == DotenvDialect::compose;
  if (quote == '\0') return is_compose ? replace_all(value, "$", "$$") : std::string(value);
  std::string raw(value);
  if (quote == '"') raw = is_compose ? compose_double(value) : replace_all(value, "\n", "\\n");
  if (quote == '\'' && is_compose) raw = replace_all(value, "'", "\\'");
  return quote + raw + quote;
}

/// Not every text can be written in every way, and whether it can is for the dialect's reader to say.
bool reads_back(std::string_view spelling, std::string_view value, DotenvDialect dialect) {
  const ParsedVariables parsed =
      parse_dotenv({}, "X=" + std::string(spelling) + "\nY=y\n", dialect, Environment());
  return parsed.diagnostics.empty() && parsed.variables.size() == 2 &&
         parsed.variables.front().value == value;
}

/// Quotes to try, in this order: those that stand there, then what needs the fewest words to explain.
std::vector<char> quotes_to_try(char present, std::string_view value, DotenvDialect dialect) {
  if (dialect == DotenvDialect::docker) return {'\0'};
  const bool is_plain_enough = value.find_first_of(" \t\r\n#'\"`$\\") == std::string_view::npos;
  const bool has_line_end = value.find_first_of("\r\n") != std::string_view::npos;
  std::vector<char> order;
  if (present != '\0') order.push_back(present);
  if (is_plain_enough) order.push_back('\0');
  if (!has_line_end) order.push_back('\'');
  for (const char quote : {'"', '\'', '`', '\0'}) order.push_back(quote);
  return order;
}

std::optional<core::TextEdits> edit_dotenv_value(const Entry& entry, std::string_view value) {
  const Origin& origin = entry.origin;
  const DotenvDialect dialect = dialect_of(origin.document->kind());
  const std::string_view text = origin.document->bytes();
  if (origin.value.end == 0) return std::nullopt;
  const char present = quote_at(text, origin.value, quotes_of(dialect));
  const std::string_view raw = origin.document->text(origin.value);
  if (dialect == DotenvDialect::compose && refers_to_variables(raw, present)) return std::nullopt;
  const Span whole = present == '\0' ? origin.value : make_span(origin.value.begin - 1, origin.value.end + 1);
  for (const char quote : quotes_to_try(present, value, dialect)) {
    if (quote == '`' && dialect != DotenvDialect::npm) continue;
    std::string spelling = spell(value, quote, dialect);
    if (reads_back(spelling, value, dialect)) return core::TextEdits{{whole, std::move(spelling)}};
  }
  return std::nullopt;
}

std::optional<core::TextEdits> edit_dotenv_key(const Entry& entry, std::string_view segment) {
  const auto renamed = with_last_segment(entry.origin.document->text(entry.origin.key),
                                         last_segment(entry.key), replace_all(segment, ":", "__"));
  const auto is_part = [](char c) {
    return dotnet::is_ascii_letter_or_digit(c) || c == '_' || c == '-' || c == '.';
  };
  if (!renamed || renamed->empty() || !std::ranges::all_of(*renamed, is_part)) return std::nullopt;
  return core::TextEdits{{entry.origin.key, *renamed}};
}

std::optional<core::TextEdits> edit_dotenv_removal(const Entry& entry) {
  const std::string_view text = entry.origin.document->bytes();
  const Origin& origin = entry.origin;
  const Span line = line_at(text, origin.key.begin);
  if (origin.value.end > line.end) return std::nullopt;
  return core::TextEdits{{whole_line_at(text, origin.key.begin), {}}};
}

}  // namespace

EditSyntax dotenv_edit_syntax() { return {edit_dotenv_value, edit_dotenv_key, edit_dotenv_removal}; }

}  // namespace signalr_config::sources
