#include "lint/model/variables.hpp"

#include "signalr_config/deployment.hpp"

namespace signalr_config::lint {

bool is_variable(const ScopeEntry& where) {
  const SourceKind kind = where.source.kind();
  return kind == SourceKind::environment || kind == SourceKind::key_per_file || gives_environment(kind) ||
         gives_environment(where.entry.origin.document->kind());
}

}  // namespace signalr_config::lint
