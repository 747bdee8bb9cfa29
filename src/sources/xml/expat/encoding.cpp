#include "sources/xml/expat/encoding.hpp"

#include <algorithm>
#include <utility>

#include "dotnet/ordinal_ignore_case.hpp"
#include "dotnet/utf8.hpp"
#include "text/byte_order_mark.hpp"

namespace signalr_config::sources {
namespace {

using namespace std::string_view_literals;

// The names by which .NET knows an encoding (System.Text.EncodingTable), as far as XML allows them. As in
// System.Xml ucs-4 stands for whatever was found.
constexpr std::string_view utf8_names =
    "utf-8 ucs-4 unicode-1-1-utf-8 unicode-2-0-utf-8 x-unicode-1-1-utf-8 x-unicode-2-0-utf-8";
constexpr std::string_view latin1_names =
    "iso-8859-1 cp819 csisolatin1 ibm819 iso-ir-100 iso8859-1 iso_8859-1 l1 latin1";
constexpr std::string_view ascii_names =
    "us-ascii ansi_x3.4-1968 ansi_x3.4-1986 ascii cp367 csascii ibm367 iso-ir-6 iso646-us us";
constexpr std::string_view utf16_names = "utf-16 ucs-2 iso-10646-ucs-2 ucs-4";
constexpr std::string_view utf16_le_names = "utf-16le unicode";
constexpr std::string_view utf16_be_names = "utf-16be unicodefffe";
constexpr std::string_view utf32_le_names = "ucs-4 utf-32 utf-32le";
constexpr std::string_view utf32_be_names = "ucs-4 utf-32be";

bool is_one_of(std::string_view names, std::string_view name) {
  while (!names.empty()) {
    const std::string_view known = names.substr(0, names.find(' '));
    if (dotnet::equals_ignore_case(known, name)) return true;
    names.remove_prefix(std::min(known.size() + 1, names.size()));
  }
  return false;
}

/// A byte order mark for a text without one that begins with "<", written in more than one byte.
std::string_view missing_mark(std::string_view bytes) {
  if (bytes.starts_with("<\0\0\0"sv)) return "\xFF\xFE\0\0"sv;
  if (bytes.starts_with("\0\0\0<"sv)) return "\0\0\xFE\xFF"sv;
  if (bytes.starts_with("<\0"sv)) return "\xFF\xFE"sv;
  if (bytes.starts_with("\0<"sv)) return "\xFE\xFF"sv;
  return {};
}

/// The encoding that the XML declaration names, if there is one. The parser checks later that it is
/// well-formed.
std::string_view declared_encoding(std::string_view text) {
  if (!text.starts_with("<?xml")) return {};
  text = text.substr(0, text.find("?>"));
  const std::size_t name = text.find("encoding");
  if (name == std::string_view::npos) return {};
  const std::size_t open = text.find_first_of("\"'", name);
  if (open == std::string_view::npos) return {};
  const std::size_t close = text.find(text[open], open + 1);
  return close == std::string_view::npos ? std::string_view{} : text.substr(open + 1, close - open - 1);
}

/// Bytes of which each is a character: in Latin-1 its own number; ASCII has nothing for the upper half, for
/// which System.Xml puts a question mark.
DecodedText decode_single_bytes(std::string_view bytes, bool is_latin1) {
  DecodedText decoded;
  decoded.text.reserve(bytes.size());
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    dotnet::append(decoded.text, byte < 0x80 || is_latin1 ? byte : U'?');
  }
  return decoded;
}

/// How many bytes at the end begin a character of UTF-8 that does not end. System.Xml never asks its decoder
/// for what is left over, and so overlooks them.
std::size_t cut_off_bytes(std::string_view bytes) {
  for (std::size_t size = 1; size <= std::min<std::size_t>(3, bytes.size()); ++size) {
    const std::string_view tail = bytes.substr(bytes.size() - size);
    const auto lead = static_cast<unsigned char>(tail.front());
    if ((lead & 0xC0U) == 0x80U) continue;
    const std::size_t needed = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1;
    std::size_t pos = 0;
    static_cast<void>(dotnet::decode(tail, pos));
    return size < needed && lead < 0xF5 && pos == size ? size : 0;
  }
  return 0;
}

}  // namespace

DecodedText decode_xml(std::string bytes) {
  bytes.insert(0, missing_mark(bytes));
  const std::string_view content = std::string_view(bytes).substr(text::begin_of_text(bytes));
  const std::string_view declared = declared_encoding(content);
  const bool is_latin1 = is_one_of(latin1_names, declared);
  if (is_latin1 || is_one_of(ascii_names, declared)) return decode_single_bytes(content, is_latin1);
  DecodedText decoded = decode_text(bytes);
  const std::size_t cut_off = cut_off_bytes(bytes);
  if (!decoded.first_replacement || decoded.encoding != TextEncoding::utf8 || cut_off == 0) return decoded;
  bytes.resize(bytes.size() - cut_off);
  return decode_text(std::move(bytes));
}

bool may_declare_encoding(TextEncoding found, std::string_view declared) {
  switch (found) {
    case TextEncoding::utf8:
      return is_one_of(utf8_names, declared) || is_one_of(latin1_names, declared) ||
             is_one_of(ascii_names, declared);
    case TextEncoding::utf16_le:
      return is_one_of(utf16_names, declared) || is_one_of(utf16_le_names, declared);
    case TextEncoding::utf16_be:
      return is_one_of(utf16_names, declared) || is_one_of(utf16_be_names, declared);
    case TextEncoding::utf32_le:
      return is_one_of(utf32_le_names, declared);
    case TextEncoding::utf32_be:
      return is_one_of(utf32_be_names, declared);
  }
  return false;
}

}  // namespace signalr_config::sources
