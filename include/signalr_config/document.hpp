#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "signalr_config/export.hpp"
#include "signalr_config/source_kind.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// A half-open range of byte offsets into the raw bytes of a `Document`. Documents stay below 1 GiB.
struct Span {
  std::uint32_t begin = 0;  ///< of the first byte
  std::uint32_t end = 0;    ///< after the last one

  /// Whether it is a place between two bytes.
  bool empty() const { return begin == end; }
  /// In bytes.
  std::uint32_t size() const { return end - begin; }
  bool operator==(const Span&) const = default;
};

/// Makes a span from offsets that are known to be inside a document.
constexpr Span make_span(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// A place for people: 1-based line and column, columns in code points. A byte order mark has no column.
struct Position {
  std::uint32_t line = 1;    ///< from 1; a line feed ends one
  std::uint32_t column = 1;  ///< from 1, in code points

  bool operator==(const Position&) const = default;
};

/// What was read: a file's bytes, or the names of the variables or arguments that were given. Shared and
/// immutable, so that every value can point at its place for as long as somebody holds it.
class Document {
 public:
  /// A document with text in it. `name` is the path as the user knows it.
  Document(std::string name, SourceKind kind, std::string bytes);

  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  /// The path as the user knows it, or what it is: `environment`.
  const std::string& name() const { return name_; }
  /// What it was read as.
  SourceKind kind() const { return kind_; }
  /// What spans are of: a file's bytes, transcoded to UTF-8 where they were in another encoding.
  std::string_view bytes() const { return bytes_; }

  /// Whether positions in it mean something to a person: true for files, false for variables and the like.
  bool has_positions() const;

  /// The text of a span; a span outside of the document gives what is inside of it.
  std::string_view text(Span span) const;

  /// Line and column of a byte offset, in constant time after the first call (thread-safe).
  Position position(std::size_t offset) const;

 private:
  void index_positions() const;

  std::string name_;
  SourceKind kind_;
  std::string bytes_;
  mutable std::once_flag indexed_;
  mutable std::vector<Position> checkpoints_;  // the position at every multiple of a fixed stride
};

/// A place in a document. An empty span is a place between two bytes.
struct Location {
  std::shared_ptr<const Document> document;  ///< null pointer: there is no place
  Span span;                                 ///< of its `bytes()`

  /// By the document's name: who reads a file again has another document of it.
  bool operator==(const Location& other) const;
};

}  // namespace v0
}  // namespace signalr_config
