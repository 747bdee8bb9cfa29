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
#include "sources/json/walk.hpp"

namespace signalr_config::sources {

/// The handler of a JsonWalk that makes configuration of it: keeps the current path, adds entries and looks
/// for duplicates as Microsoft.Extensions.Configuration.Json's JsonConfigurationFileParser does.
class JsonEntries {
 public:
  explicit JsonEntries(std::shared_ptr<const Document> document) : source_(std::move(document)) {}

  ParsedSource take() && { return std::move(source_); }
  std::vector<Comment>& comments() { return source_.comments; }

  static constexpr JsonRules rules{.maximum_depth = maximum_json_depth,
                                   .depth_remedy = "Use fewer levels: .NET refuses more."};

  void begin(JsonContainer container, std::size_t bracket);
  void end(JsonContainer container, Span whole, bool is_empty);
  void name(const JsonString& name);
  void item(std::uint32_t index);
  void string(const JsonString& string);
  void number(Span span);
  void literal(std::string_view word, Span span);
  void end_value();
  void comma(std::size_t /*place*/) {}

  /// An error after which reading goes on, at `offset` of the current path.
  void refuse_top_level(std::size_t offset, std::string_view kind);
  /// The error at which reading stopped.
  void stop(const JsonSyntaxError& error);

 private:
  /// The key of what is being read: its path, and the name that its last segment was written as.
  struct Path {
    std::size_t size = 0;  // in bytes
    KeyHash hash;
    std::optional<Span> name;  // nothing for the root and for items of an array
  };

  void append_segment(std::string_view segment);
  std::string_view text(Span span) const { return source_.document()->text(span); }
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
  std::vector<Path> open_;  // of the objects and arrays around it
  bool records_ = false;
  std::size_t key_text_ = 0;
  std::size_t errors_ = 0;
  std::size_t warnings_ = 0;
  KeyIndex index_;
};

}  // namespace signalr_config::sources
