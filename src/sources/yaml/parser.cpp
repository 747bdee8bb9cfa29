#include "sources/yaml/parser.hpp"

#include <memory>
#include <utility>

#include "sources/common/data_entries.hpp"
#include "sources/common/text_decoding.hpp"
#include "sources/common/unique_entries.hpp"
#include "sources/yaml/tree.hpp"

namespace signalr_config::sources {
namespace {

// yaml-cpp reads some ten megabytes a second, into twenty times their memory.
constexpr std::size_t maximum_yaml_size = std::size_t{64} << 20;

constexpr sources::EntryCodes yaml_codes{DiagnosticCode::yaml_duplicate_key, DiagnosticCode::yaml_too_large};

Diagnostic not_a_mapping(const std::shared_ptr<const Document>& document, const sources::DataNode& root) {
  Diagnostic problem = sources::problem_at(document, DiagnosticCode::yaml_not_a_mapping, root.span);
  problem.message.text("expected a mapping as the whole document, found ");
  problem.message.text(root.is_sequence() ? "a sequence" : root.is_null() ? "null" : "a single value");
  problem.remedy = "Write the settings as `key: value` lines.";
  return problem;
}

// `---` with nothing behind it is a document without content; `null` is one with.
bool is_nothing(const sources::DataNode& root) { return root.is_null() && root.span.empty(); }

}  // namespace

ParsedSource parse_yaml(std::string name, std::string bytes, SourceKind kind) {
  const bool too_large = bytes.size() > maximum_yaml_size;
  if (too_large) bytes.clear();
  DecodedText decoded = decode_text(std::move(bytes));
  const auto document = std::make_shared<const Document>(std::move(name), kind, std::move(decoded.text));
  sources::UniqueEntries entries(document, yaml_codes);
  if (too_large) {
    entries.refuse_document_size("64 MiB");
    return std::move(entries).take();
  }
  sources::DataDocuments read =
      sources::read_yaml(document, decoded.begin, sources::YamlDocumentsToRead::first);
  entries.source().diagnostics = std::move(read.diagnostics);
  if (!read.roots.empty() && !entries.source().refused()) {
    const sources::DataNode& root = *read.roots.front();
    if (root.is_mapping()) {
      add_entries(root, entries);
    } else if (!is_nothing(root)) {
      entries.report(not_a_mapping(document, root));
    }
  }
  ParsedSource source = std::move(entries).take();
  if (decoded.first_replacement) {
    source.diagnostics.push_back(sources::text_ill_formed(document, *decoded.first_replacement));
  }
  return source;
}

}  // namespace signalr_config::sources
