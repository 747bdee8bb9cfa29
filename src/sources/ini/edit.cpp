#include <optional>
#include <string>

#include "dotnet/white_space.hpp"
#include "sources/common/edit_syntax.hpp"

namespace signalr_config::sources {
namespace {

bool has_line_end(std::string_view text) { return text.find_first_of("\r\n") != std::string_view::npos; }

bool is_in_quotes(std::string_view text) {
  return text.size() > 1 && text.front() == '"' && text.back() == '"';
}

/// Quotes have no escapes: the outer two are removed, whatever stands between them.
std::optional<core::TextEdits> edit_ini_value(const Entry& entry, std::string_view value) {
  if (has_line_end(value)) return std::nullopt;
  const Span span = entry.origin.value;
  const std::string_view text = entry.origin.document->bytes();
  const bool has_quotes =
      span.begin > 0 && text[span.begin - 1] == '"' && span.end < text.size() && text[span.end] == '"';
  const bool needs_quotes = is_in_quotes(value) || dotnet::trim(value) != value;
  if (has_quotes || !needs_quotes) return core::TextEdits{{span, std::string(value)}};
  return core::TextEdits{{span, "\"" + std::string(value) + "\""}};
}

std::optional<core::TextEdits> edit_ini_key(const Entry& entry, std::string_view segment) {
  const std::string_view name = entry.origin.document->text(entry.origin.key);
  const auto renamed = with_last_segment(name, last_segment(entry.key), segment);
  if (!renamed || dotnet::trim(*renamed) != *renamed || has_line_end(*renamed)) return std::nullopt;
  const bool is_something_else =
      renamed->find('=') != std::string::npos ||
      (!renamed->empty() && std::string_view(";#/[").find(renamed->front()) != std::string_view::npos);
  if (is_something_else) return std::nullopt;
  return core::TextEdits{{entry.origin.key, *renamed}};
}

std::optional<core::TextEdits> edit_ini_removal(const Entry& entry) {
  return core::TextEdits{{whole_line_at(entry.origin.document->bytes(), entry.origin.key.begin), {}}};
}

}  // namespace

EditSyntax ini_edit_syntax() { return {edit_ini_value, edit_ini_key, edit_ini_removal}; }

}  // namespace signalr_config::sources
