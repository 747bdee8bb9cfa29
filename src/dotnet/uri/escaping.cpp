#include "dotnet/uri/escaping.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "dotnet/hexadecimal.hpp"
#include "dotnet/uri/text.hpp"
#include "dotnet/utf8.hpp"

namespace signalr_config::dotnet::uri {
namespace {

bool contains(const std::u16string_view set, const char32_t c) {
  return c <= 0xFFFF && set.find(static_cast<char16_t>(c)) != std::u16string_view::npos;
}

bool is_unreserved(const char32_t c) {
  return c <= 0x7F && (is_ascii_letter(static_cast<char16_t>(c)) || is_digit(static_cast<char16_t>(c)) ||
                       contains(u"-._~", c));
}

/// What stands unescaped in AbsoluteUri: unreserved and reserved characters, but for the delimiters that
/// would end the part.
bool stands_unescaped(const char32_t c, const Part part) {
  if (c == u'#') return part == Part::fragment;
  if (c == u'?') return part == Part::fragment || part == Part::query;
  return is_unreserved(c) || contains(u"!$&'()*+,/:;=@[]", c);
}

/// Escape sequences of these stay escaped (UriHelper.IsNotSafeForUnescape).
bool must_stay_escaped(const char32_t c) { return is_control(c) || contains(u";/?:@&=+$,#[]!'()*%\\", c); }

/// ucschar of RFC 3987, and iprivate within a query (IriHelper.CheckIriUnicodeRange).
bool is_iri_character(const char32_t c, const Part part) {
  const auto within = [c](const char32_t first, const char32_t last) { return c >= first && c <= last; };
  const bool query = part == Part::query;
  if (c <= 0xFFFF) {
    return within(0xA0, 0xD7FF) || within(0xF900, 0xFDCF) || within(0xFDF0, 0xFFEF) ||
           (query && within(0xE000, 0xF8FF));
  }
  return (c & 0xFFFF) < 0xFFFE && !within(0xE0000, 0xE0FFF) && (query || c < 0xF0000);
}

/// The byte of the escape sequence at `pos`; nullopt where none stands there.
std::optional<unsigned char> escaped_byte(const std::u16string_view text, const std::size_t pos) {
  if (text.size() - pos < 3 || text[pos] != u'%') return std::nullopt;
  const unsigned high = hex_value(text[pos + 1]);
  const unsigned low = hex_value(text[pos + 2]);
  if (high > 15 || low > 15) return std::nullopt;
  return static_cast<unsigned char>(high << 4 | low);
}

template <typename Text>
void append_byte_escaped(Text& out, const unsigned char byte) {
  using Unit = typename Text::value_type;
  out += static_cast<Unit>('%');
  out += static_cast<Unit>(upper_hex_digits[byte >> 4]);
  out += static_cast<Unit>(upper_hex_digits[byte & 15]);
}

template <typename Text>
void append_code_point_escaped(Text& out, const char32_t code_point) {
  std::string bytes;
  append(bytes, code_point);
  for (const char byte : bytes) append_byte_escaped(out, static_cast<unsigned char>(byte));
}

/// Decodes the run of escaped non-ASCII bytes at `pos` as UTF-8 and returns its end; what is no character an
/// IRI may have is copied as it was written (PercentEncodingHelper).
std::size_t decode_run(std::u16string& out, const std::u16string_view text, std::size_t pos,
                       const Part part) {
  std::string bytes;
  const std::size_t begin = pos;
  for (auto byte = escaped_byte(text, pos); byte && *byte >= 0x80; byte = escaped_byte(text, pos)) {
    bytes += static_cast<char>(*byte);
    pos += 3;
  }
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t from = at;
    const char32_t code_point = decode(bytes, at);
    // U+FFFD, decoded or in place of ill-formed bytes, is not an IRI character.
    if (is_iri_character(code_point, part)) {
      append_utf16(out, code_point);
    } else {
      out.append(text.substr(begin + 3 * from, 3 * (at - from)));
    }
  }
  return pos;
}

/// Copies one character of an IRI, escaped if an IRI may not have it, and returns the position behind it.
std::size_t normalize_character(std::u16string& out, const std::u16string_view text, const std::size_t pos,
                                const Part part) {
  const char32_t code_point = code_point_at(text, pos);
  if (code_point <= 0x7F || is_iri_character(code_point, part)) {
    append_utf16(out, code_point);
  } else {
    append_code_point_escaped(out, code_point);
  }
  return pos + (code_point > 0xFFFF ? 2U : 1U);
}

/// What would be read as a delimiter of its own if it stood unescaped in a display form. U+FFFF is
/// System.Uri's placeholder for "no delimiter", hence taken for one.
bool ends_part(const char16_t c, const Part part) {
  if (c == 0xFFFF) return true;
  switch (part) {
    case Part::user_info:
      return c == u'@' || c == u'/' || c == u'\\';
    case Part::path:
      return c == u'?' || c == u'#';
    case Part::query:
    case Part::fragment:
      return c == u'#';
  }
  return false;
}

}  // namespace

void append_escaped(std::string& out, const std::u16string_view text, const Part part) {
  for (std::size_t pos = 0; pos < text.size();) {
    const char32_t code_point = code_point_at(text, pos);
    if (stands_unescaped(code_point, part)) {
      out += static_cast<char>(code_point);
    } else if (escaped_byte(text, pos)) {
      for (const char16_t c : text.substr(pos, 3)) out += static_cast<char>(c);
      pos += 2;
    } else {
      append_code_point_escaped(out, code_point);
    }
    pos += code_point > 0xFFFF ? 2U : 1U;
  }
}

std::u16string unescape(const std::u16string_view text, const Part part, const Controls controls) {
  std::u16string out;
  out.reserve(text.size());
  for (std::size_t pos = 0; pos < text.size();) {
    const char16_t c = text[pos];
    const auto byte = escaped_byte(text, pos);
    if (c == u'%' && !byte) {
      out += u"%25";
      ++pos;
    } else if (byte && must_stay_escaped(*byte)) {
      out.append(text.substr(pos, 3));
      pos += 3;
    } else if (byte && *byte <= 0x7F) {
      out += static_cast<char16_t>(*byte);
      pos += 3;
    } else if (byte) {
      pos = decode_run(out, text, pos, part);
    } else {
      const bool encode = ends_part(c, part) || (controls == Controls::encoded && is_control(c));
      if (encode) {
        append_byte_escaped(out, static_cast<unsigned char>(c));
      } else {
        out += c;
      }
      ++pos;
    }
  }
  return out;
}

std::u16string normalize_iri(const std::u16string_view text, const Part part) {
  std::u16string out;
  out.reserve(text.size());
  for (std::size_t pos = 0; pos < text.size();) {
    if (text[pos] != u'%' || text.size() - pos < 3) {
      pos = normalize_character(out, text, pos, part);
      continue;
    }
    // As IriHelper does: two units are taken along with a stray "%", whatever they are.
    const auto byte = escaped_byte(text, pos);
    if (byte && *byte > 0x7F && !must_stay_escaped(*byte)) {
      pos = decode_run(out, text, pos, part);
      continue;
    }
    if (byte && !must_stay_escaped(*byte)) {
      out += static_cast<char16_t>(*byte);
    } else {
      out.append(text.substr(pos, 3));
    }
    pos += 3;
  }
  return out;
}

bool is_iri(const std::u16string_view text) {
  for (std::size_t pos = 0; pos < text.size(); ++pos) {
    if (text[pos] > 0x7F) return true;
    if (text[pos] != u'%' || text.size() - pos < 3) continue;
    const auto byte = escaped_byte(text, pos);
    // As System.Uri does: a malformed sequence counts as non-ASCII.
    if (!byte || *byte > 0x7F || is_unreserved(*byte)) return true;
    pos += 2;
  }
  return false;
}

}  // namespace signalr_config::dotnet::uri
