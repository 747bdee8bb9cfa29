#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "signalr_config/diagnostic.hpp"
#include "signalr_config/parsed_source.hpp"
#include "sources/json/scanner.hpp"

namespace signalr_config::sources {

/// What a problem is about: the key that was being read, and where its name stands.
struct JsonSubject {
  std::shared_ptr<const Document> document;
  std::string key;
  Span name;
};

/// `json-syntax`, `json-depth`, `json-too-large`: reading stopped there.
[[nodiscard]] Diagnostic json_syntax_problem(JsonSubject subject, const JsonSyntaxError& error);

/// `json-duplicate-key`: `second` sets a key that `first` has set.
[[nodiscard]] Diagnostic json_duplicate_key(const Entry& first, const Entry& second);

/// `json-key-overwritten`, a warning: `second` is an empty object or array, with which .NET silently replaces
/// what `first` has set.
[[nodiscard]] Diagnostic json_key_overwritten(const Entry& first, const Entry& second);

/// `json-lone-surrogate`: the escape at `offset` is half of a pair.
[[nodiscard]] Diagnostic json_lone_surrogate(JsonSubject subject, std::size_t offset);

/// `json-not-an-object`: the document is a value of another kind (the name of a JsonValueKind) at `offset`.
[[nodiscard]] Diagnostic json_not_an_object(JsonSubject subject, std::size_t offset, std::string_view kind);

/// `json-too-large`: more bytes than offsets can address.
[[nodiscard]] Diagnostic json_too_large(JsonSubject subject, std::size_t size);

}  // namespace signalr_config::sources
