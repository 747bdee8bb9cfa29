#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/framework/command.hpp"
#include "cli/input/input_options.hpp"
#include "cli/input/load_input.hpp"
#include "signalr_config/connection_string_builder.hpp"
#include "signalr_config/source_kind.hpp"

namespace signalr_config::cli {

/// What becomes of a connection string.
enum class SlotFate {
  changed,
  same,      ///< it says already what it is to say
  emulator,  ///< the service is on the machine itself, where nobody checks identities
  by_hand,   ///< it cannot be changed where it stands
  refused,   ///< the SDK refuses the one that is there
};

std::string_view to_string(SlotFate fate);

/// A place that holds a connection string.
struct Slot {
  Entry entry;
  std::string name;  ///< of the endpoint; empty for the default one
  SlotFate fate = SlotFate::changed;
  Credential credential;  ///< what it is to authenticate with
  std::string wanted;     ///< the new connection string; empty where there is none
  Message reason;         ///< why it is not changed, or not to what was asked for
  std::string remedy;
};

/// The new text of a file.
struct FileChange {
  std::string path;  ///< as messages name it
  SourceKind kind = SourceKind::json;
  std::string before;
  std::string after;
};

/// An application in one of its environments, as it was.
struct MigratedApplication {
  std::string environment;
  LoadedInput input;
};

/// What is searched for connection strings. Owns the slots' entries.
struct MigrationInput {
  std::vector<MigratedApplication> applications;
  /// Properties/launchSettings.json of the directories: no host reads it, but `dotnet run` does.
  std::vector<std::shared_ptr<const ParsedSource>> launch_settings;
};

/// What there is to do.
struct Migration {
  MigrationInput input;
  std::vector<Slot> slots;
  std::vector<FileChange> files;
};

/// Loads the application in each of its environments: in the one that was named, else in Production,
/// Development and those that have a settings file.
MigrationInput load_every_environment(const InputOptions& options, Invocation& invocation);

/// Which connection strings are wanted.
struct SlotFilter {
  std::optional<std::string> endpoint;  ///< the endpoint's name
  bool emulator = false;                ///< those of a service on the machine itself, too
};

/// The connection strings in every source of the applications, each place once: what the host reads, and what
/// else is one for Azure SignalR Service.
std::vector<Slot> find_slots(const MigrationInput& input, const SlotFilter& filter);

/// Decides for each slot, and makes the new texts of the files.
void plan_migration(Migration& migration, const Credential& credential, const SlotFilter& filter);

/// What differs, after the files were changed, from what was to be expected: that each environment has the
/// same endpoints as before, with the new credential where its connection string was changed.
std::vector<Diagnostic> verify_migration(const Migration& migration, const InputOptions& options,
                                         Invocation& invocation);

}  // namespace signalr_config::cli
