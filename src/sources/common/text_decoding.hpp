#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "signalr_config/diagnostic.hpp"
#include "signalr_config/export.hpp"

namespace signalr_config::sources {

/// How a text file was written, as its byte order mark says; without one it is taken for UTF-8.
enum class TextEncoding { utf8, utf16_le, utf16_be, utf32_le, utf32_be };

/// A text file as UTF-8.
struct DecodedText {
  /// Always well-formed. The very bytes of the file where they were well-formed UTF-8, mark included, so that
  /// offsets into the one are offsets into the other; transcoded, without a mark, for every other encoding.
  std::string text;
  TextEncoding encoding = TextEncoding::utf8;
  std::size_t begin = 0;  ///< where the content begins in `text`: behind the mark, if that is still there
  /// Where in `text` the first U+FFFD stands that was put in place of bytes without meaning.
  std::optional<std::size_t> first_replacement;
};

/// Decodes a file's bytes as System.IO.StreamReader does when it is given no encoding: a byte order mark
/// chooses among UTF-8, UTF-16 and UTF-32, and what is ill-formed becomes U+FFFD, as many as .NET puts there.
[[nodiscard]] SIGNALR_CONFIG_EXPORT DecodedText decode_text(std::string bytes);

/// `text-ill-formed`, a warning: bytes that mean nothing were read as U+FFFD, the first at `offset`.
[[nodiscard]] SIGNALR_CONFIG_EXPORT Diagnostic text_ill_formed(std::shared_ptr<const Document> document,
                                                               std::size_t offset);

}  // namespace signalr_config::sources
