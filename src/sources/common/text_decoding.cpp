#include "sources/common/text_decoding.hpp"

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

#include "dotnet/surrogates.hpp"
#include "dotnet/utf8.hpp"
#include "text/byte_order_mark.hpp"

namespace signalr_config::sources {
namespace {

constexpr char32_t last_code_point = 0x10FFFF;

struct ByteOrderMark {
  std::string_view bytes;
  TextEncoding encoding;
};

using namespace std::string_view_literals;

// In the order in which StreamReader looks: FF FE 00 00 is UTF-32 and not UTF-16 that begins with a NUL.
constexpr std::array<ByteOrderMark, 5> byte_order_marks{{
    {text::byte_order_mark, TextEncoding::utf8},
    {"\xFE\xFF"sv, TextEncoding::utf16_be},
    {"\xFF\xFE\0\0"sv, TextEncoding::utf32_le},
    {"\xFF\xFE"sv, TextEncoding::utf16_le},
    {"\0\0\xFE\xFF"sv, TextEncoding::utf32_be},
}};

/// Where the ASCII text that begins at `pos` ends: eight bytes a step, since most files are nothing else.
std::size_t skip_ascii(std::string_view text, std::size_t pos) {
  constexpr std::uint64_t high_bits = 0x8080808080808080U;
  while (pos + sizeof(std::uint64_t) <= text.size()) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + pos, sizeof word);
    if ((word & high_bits) != 0) break;
    pos += sizeof word;
  }
  while (pos < text.size() && static_cast<unsigned char>(text[pos]) < 0x80) ++pos;
  return pos;
}

bool is_written_replacement(std::string_view sequence) { return sequence == "\xEF\xBF\xBD"sv; }

/// The first byte from `pos` on that is not part of well-formed UTF-8, or the text's end.
std::size_t find_ill_formed(std::string_view text, std::size_t pos) {
  while ((pos = skip_ascii(text, pos)) < text.size()) {
    const std::size_t begin = pos;
    const char32_t code_point = dotnet::decode(text, pos);
    if (code_point == dotnet::replacement_character &&
        !is_written_replacement(text.substr(begin, pos - begin))) {
      return begin;
    }
  }
  return text.size();
}

void append_replacement(DecodedText& decoded) {
  if (!decoded.first_replacement) decoded.first_replacement = decoded.text.size();
  dotnet::append(decoded.text, dotnet::replacement_character);
}

DecodedText decode_utf8(std::string bytes, std::size_t begin) {
  std::size_t ill_formed = find_ill_formed(bytes, begin);
  if (ill_formed == bytes.size()) return {std::move(bytes), TextEncoding::utf8, begin, std::nullopt};
  DecodedText decoded{{}, TextEncoding::utf8, begin, std::nullopt};
  decoded.text.reserve(bytes.size() + 2);
  std::size_t copied = 0;
  while (ill_formed < bytes.size()) {
    decoded.text.append(bytes, copied, ill_formed - copied);
    append_replacement(decoded);
    copied = ill_formed;
    static_cast<void>(dotnet::decode(bytes, copied));  // moves behind what one U+FFFD stands for
    ill_formed = find_ill_formed(bytes, copied);
  }
  decoded.text.append(bytes, copied);
  return decoded;
}

/// Reads whole units of two or four bytes.
class UnitReader {
 public:
  UnitReader(std::string_view bytes, std::size_t unit_size, bool big_endian)
      : bytes_(bytes), unit_size_(unit_size), big_endian_(big_endian) {}

  bool has_unit() const { return bytes_.size() - pos_ >= unit_size_; }
  bool has_rest() const { return pos_ < bytes_.size(); }
  void advance() { pos_ += unit_size_; }

  char32_t peek() const {
    char32_t unit = 0;
    for (std::size_t i = 0; i < unit_size_; ++i) {
      const std::size_t index = big_endian_ ? i : unit_size_ - 1 - i;
      unit = (unit << 8U) | static_cast<unsigned char>(bytes_[pos_ + index]);
    }
    return unit;
  }

 private:
  std::string_view bytes_;
  std::size_t unit_size_;
  bool big_endian_;
  std::size_t pos_ = 0;
};

DecodedText decode_utf16(UnitReader reader, TextEncoding encoding) {
  DecodedText decoded{{}, encoding, 0, std::nullopt};
  while (reader.has_unit()) {
    const char32_t unit = reader.peek();
    reader.advance();
    if (!dotnet::is_surrogate(unit)) {
      dotnet::append(decoded.text, unit);
    } else if (dotnet::is_high_surrogate(unit) && reader.has_unit() &&
               dotnet::is_low_surrogate(reader.peek())) {
      dotnet::append(decoded.text, dotnet::code_point_of(unit, reader.peek()));
      reader.advance();
    } else {
      append_replacement(decoded);
    }
  }
  if (reader.has_rest()) append_replacement(decoded);
  return decoded;
}

DecodedText decode_utf32(UnitReader reader, TextEncoding encoding) {
  DecodedText decoded{{}, encoding, 0, std::nullopt};
  while (reader.has_unit()) {
    const char32_t unit = reader.peek();
    reader.advance();
    if (dotnet::is_surrogate(unit) || unit > last_code_point) {
      append_replacement(decoded);
    } else {
      dotnet::append(decoded.text, unit);
    }
  }
  if (reader.has_rest()) append_replacement(decoded);
  return decoded;
}

}  // namespace

DecodedText decode_text(std::string bytes) {
  for (const ByteOrderMark& mark : byte_order_marks) {
    if (!bytes.starts_with(mark.bytes)) continue;
    const std::string_view rest = std::string_view(bytes).substr(mark.bytes.size());
    switch (mark.encoding) {
      case TextEncoding::utf8:
        return decode_utf8(std::move(bytes), mark.bytes.size());
      case TextEncoding::utf16_le:
      case TextEncoding::utf16_be:
        return decode_utf16({rest, 2, mark.encoding == TextEncoding::utf16_be}, mark.encoding);
      case TextEncoding::utf32_le:
      case TextEncoding::utf32_be:
        return decode_utf32({rest, 4, mark.encoding == TextEncoding::utf32_be}, mark.encoding);
    }
  }
  return decode_utf8(std::move(bytes), 0);
}

Diagnostic text_ill_formed(std::shared_ptr<const Document> document, std::size_t offset) {
  Diagnostic problem;
  problem.code = DiagnosticCode::text_ill_formed;
  const Span place = make_span(offset, offset);
  problem.origin = Origin{std::move(document), place, place, ValueEncoding::opaque, nullptr};
  problem.span = place;
  problem.severity = Severity::warning;
  problem.message.text("expected well-formed text, found bytes that are read as U+FFFD");
  problem.remedy = "Save the file as UTF-8.";
  return problem;
}

}  // namespace signalr_config::sources
