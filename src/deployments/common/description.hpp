#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "signalr_config/deployment.hpp"
#include "sources/common/data_node.hpp"
#include "sources/common/parsed_variables.hpp"

namespace signalr_config::deployments {

/// What a reader says of a node that it cannot use.
struct ShapeProblem {
  std::string_view expected;  ///< `expected a setting with a name`
  std::string_view remedy;
};

/// A value of a description as its application sees it: a scalar's text, and its place. `key` is where the
/// variable's name stands.
[[nodiscard]] Origin origin_of(const std::shared_ptr<const Document>& document, Span key,
                               const sources::DataNode& value);

/// The text that a scalar has as a variable's value; empty for null.
[[nodiscard]] std::string text_of(const sources::DataNode& value);

/// A text in UTF-8, and where its content begins. One that is too large has none; that is reported.
struct OpenedDescription {
  std::shared_ptr<const Document> document;
  std::size_t begin = 0;
};
[[nodiscard]] OpenedDescription open_description(DescriptionText text, SourceKind kind,
                                                 Deployment& deployment);

/// A text as a document of trees, whether it is YAML or JSON. Errors are added to `deployment`.
[[nodiscard]] sources::DataDocuments read_yaml_description(DescriptionText text, Deployment& deployment);
[[nodiscard]] sources::DataDocuments read_json_description(DescriptionText text, Deployment& deployment);

/// The containers below a pod, a template or a group: those that run before the others first.
[[nodiscard]] std::vector<const sources::DataNode*> containers_of(const sources::DataNode& parent);

/// A problem at a node. The message and the remedy are still missing.
[[nodiscard]] Diagnostic problem_at_node(const std::shared_ptr<const Document>& document, DiagnosticCode code,
                                         const sources::DataNode& node);

/// An error at a node that has another shape than its format allows; `expected` says which.
void refuse_shape(const std::shared_ptr<const Document>& document, const sources::DataNode& node,
                  DiagnosticCode code, const ShapeProblem& problem, Deployment& deployment);

/// A variable whose value is not in the input: `reference` says in words where it is (`Secret shop, key url`)
/// and is shown to people. The origin is the place that refers to it.
[[nodiscard]] EnvironmentVariable unresolved_variable(std::string name, std::string reference, Origin origin);

/// A variable with a value from the description. A Key Vault or App Configuration reference becomes one whose
/// value is not known here.
[[nodiscard]] EnvironmentVariable described_variable(std::string name, std::string value, Origin origin);

/// Sets the variables of a text that have a value; `via` is the place that led to it, or a null pointer.
void set_variables(std::vector<sources::TextVariable> variables, const std::shared_ptr<const Origin>& via,
                   Environment& environment);

/// A file as the description means it: beside the description. Under the name by which people know it.
[[nodiscard]] std::filesystem::path beside(const std::string& description, std::string_view path,
                                           const DeploymentOptions& options);

/// Reads a file that the description names at `said_at`, and notes its path. One that may not be read is as
/// one that is not there, and that is noted as well.
[[nodiscard]] std::optional<std::string> read_named_file(const std::filesystem::path& path,
                                                         const Origin& said_at,
                                                         const DeploymentOptions& options,
                                                         Deployment& deployment);

/// Adds an application. False, and an error, where those before have as many variables as are allowed
/// together: what one block of a description says can be given to thousands of applications.
bool add_application(DescribedApplication application, Deployment& deployment);

/// A warning: a file that the description names at `origin` cannot be read.
void warn_of_missing_file(const Origin& origin, const std::string& path, Deployment& deployment);

}  // namespace signalr_config::deployments
