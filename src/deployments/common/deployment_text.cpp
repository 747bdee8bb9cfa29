#include "deployments/common/deployment_text.hpp"

#include <memory>
#include <utility>

#include "sources/common/text_decoding.hpp"

namespace signalr_config::deployments {

DeploymentText open_deployment_text(std::string name, std::string bytes, SourceKind kind) {
  const bool too_large = bytes.size() > maximum_deployment_size;
  if (too_large) bytes.clear();
  sources::DecodedText decoded = sources::decode_text(std::move(bytes));
  const auto document = std::make_shared<const Document>(std::move(name), kind, std::move(decoded.text));
  DeploymentText opened{sources::VariableList(document), decoded.begin};
  if (decoded.first_replacement) {
    opened.list.report(sources::text_ill_formed(document, *decoded.first_replacement));
  }
  if (too_large) {
    report(opened.list, DiagnosticCode::deployment_too_large, Severity::error, {},
           "expected at most 64 MiB, found more", "Check that this is the file that was meant.");
  }
  return opened;
}

void report(sources::VariableList& list, DiagnosticCode code, Severity severity, Span place,
            std::string_view words, std::string_view remedy) {
  Diagnostic problem = list.problem(code, place);
  problem.severity = severity;
  problem.message.text(words);
  problem.remedy = remedy;
  list.report(std::move(problem));
}

}  // namespace signalr_config::deployments
