#include "deployments/description.hpp"

#include <algorithm>
#include <utility>

#include "core/value_reference.hpp"
#include "sources/file_reader.hpp"
#include "sources/json_tree.hpp"
#include "sources/text_decoding.hpp"
#include "sources/unique_entries.hpp"
#include "sources/yaml_tree.hpp"

namespace signalr_config::deployments {
namespace {

sources::DataDocuments take_diagnostics(sources::DataDocuments read, Deployment& deployment) {
  std::ranges::move(read.diagnostics, std::back_inserter(deployment.diagnostics));
  read.diagnostics.clear();
  return read;
}

}  // namespace

Origin origin_of(const std::shared_ptr<const Document>& document, Span key, const sources::DataNode& value) {
  return {document, key, value.span, value.encoding, nullptr};
}

std::string text_of(const sources::DataNode& value) { return value.text; }

sources::DataDocuments read_yaml_description(DescriptionText text, Deployment& deployment) {
  DecodedText decoded = decode_text(std::move(text.bytes));
  auto document =
      std::make_shared<const Document>(std::move(text.name), deployment.kind, std::move(decoded.text));
  return take_diagnostics(
      sources::read_yaml(std::move(document), decoded.begin, sources::YamlDocumentsToRead::all), deployment);
}

sources::DataDocuments read_json_description(DescriptionText text, Deployment& deployment) {
  DecodedText decoded = decode_text(std::move(text.bytes));
  auto document =
      std::make_shared<const Document>(std::move(text.name), deployment.kind, std::move(decoded.text));
  return take_diagnostics(sources::read_json_tree(std::move(document), decoded.begin), deployment);
}

Diagnostic problem_at_node(const std::shared_ptr<const Document>& document, std::string_view code,
                           const sources::DataNode& node) {
  return sources::problem_at(document, code, node.span);
}

EnvironmentVariable unresolved_variable(std::string name, std::string reference, Origin origin) {
  origin.encoding = ValueEncoding::reference;
  return {std::move(name), "unresolved: " + std::move(reference), std::move(origin)};
}

EnvironmentVariable described_variable(std::string name, std::string value, Origin origin) {
  if (const auto reference = describe_reference(value)) {
    origin.encoding = ValueEncoding::reference;
    value = "reference, not resolved here: " + *reference;
  }
  return {std::move(name), std::move(value), std::move(origin)};
}

std::filesystem::path beside(const std::string& description, std::string_view path) {
  const std::filesystem::path folder = std::filesystem::path(description).parent_path();
  return (folder / std::filesystem::path(path)).lexically_normal();
}

std::optional<std::string> read_named_file(const std::filesystem::path& path,
                                           const DeploymentOptions& options, Deployment& deployment) {
  deployment.paths.push_back(path);
  if (options.read_file) return options.read_file(path);
  return read_file(path).bytes;
}

void warn_of_missing_file(const Origin& origin, const std::string& path, Deployment& deployment) {
  Diagnostic diagnostic;
  diagnostic.code = "deployment-file-missing";
  diagnostic.severity = Severity::warning;
  diagnostic.message.text("cannot read ").key(path).text(", which is named here; what it says is not known");
  diagnostic.remedy = "Run where the file is, or put it there.";
  diagnostic.origin = origin;
  deployment.diagnostics.push_back(std::move(diagnostic));
}

}  // namespace signalr_config::deployments
