#pragma once

#include <iosfwd>

#include "cli/connection_string/migrate/migration.hpp"
#include "signalr/disclosure/display.hpp"
#include "terminal/style.hpp"

namespace signalr_config::cli {

/// What was done, or would be.
struct MigrationReport {
  const Migration& migration;
  bool written = false;
  signalr::Disclosure disclosure = signalr::Disclosure::masked;
};

void write_migration_text(std::ostream& out, const MigrationReport& report, const terminal::Style& style);

/// Its schema is docs/schemas/migration-v1.schema.json.
void write_migration_json(std::ostream& out, const MigrationReport& report);

}  // namespace signalr_config::cli
