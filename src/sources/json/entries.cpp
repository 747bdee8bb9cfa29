#include "sources/json/entries.hpp"

#include <array>
#include <charconv>

#include "sources/common/limits.hpp"

namespace signalr_config::sources {
namespace {

constexpr std::size_t key_overhead = 16;  // every entry counts, even if its key is empty

}  // namespace

void JsonEntries::begin(JsonContainer container, std::size_t /*bracket*/) {
  // .NET does not look into a document that is not an object.
  if (open_.empty()) records_ = container == JsonContainer::object;
  open_.push_back({path_.size(), hash_, name_});
}

void JsonEntries::end(JsonContainer container, Span whole, bool is_empty) {
  open_.pop_back();
  // As the SDK does: an empty root is no entry.
  if (!is_empty || open_.empty()) return;
  add_empty(container == JsonContainer::array ? std::optional<std::string_view>("") : std::nullopt, whole);
}

void JsonEntries::name(const JsonString& name) {
  name_ = name.span;
  if (!records_) return;
  if (!name.has_escapes) return append_segment(text(name.span));
  const UnescapedString unescaped = unescape_json(text(name.span));
  append_segment(unescaped.text);
  refuse_lone_surrogate(unescaped.lone_surrogate, name.span.begin);
}

void JsonEntries::item(std::uint32_t index) {
  name_.reset();
  if (!records_) return;
  std::array<char, 10> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), index).ptr;
  append_segment({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

void JsonEntries::append_segment(std::string_view segment) {
  // As the SDK does: every level but the first has a delimiter; below an empty name a key begins with one.
  const std::size_t begin = path_.size();
  if (open_.size() > 1) path_.push_back(':');
  path_.append(segment);
  hash_.append(std::string_view(path_).substr(begin));
}

void JsonEntries::end_value() {
  const Path around = open_.empty() ? Path{} : open_.back();
  path_.resize(around.size);
  hash_ = around.hash;
  name_ = around.name;
}

void JsonEntries::string(const JsonString& string) {
  if (!records_) return;
  const std::string_view raw = text(string.span);
  if (!string.has_escapes) return add_scalar(raw, string.span, ValueEncoding::verbatim);
  const UnescapedString unescaped = unescape_json(raw);
  add_scalar(source_.store(unescaped.text), string.span, ValueEncoding::json_string);
  // As the SDK does: only after it has found that the key is new.
  refuse_lone_surrogate(unescaped.lone_surrogate, string.span.begin);
}

void JsonEntries::number(Span span) {
  add_scalar(text(span), span, ValueEncoding::verbatim);  // as the SDK does: as written, -0 and 1e400 too
}

void JsonEntries::literal(std::string_view word, Span span) {
  if (word == "null") return add_scalar(std::nullopt, span, ValueEncoding::opaque);
  add_scalar(word == "true" ? "True" : "False", span, ValueEncoding::opaque);
}

void JsonEntries::add_scalar(std::optional<std::string_view> value, Span span, ValueEncoding encoding) {
  if (!records_) return;
  if (const Entry* const first = add(value, span, encoding)) {
    refuse(json_duplicate_key(*first, source_.entries.back()),
           "FormatException: A duplicate key '" + path_ + "' was found.");
  }
}

void JsonEntries::add_empty(std::optional<std::string_view> value, Span span) {
  if (!records_) return;
  if (const Entry* const first = add(value, span, ValueEncoding::opaque)) {
    warn(json_key_overwritten(*first, source_.entries.back()));
  }
}

const Entry* JsonEntries::add(std::optional<std::string_view> value, Span span, ValueEncoding encoding) {
  key_text_ += path_.size() + key_overhead;
  if (key_text_ > maximum_key_text) {
    throw JsonSyntaxError{DiagnosticCode::json_too_large, span.begin,
                          "expected at most 256 MiB of keys, each with its whole path, found more",
                          "Use shorter names above so many values.", Found::unsaid};
  }
  if (source_.entries.size() == maximum_entries) {
    throw JsonSyntaxError{DiagnosticCode::json_too_large, span.begin, std::string(entries_words),
                          std::string(entries_remedy), Found::unsaid};
  }
  source_.entries.push_back({source_.store(path_), value,
                             Origin{source_.document(), name_.value_or(span), span, encoding, nullptr}});
  return index_.add_last(source_.entries, hash_);
}

void JsonEntries::refuse_lone_surrogate(const std::optional<LoneSurrogate>& lone, std::size_t string_begin) {
  if (lone) {
    refuse(json_lone_surrogate(subject(), string_begin + lone->offset), lone->exact_refusal_unmasked);
  }
}

void JsonEntries::refuse_top_level(std::size_t offset, std::string_view kind) {
  refuse(json_not_an_object(subject(), offset, kind),
         "FormatException: Top-level JSON element must be an object. Instead, '" + std::string(kind) +
             "' was found.");
}

void JsonEntries::stop(const JsonSyntaxError& error) {
  // As the SDK does: it parses the document before it looks at the keys, so it throws this even if there is a
  // duplicate before.
  source_.exact_refusal_unmasked = "FormatException: Could not parse the JSON file.";
  source_.diagnostics.push_back(json_syntax_problem(subject(), error));
}

void JsonEntries::refuse(Diagnostic problem, std::string exact) {
  if (source_.exact_refusal_unmasked.empty()) source_.exact_refusal_unmasked = std::move(exact);
  if (++errors_ <= maximum_reports) source_.diagnostics.push_back(std::move(problem));
}

void JsonEntries::warn(Diagnostic problem) {
  if (++warnings_ <= maximum_reports) source_.diagnostics.push_back(std::move(problem));
}

}  // namespace signalr_config::sources
