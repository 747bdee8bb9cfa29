#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "signalr_config/parsed_source.hpp"
#include "sources/common/key_index.hpp"
#include "sources/json/diagnostics.hpp"
#include "sources/json/scanner.hpp"
#include "sources/json/string.hpp"

namespace signalr_config::sources {

/// The key of what is being read: its path, and the name that its last segment was written as.
struct JsonPath {
  std::size_t size = 0;  ///< in bytes
  KeyHash hash;
  std::optional<Span> name;  ///< nothing for the root and for items of an array
};

/// Collects what JsonParser reads: keeps the current path, adds entries and looks for duplicates as
/// Microsoft.Extensions.Configuration.Json's JsonConfigurationFileParser does.
class JsonEntries {
 public:
  explicit JsonEntries(std::shared_ptr<const Document> document) : source_(std::move(document)) {}

  ParsedSource take() && { return std::move(source_); }
  std::vector<Comment>& comments() { return source_.comments; }
  std::string_view text(Span span) const { return source_.document()->text(span); }

  /// Until then nothing is kept: .NET does not look into a document that is not an object.
  void begin_recording() { records_ = true; }

  JsonPath path() const { return {path_.size(), hash_, name_}; }
  void enter_property(const JsonString& name, bool is_first_level);
  void enter_item(std::uint32_t index, bool is_first_level);
  /// Back to a path from which some were entered.
  void leave_to(const JsonPath& path);

  /// Values for the current path. `span` is what stands there, inside the quotes.
  void add_string(const JsonString& string);
  void add_number(Span span);
  void add_literal(std::optional<std::string_view> value, Span span);
  /// An object or array without content, brackets included. As the SDK does: these do not look whether their
  /// key is there already.
  void add_empty_object(Span span) { add_empty(std::nullopt, span); }
  void add_empty_array(Span span) { add_empty("", span); }

  /// An error after which reading goes on, at `offset` of the current path.
  void refuse_top_level(std::size_t offset, std::string_view kind);
  /// The error at which reading stopped.
  void stop(const JsonSyntaxError& error);

 private:
  void append_segment(std::string_view segment, bool is_first_level);
  void add_scalar(std::optional<std::string_view> value, Span span, ValueEncoding encoding);
  void add_empty(std::optional<std::string_view> value, Span span);
  /// Returns the first entry with the same key, if there is one.
  const Entry* add(std::optional<std::string_view> value, Span span, ValueEncoding encoding);
  void refuse_lone_surrogate(const std::optional<LoneSurrogate>& lone, std::size_t string_begin);
  void refuse(Diagnostic problem, std::string exact);
  void warn(Diagnostic problem);
  JsonSubject subject() const { return {source_.document(), path_, name_.value_or(Span{})}; }

  ParsedSource source_;
  std::string path_;
  KeyHash hash_;  // of path_
  std::optional<Span> name_;
  bool records_ = false;
  std::size_t key_text_ = 0;
  std::size_t errors_ = 0;
  std::size_t warnings_ = 0;
  KeyIndex index_;
};

}  // namespace signalr_config::sources
