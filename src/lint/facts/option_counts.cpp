#include "lint/facts/option_counts.hpp"

#include "signalr/keys/options.hpp"

namespace signalr_config::lint {

bool is_about_counts(const Diagnostic& diagnostic) {
  return diagnostic.key.ends_with(signalr::option::max_hub_server_connection_count.name);
}

}  // namespace signalr_config::lint
