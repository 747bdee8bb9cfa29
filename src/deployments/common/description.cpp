#include "deployments/common/description.hpp"

#include <algorithm>
#include <utility>

#include "core/value_reference.hpp"
#include "deployments/common/deployment_text.hpp"
#include "sources/common/limits.hpp"
#include "sources/common/text_decoding.hpp"
#include "sources/common/unique_entries.hpp"
#include "sources/json/tree.hpp"
#include "sources/yaml/tree.hpp"

namespace signalr_config::deployments {
namespace {

sources::DataDocuments take_diagnostics(sources::DataDocuments read, Deployment& deployment) {
  std::ranges::move(read.diagnostics, std::back_inserter(deployment.diagnostics));
  read.diagnostics.clear();
  return read;
}

// Without the path, which may be made of variables that are nobody's business.
void note_file_outside(const Origin& said_at, Deployment& deployment) {
  Diagnostic note;
  note.code = DiagnosticCode::deployment_file_outside;
  note.severity = Severity::info;
  note.message.text("a file that is named here lies outside of the directory tree, and is not read");
  note.remedy = "Put the file into the tree, or let 'signalr-config resolve' follow it.";
  note.origin = said_at;
  deployment.diagnostics.push_back(std::move(note));
}

// Variables that many applications share are each one's own. A file takes time even where it has nothing.
constexpr std::size_t most_described_variables = 500'000;
constexpr std::size_t size_of_any_file = 1024;

void refuse_amount(std::string_view words, const Origin& place, Deployment& deployment) {
  Diagnostic problem;
  problem.code = DiagnosticCode::deployment_too_large;
  problem.message.text(words);
  problem.remedy = "Split the description, or name fewer files.";
  if (place.document) problem.origin = place;
  deployment.diagnostics.push_back(std::move(problem));
}

}  // namespace

OpenedDescription open_description(DescriptionText text, SourceKind kind, Deployment& deployment) {
  const bool too_large = text.bytes.size() > maximum_deployment_size;
  if (too_large) text.bytes.clear();
  sources::DecodedText decoded = sources::decode_text(std::move(text.bytes));
  auto document = std::make_shared<const Document>(std::move(text.name), kind, std::move(decoded.text));
  if (too_large) {
    Diagnostic problem = sources::problem_at(document, DiagnosticCode::deployment_too_large, {});
    problem.message.text("expected at most 64 MiB, found more");
    problem.remedy = "Check that this is the file that was meant.";
    deployment.diagnostics.push_back(std::move(problem));
  }
  return {std::move(document), decoded.begin};
}

Origin origin_of(const std::shared_ptr<const Document>& document, Span key, const sources::DataNode& value) {
  return {document, key, value.span, value.encoding, nullptr};
}

std::string text_of(const sources::DataNode& value) { return value.text; }

sources::DataDocuments read_yaml_description(DescriptionText text, Deployment& deployment) {
  const OpenedDescription opened = open_description(std::move(text), deployment.kind, deployment);
  return take_diagnostics(
      sources::read_yaml(opened.document, opened.begin, sources::YamlDocumentsToRead::all), deployment);
}

sources::DataDocuments read_json_description(DescriptionText text, Deployment& deployment) {
  const OpenedDescription opened = open_description(std::move(text), deployment.kind, deployment);
  if (deployment.refused() && opened.document->bytes().empty()) return {opened.document, {}, {}, {}};
  return take_diagnostics(sources::read_json_documents(opened.document, opened.begin), deployment);
}

Diagnostic problem_at_node(const std::shared_ptr<const Document>& document, DiagnosticCode code,
                           const sources::DataNode& node) {
  return sources::problem_at(document, code, node.span);
}

void refuse_shape(const std::shared_ptr<const Document>& document, const sources::DataNode& node,
                  DiagnosticCode code, const ShapeProblem& problem, Deployment& deployment) {
  if (deployment.diagnostics.size() >= sources::maximum_reports) return;
  Diagnostic diagnostic = problem_at_node(document, code, node);
  diagnostic.message.text(problem.expected).text(", found something else");
  diagnostic.remedy = problem.remedy;
  deployment.diagnostics.push_back(std::move(diagnostic));
}

EnvironmentVariable unresolved_variable(std::string name, std::string reference, Origin origin) {
  origin.encoding = ValueEncoding::reference;
  return {std::move(name), "unresolved: " + std::move(reference), std::move(origin)};
}

EnvironmentVariable described_variable(std::string name, std::string value, Origin origin) {
  if (const auto reference = core::describe_reference(value)) {
    origin.encoding = ValueEncoding::reference;
    value = "reference, not resolved here: " + *reference;
  }
  return {std::move(name), std::move(value), std::move(origin)};
}

std::vector<const sources::DataNode*> containers_of(const sources::DataNode& parent) {
  std::vector<const sources::DataNode*> found;
  for (const std::string_view list : {"initContainers", "containers"}) {
    const sources::DataNode* const containers = parent.find(list);
    if (containers == nullptr) continue;
    for (const sources::DataNodePtr& container : containers->items) found.push_back(container.get());
  }
  return found;
}

void set_variables(std::vector<sources::TextVariable> variables, const std::shared_ptr<const Origin>& via,
                   Environment& environment) {
  for (sources::TextVariable& variable : variables) {
    if (!variable.value) continue;
    if (via) variable.origin.via = via;
    environment.set(
        described_variable(std::move(variable.name), *std::move(variable.value), std::move(variable.origin)));
  }
}

std::filesystem::path beside(const std::string& description, std::string_view path,
                             const DeploymentOptions& options) {
  const std::filesystem::path folder = options.files->path_of(description).parent_path();
  return options.files->name_of((folder / std::filesystem::path(path)).lexically_normal());
}

std::optional<std::string> read_named_file(const std::filesystem::path& path, const Origin& said_at,
                                           const DeploymentOptions& options, Deployment& deployment) {
  if (options.may_read && !options.may_read(path)) {
    note_file_outside(said_at, deployment);
    return std::nullopt;
  }
  deployment.paths.push_back(path);
  if (deployment.file_bytes > maximum_deployment_size) return std::nullopt;
  FileContent content = options.files->read(options.files->path_of(path.string()));
  if (!content) return std::nullopt;
  deployment.file_bytes += content->size() + size_of_any_file;
  if (deployment.file_bytes <= maximum_deployment_size) return *std::move(content);
  refuse_amount(
      "expected at most 64 MiB in the files that are named here, each as often as it is named, "
      "found more",
      said_at, deployment);
  return std::nullopt;
}

bool add_application(DescribedApplication application, Deployment& deployment) {
  const std::size_t added = application.environment.variables().size() + 1;
  if (deployment.variables > most_described_variables) return false;
  deployment.variables += added;
  if (deployment.variables <= most_described_variables) {
    deployment.applications.push_back(std::move(application));
    return true;
  }
  const auto& variables = application.environment.variables();
  refuse_amount("expected at most 500,000 variables in all applications together, found more",
                variables.empty() ? Origin() : variables.begin()->origin, deployment);
  return false;
}

void warn_of_missing_file(const Origin& origin, const std::string& path, Deployment& deployment) {
  if (deployment.diagnostics.size() >= sources::maximum_reports) return;
  Diagnostic diagnostic;
  diagnostic.code = DiagnosticCode::deployment_file_missing;
  diagnostic.severity = Severity::warning;
  diagnostic.message.text("cannot read ").key(path).text(", which is named here; what it says is not known");
  diagnostic.remedy = "Run where the file is, or put it there.";
  diagnostic.origin = origin;
  deployment.diagnostics.push_back(std::move(diagnostic));
}

}  // namespace signalr_config::deployments
