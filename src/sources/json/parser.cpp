#include "sources/json/parser.hpp"

#include <memory>
#include <string_view>
#include <utility>

#include "sources/common/text_decoding.hpp"
#include "sources/json/diagnostics.hpp"
#include "sources/json/entries.hpp"
#include "sources/json/scanner.hpp"
#include "sources/json/walk.hpp"
#include "system/file_reader.hpp"

namespace signalr_config::sources {
namespace {

/// The name of a value's JsonValueKind.
std::string_view kind_of(int first_byte) {
  switch (first_byte) {
    case '[':
      return "Array";
    case '"':
      return "String";
    case 't':
      return "True";
    case 'f':
      return "False";
    case 'n':
      return "Null";
    default:
      return "Number";
  }
}

void read_entries(std::string_view text, std::size_t begin, JsonEntries& entries) {
  JsonScanner scanner(text, begin, entries.comments());
  scanner.skip_white_space_and_comments();
  const std::size_t top = scanner.offset();
  const int first = scanner.peek();
  JsonWalk(scanner, entries).read_document();
  if (first != '{') entries.refuse_top_level(top, kind_of(first));
}

ParsedSource read_entries(const std::shared_ptr<const Document>& document, std::size_t begin) {
  JsonEntries entries(document);
  try {
    read_entries(document->bytes(), begin, entries);
  } catch (const JsonSyntaxError& error) {
    entries.stop(error);
  }
  return std::move(entries).take();
}

}  // namespace

ParsedSource parse_json(std::string name, std::string bytes, SourceKind kind) {
  const std::size_t size = bytes.size();
  if (size > system::maximum_file_size) bytes.clear();
  DecodedText decoded = decode_text(std::move(bytes));
  const auto document = std::make_shared<const Document>(std::move(name), kind, std::move(decoded.text));
  const JsonSubject whole{document, {}, {}};
  if (size > system::maximum_file_size) {
    ParsedSource refused(document);
    refused.diagnostics.push_back(json_too_large(whole, size));
    return refused;
  }
  ParsedSource source = read_entries(document, decoded.begin);
  if (decoded.first_replacement) {
    source.diagnostics.push_back(text_ill_formed(document, *decoded.first_replacement));
  }
  return source;
}

}  // namespace signalr_config::sources
