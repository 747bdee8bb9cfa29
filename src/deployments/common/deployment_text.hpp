#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "sources/common/parsed_variables.hpp"

namespace signalr_config::deployments {

/// The size above which a description is refused.
inline constexpr std::size_t maximum_deployment_size = std::size_t{64} << 20;

/// A text that is to be read. Bytes that are not UTF-8 and a text that is too large are reported already.
struct DeploymentText {
  sources::VariableList list;
  std::size_t begin = 0;  ///< behind a byte order mark
};

[[nodiscard]] DeploymentText open_deployment_text(std::string name, std::string bytes, SourceKind kind);

/// Notes a problem with its words. What comes from the text must not be in them.
void report(sources::VariableList& list, DiagnosticCode code, Severity severity, Span place,
            std::string_view words, std::string_view remedy);

}  // namespace signalr_config::deployments
