#include <exception>

#include "conformance/questions.hpp"

namespace signalr_config::conformance {

Differences replay_line(const Json& line) {
  try {
    if (line.contains("endpoint")) return replay_endpoint(line);
    if (line.contains("sources")) return replay_sources(line);
    if (line.contains("host")) return replay_host(line);
    if (line.contains("negotiate")) return replay_negotiate(line);
    return {"asks nothing that is known here: " + compact(line)};
  } catch (const std::exception& error) {
    return {std::string("cannot be replayed: ") + error.what()};
  }
}

}  // namespace signalr_config::conformance
