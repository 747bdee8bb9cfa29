#include "sources/common/component.hpp"

#include <utility>

#include "sources/common/unique_entries.hpp"

namespace signalr_config::sources {

Diagnostic component_not_linked(std::shared_ptr<const Document> document, std::string_view component) {
  const std::string target = "signalr_config::" + std::string(component);
  Diagnostic problem = problem_at(document, DiagnosticCode::component_not_linked, {});
  problem.message.text("expected a program that can read files of the kind ")
      .text(to_string(document->kind()));
  problem.message.text(", found one that does not link " + target);
  problem.remedy = "Link the CMake target " + target + ".";
  return problem;
}

ParsedSource parse_by(const ParserLibrary* library, std::string_view component, std::string name,
                      std::string bytes, SourceKind kind) {
  if (library != nullptr) return library->parse(std::move(name), std::move(bytes), kind);
  const auto document = std::make_shared<const Document>(std::move(name), kind, std::move(bytes));
  ParsedSource source(document);
  source.diagnostics.push_back(component_not_linked(document, component));
  return source;
}

}  // namespace signalr_config::sources
