#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "dotnet/utf8.hpp"
#include "signalr_config/diagnostic.hpp"
#include "sources/ini_parser.hpp"

namespace {

using namespace signalr_config;

/// Like assert(), but in every build.
void require(bool condition) {
  if (!condition) std::abort();
}

void check_span(const Document& document, Span span) {
  require(span.begin <= span.end && span.end <= document.bytes().size());
}

void check_entry(const Document& document, const Entry& entry) {
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

void check_diagnostic(const Document& document, const Diagnostic& problem) {
  require(!problem.code.empty() && !problem.remedy.empty());
  require(problem.document_offset && *problem.document_offset <= document.bytes().size());
  for (const Origin& related : problem.related) check_span(document, related.key);
  require(!describe(problem).empty());
}

}  // namespace

/// Reads any bytes as INI: no crash, every place inside the document, everything well-formed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const ParsedSource source = parse_ini("fuzz.ini", bytes, SourceKind::ini);
  const Document& document = *source.document();
  require(dotnet::is_valid(document.bytes()));
  require(source.refused() == !source.exact_refusal_unmasked.empty());
  for (const Entry& entry : source.entries) check_entry(document, entry);
  for (const Comment& comment : source.comments) check_span(document, comment.span);
  for (const Diagnostic& problem : source.diagnostics) check_diagnostic(document, problem);
  return 0;
}
