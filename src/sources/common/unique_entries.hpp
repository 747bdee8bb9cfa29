#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "dotnet/ordinal_ignore_case.hpp"
#include "signalr_config/export.hpp"
#include "signalr_config/parsed_source.hpp"

namespace signalr_config::sources {

/// What a format calls the problems of its entries.
struct EntryCodes {
  DiagnosticCode duplicate_key = DiagnosticCode::other;
  DiagnosticCode too_large = DiagnosticCode::other;
};

/// A problem at a place of a document that is about no entry. The message and the remedy are still missing.
[[nodiscard]] SIGNALR_CONFIG_EXPORT Diagnostic problem_at(std::shared_ptr<const Document> document,
                                                          DiagnosticCode code, Span place);

/// Whether a text has more bytes than offsets can address.
[[nodiscard]] SIGNALR_CONFIG_EXPORT bool is_too_large(std::string_view text);

/// Fills a source whose format refuses a key that is there already, ignoring case, and that has keys with
/// their whole path: bounded in the text of the keys and in the number of problems.
class SIGNALR_CONFIG_EXPORT UniqueEntries {
 public:
  UniqueEntries(std::shared_ptr<const Document> document, EntryCodes codes);

  /// Adds an entry; `value` belongs to the source (see ParsedSource::store) or to the document. False if .NET
  /// throws here, and nothing else made it throw before: then the caller knows its exact text.
  bool add(std::string_view key, std::optional<std::string_view> value, const Origin& origin);

  /// Refuses a document with more bytes than `most` says: those that is_too_large() means, or fewer.
  void refuse_document_size(std::string_view most = "1 GiB");

  /// Notes a problem, of which only so many are kept.
  void report(Diagnostic problem);

  /// Whether the limit was met, so that nothing more is added.
  bool is_full() const { return full_; }

  ParsedSource& source() { return source_; }
  ParsedSource take() && { return std::move(source_); }

 private:
  void refuse_size(const Origin& origin);

  EntryCodes codes_;
  ParsedSource source_;
  std::unordered_map<std::string_view, std::size_t, dotnet::IgnoreCaseHash, dotnet::IgnoreCaseEqual> first_;
  std::size_t key_text_ = 0;
  std::size_t reports_ = 0;
  bool full_ = false;
};

}  // namespace signalr_config::sources
