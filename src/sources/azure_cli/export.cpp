#include "sources/azure_cli/export.hpp"

#include <utility>

#include "core/value_reference.hpp"
#include "sources/json/tree.hpp"
#include "sources/yaml/tree.hpp"

namespace signalr_config::sources {
namespace {

constexpr EntryCodes az_codes{DiagnosticCode::az_duplicate_key, DiagnosticCode::az_too_large};

// The command line prints JSON unless it is told to print YAML.
bool is_json(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos || text[first] == '{' || text[first] == '[';
}

// Nothing of a text that is too large.
DecodedText decode(std::string bytes) {
  if (is_too_large(bytes)) bytes.clear();
  return decode_text(std::move(bytes));
}

}  // namespace

AzExport::AzExport(std::string name, std::string bytes, SourceKind kind)
    : AzExport{is_too_large(bytes), std::move(name), decode(std::move(bytes)), kind} {}  // in this order

AzExport::AzExport(bool is_refused, std::string name, DecodedText decoded, SourceKind kind)
    : document_(std::make_shared<const Document>(std::move(name), kind, std::move(decoded.text))),
      entries_(document_, az_codes) {
  if (is_refused) {
    entries_.refuse_document_size();
    return;
  }
  DataDocuments read = is_json(document_->bytes().substr(decoded.begin))
                           ? read_json_documents(document_, decoded.begin)
                           : read_yaml(document_, decoded.begin, YamlDocumentsToRead::first);
  entries_.source().diagnostics = std::move(read.diagnostics);
  if (!read.roots.empty()) root_ = std::move(read.roots.front());
}

Origin AzExport::origin_of(const DataNode& name, const DataNode& value) const {
  return {document_, name.span, value.span, value.encoding, nullptr};
}

void AzExport::add(const std::string& key, const DataNode& name, const DataNode& value) {
  if (value.is_null()) {
    entries_.add(key, std::nullopt, origin_of(name, value));
  } else if (const auto reference = core::describe_reference(value.text)) {
    add_elsewhere(key, name, "reference, not resolved here: " + *reference);
  } else {
    entries_.add(key, entries_.source().store(value.text), origin_of(name, value));
  }
}

void AzExport::add_elsewhere(const std::string& key, const DataNode& name, const std::string& words) {
  Origin origin = origin_of(name, name);
  origin.encoding = ValueEncoding::reference;
  entries_.add(key, entries_.source().store(words), origin);
}

void AzExport::refuse(const DataNode& node, std::string_view expected, std::string remedy) {
  Diagnostic problem = problem_at(document_, DiagnosticCode::az_shape, node.span);
  problem.message.text(expected).text(", found something else");
  problem.remedy = std::move(remedy);
  entries_.report(std::move(problem));
}

void AzExport::warn(const DataNode& node, DiagnosticCode code, Message message, std::string remedy) {
  Diagnostic problem = problem_at(document_, code, node.span);
  problem.severity = Severity::warning;
  problem.message = std::move(message);
  problem.remedy = std::move(remedy);
  entries_.report(std::move(problem));
}

}  // namespace signalr_config::sources
