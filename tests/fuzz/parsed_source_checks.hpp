#pragma once

#include <cstddef>
#include <cstdlib>

#include "dotnet/utf8.hpp"
#include "signalr_config/diagnostic.hpp"
#include "signalr_config/parsed_source.hpp"

namespace signalr_config::fuzz {

/// Like assert(), but in every build.
inline void require(bool condition) {
  if (!condition) std::abort();
}

inline void check_span(const Document& document, Span span) {
  require(span.begin <= span.end && span.end <= document.bytes().size());
}

inline void check_entry(const Document& document, const Entry& entry) {
  check_span(document, entry.origin.key);
  check_span(document, entry.origin.value);
  require(dotnet::is_valid(entry.key));
  require(!entry.value || dotnet::is_valid(*entry.value));
  if (entry.origin.encoding == ValueEncoding::verbatim) {
    require(document.text(entry.origin.value) == entry.value);
  }
  for (std::size_t offset = 0; entry.value && offset < entry.value->size(); offset += 7) {
    require(document_offset(entry.origin, offset) <= document.bytes().size());
  }
}

inline void check_diagnostic(const Document& document, const Diagnostic& problem) {
  require(problem.code != DiagnosticCode::other && !problem.remedy.empty());
  require(problem.span && problem.span->begin <= problem.span->end &&
          problem.span->end <= document.bytes().size());
  for (const Origin& related : problem.related) check_span(document, related.key);
  require(!describe(problem).empty());
}

/// What holds for whatever a parser was given: every place inside the document, everything well-formed.
inline void check_parsed(const ParsedSource& source) {
  const Document& document = *source.document();
  require(dotnet::is_valid(document.bytes()));
  for (const Entry& entry : source.entries) check_entry(document, entry);
  for (const Comment& comment : source.comments) check_span(document, comment.span);
  for (const Diagnostic& problem : source.diagnostics) check_diagnostic(document, problem);
}

}  // namespace signalr_config::fuzz
