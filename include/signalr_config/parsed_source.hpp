#pragma once

#include <memory>
#include <memory_resource>
#include <optional>
#include <string_view>
#include <vector>

#include "signalr_config/diagnostic.hpp"
#include "signalr_config/export.hpp"
#include "signalr_config/origin.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// A key and its value, or null, with its place. The text belongs to the `ParsedSource` that holds the entry.
struct Entry {
  std::string_view key;                   ///< segments separated by ':'
  std::optional<std::string_view> value;  ///< nothing: null
  Origin origin;                          ///< where it was written
};

/// A comment of a file, without its delimiters.
struct Comment {
  Span span;  ///< of its text
};

/// What one source said: entries in the order of the document, with duplicates, and whether .NET would
/// refuse it. A refused source keeps what could be read: the loader refuses it, a linter still looks at it.
class ParsedSource {
 public:
  /// One that has said nothing yet.
  explicit ParsedSource(std::shared_ptr<const Document> document);

  /// Entries keep pointing at their text.
  ///@{
  ParsedSource(ParsedSource&&) noexcept = default;
  ParsedSource& operator=(ParsedSource&&) noexcept = default;
  ///@}

  /// What was read.
  const std::shared_ptr<const Document>& document() const { return document_; }
  /// As what it was read.
  SourceKind kind() const { return document_->kind(); }

  /// Keeps a copy of the text as long as this source lives.
  std::string_view store(std::string_view text);

  /// Whether .NET throws when it loads this source: one of the diagnostics is an error.
  bool refused() const;

  std::vector<Entry> entries;           ///< in the order of the document, duplicates included
  std::vector<Comment> comments;        ///< in the order of the document
  std::vector<Diagnostic> diagnostics;  ///< every problem that was found

  /// Whether an entry that is null leaves the value that lower layers have where it is, and makes the key
  /// exist where they have none. That is how .NET chains one configuration into another up to release 10.
  bool nulls_let_through = false;

  /// The message of the innermost exception that .NET throws for a refused source, where it is known to the
  /// letter (`FormatException: A duplicate key 'a' was found.`). It may quote content: for tests only.
  std::string exact_refusal_unmasked;

 private:
  std::shared_ptr<const Document> document_;
  std::unique_ptr<std::pmr::monotonic_buffer_resource> strings_;
};

}  // namespace v0
}  // namespace signalr_config
