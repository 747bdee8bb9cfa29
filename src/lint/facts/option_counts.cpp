#include "lint/facts/option_counts.hpp"

namespace signalr_config::lint {

bool is_about_counts(const Diagnostic& diagnostic) {
  return diagnostic.key.ends_with("MaxHubServerConnectionCount");
}

}  // namespace signalr_config::lint
