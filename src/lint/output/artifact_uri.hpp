#pragma once

#include <string>
#include <string_view>

namespace signalr_config::lint {

/// A path as a URI reference of SARIF: relative to the source root, or `file:///` for an absolute one, with
/// everything that is special in URIs percent-encoded.
struct ArtifactUri {
  std::string uri;
  bool is_relative = true;
};
ArtifactUri artifact_uri(std::string_view path);

}  // namespace signalr_config::lint
