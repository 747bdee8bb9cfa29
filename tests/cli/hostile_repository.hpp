#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/program.hpp"

namespace signalr_config::test {

/// What a hostile repository lacks, so that git would have to fetch it.
enum class Damage : std::uint8_t { none, missing_blob, missing_tree };

/// A repository in the sandbox's `app` with an application in its `app`, whose access key is committed. Its
/// configuration, attributes and hooks name a program wherever they can. Each leaves a file when it is run.
class HostileRepository {
 public:
  explicit HostileRepository(Damage damage);

  Damage damage() const { return damage_; }

  /// Runs a script of the shell at its top.
  ProgramResult shell(const std::string& script) const;

  /// A call at its top, with git on PATH.
  ProgramCall call(std::vector<std::string> arguments) const;

  /// The names of the programs that were run, a line each.
  std::string traps_sprung() const;
  void set_traps_again() const;

 private:
  Sandbox box_;
  Damage damage_;
};

}  // namespace signalr_config::test
