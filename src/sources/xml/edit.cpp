#include <algorithm>
#include <optional>
#include <string>

#include "dotnet/ascii.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "sources/common/edit_syntax.hpp"
#include "sources/xml/tag.hpp"
#include "text/xml_text.hpp"

namespace signalr_config::sources {
namespace {

constexpr std::string_view cdata_begin = "<![CDATA[";
constexpr std::string_view cdata_end = "]]>";

std::string_view text_of(const Entry& entry) { return entry.origin.document->bytes(); }

/// XML 1.0 has no way to write other control characters.
bool is_expressible(std::string_view text) {
  return std::ranges::none_of(text,
                              [](char c) {
                                return static_cast<unsigned char>(c) < 0x20 &&
                                       xml_white_space.find(c) == std::string_view::npos;
                              }) &&
         text.find("\xEF\xBF\xBE") == std::string_view::npos &&
         text.find("\xEF\xBF\xBF") == std::string_view::npos;
}

/// For an attribute in these quotes, or for an element's text (no quote).
std::string escape(std::string_view value, char quote) {
  return quote == '\0' ? text::xml_content(value) : text::xml_attribute(value, quote);
}

/// The quote of the attribute whose value stands at `span`, if it is one's.
char quote_at(std::string_view text, Span span) {
  if (span.begin == 0 || span.end >= text.size()) return '\0';
  const char quote = text[span.begin - 1];
  if ((quote != '"' && quote != '\'') || text[span.end] != quote) return '\0';
  const std::size_t before = text.find_last_not_of(xml_white_space, span.begin - 2);
  return before != std::string_view::npos && text[before] == '=' ? quote : '\0';
}

bool is_attribute(const Entry& entry) {
  const Origin& origin = entry.origin;
  if (quote_at(text_of(entry), origin.value) == '\0' || origin.key.end > origin.value.begin) return false;
  const std::string_view between =
      text_of(entry).substr(origin.key.end, origin.value.begin - 1 - origin.key.end);
  return between.find_first_not_of(" \t\r\n=") == std::string_view::npos;
}

bool is_cdata(std::string_view text, Span span) {
  return text.substr(0, span.begin).ends_with(cdata_begin) && text.substr(span.end).starts_with(cdata_end);
}

std::optional<core::TextEdits> edit_xml_value(const Entry& entry, std::string_view value) {
  const Span span = entry.origin.value;
  const std::string_view text = text_of(entry);
  if (span.end == 0 || !is_expressible(value)) return std::nullopt;
  if (is_attribute(entry)) return core::TextEdits{{span, escape(value, quote_at(text, span))}};
  if (is_cdata(text, span)) {
    if (value.find(cdata_end) != std::string_view::npos || value.find('\r') != std::string_view::npos) {
      return std::nullopt;
    }
    return core::TextEdits{{span, std::string(value)}};
  }
  // White space alone is no text.
  if (value.find_first_not_of(xml_white_space) == std::string_view::npos) return std::nullopt;
  return core::TextEdits{{span, escape(value, '\0')}};
}

bool is_name(std::string_view text) {
  const auto is_letter = [](char c) {
    return dotnet::is_ascii_letter(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
  };
  const auto is_part = [&](char c) {
    return is_letter(c) || dotnet::is_ascii_digit(c) || c == '-' || c == '.';
  };
  return !text.empty() && is_letter(text.front()) && std::ranges::all_of(text, is_part);
}

/// The end tag's name, where the element holds this text and nothing behind it.
std::optional<Span> end_tag_name(std::string_view text, Span value, std::string_view name) {
  std::size_t at = value.end;
  if (is_cdata(text, value)) at += cdata_end.size();
  if (!text.substr(at).starts_with("</") || !text.substr(at + 2).starts_with(name)) return std::nullopt;
  return make_span(at + 2, at + 2 + name.size());
}

/// The last segment may be the value of an attribute `Name`.
std::optional<core::TextEdits> edit_name_attribute(const Entry& entry, std::string_view segment) {
  const std::string_view text = text_of(entry);
  const XmlTag tag = scan_xml_tag(text, entry.origin.key.begin - 1);
  for (const XmlTag::Attribute& attribute : tag.attributes) {
    if (!dotnet::equals_ignore_case(entry.origin.document->text(attribute.name), "Name")) continue;
    const auto renamed =
        with_last_segment(entry.origin.document->text(attribute.value), last_segment(entry.key), segment);
    if (!renamed || !is_expressible(segment)) return std::nullopt;
    return core::TextEdits{{attribute.value, escape(*renamed, quote_at(text, attribute.value))}};
  }
  return std::nullopt;
}

std::optional<core::TextEdits> edit_xml_key(const Entry& entry, std::string_view segment) {
  const Span key = entry.origin.key;
  if (key.begin == 0) return std::nullopt;
  const std::string_view name = entry.origin.document->text(key);
  if (name != last_segment(entry.key)) {
    return is_attribute(entry) ? std::nullopt : edit_name_attribute(entry, segment);
  }
  if (!is_name(segment)) return std::nullopt;
  if (is_attribute(entry)) return core::TextEdits{{key, std::string(segment)}};
  const std::optional<Span> end = end_tag_name(text_of(entry), entry.origin.value, name);
  if (!end) return std::nullopt;
  return core::TextEdits{{key, std::string(segment)}, {*end, std::string(segment)}};
}

/// From the white space before it on.
Span with_space_before(std::string_view text, Span part) {
  const std::size_t before = text.substr(0, part.begin).find_last_not_of(xml_white_space);
  return make_span(before + 1, part.end);
}

std::optional<core::TextEdits> remove_element(const Entry& entry) {
  const std::string_view text = text_of(entry);
  const Origin& origin = entry.origin;
  const std::optional<Span> end = end_tag_name(text, origin.value, entry.origin.document->text(origin.key));
  const std::size_t begin = is_cdata(text, origin.value) ? origin.value.begin - cdata_begin.size()
                                                         : static_cast<std::size_t>(origin.value.begin);
  // No attributes, and nothing before the text.
  if (!end || text.find_first_not_of(xml_white_space, origin.key.end) != begin - 1 ||
      text[begin - 1] != '>') {
    return std::nullopt;
  }
  const std::size_t close = text.find('>', end->end);
  if (close == std::string_view::npos) return std::nullopt;
  return core::TextEdits{{widen_to_lines(text, make_span(origin.key.begin - 1, close + 1)), {}}};
}

std::optional<core::TextEdits> edit_xml_removal(const Entry& entry) {
  if (entry.origin.key.begin == 0) return std::nullopt;
  if (!is_attribute(entry)) return remove_element(entry);
  const Span attribute = make_span(entry.origin.key.begin, entry.origin.value.end + 1);
  return core::TextEdits{{with_space_before(text_of(entry), attribute), {}}};
}

// A web.config's entries are elements `add`, whose key is an attribute's value as well.

std::optional<core::TextEdits> edit_web_config_value(const Entry& entry, std::string_view value) {
  const Span span = entry.origin.value;
  const char quote = quote_at(text_of(entry), span);
  if (quote == '\0' || !is_expressible(value)) return std::nullopt;
  return core::TextEdits{{span, escape(value, quote)}};
}

std::optional<core::TextEdits> edit_web_config_key(const Entry& entry, std::string_view segment) {
  const Span key = entry.origin.key;
  const char quote = quote_at(text_of(entry), key);
  const auto renamed =
      with_last_segment(entry.origin.document->text(key), last_segment(entry.key), escape(segment, quote));
  if (quote == '\0' || !renamed || !is_expressible(segment)) return std::nullopt;
  return core::TextEdits{{key, *renamed}};
}

std::optional<core::TextEdits> edit_web_config_removal(const Entry& entry) {
  const std::string_view text = text_of(entry);
  const std::size_t begin = text.rfind('<', entry.origin.key.begin);
  if (begin == std::string_view::npos) return std::nullopt;
  const XmlTag tag = scan_xml_tag(text, begin);
  if (tag.attributes.empty()) return std::nullopt;
  std::size_t end = text.find('>', tag.attributes.back().value.end);
  if (end == std::string_view::npos) return std::nullopt;
  if (!tag.closes_itself) {
    const std::size_t next = text.find_first_not_of(xml_white_space, end + 1);
    if (next == std::string_view::npos || !text.substr(next).starts_with("</")) return std::nullopt;
    end = text.find('>', next);
    if (end == std::string_view::npos) return std::nullopt;
  }
  return core::TextEdits{{widen_to_lines(text, make_span(begin, end + 1)), {}}};
}

}  // namespace

EditSyntax xml_edit_syntax() { return {edit_xml_value, edit_xml_key, edit_xml_removal}; }

EditSyntax web_config_edit_syntax() {
  return {edit_web_config_value, edit_web_config_key, edit_web_config_removal};
}

}  // namespace signalr_config::sources
