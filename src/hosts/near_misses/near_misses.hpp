#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "signalr/keys/meaning.hpp"
#include "signalr_config/configuration.hpp"
#include "signalr_config/host.hpp"

namespace signalr_config::hosts {

/// A setting that looks as if an endpoint was meant by it, and that the application does not read.
struct NearMiss {
  std::string key;                              ///< as it was written
  DiagnosticCode code = DiagnosticCode::other;  ///< `misspelt_key`, `other_environment`, ...
  Message reason;                               ///< why it is not read
  std::string remedy;                           ///< what to do if it was meant
  std::optional<Origin> origin;
};

/// Where to look for near misses.
struct NearMissQuestion {
  const Configuration& configuration;
  signalr::KeyReader reader;
  const HostSources* host = nullptr;                 ///< nothing: files only
  std::filesystem::path content_root = {};           ///< the host's
  std::shared_ptr<const FileSystem> files = disk();  ///< where the content root is
};

/// Everything that looks as if it was meant: keys of other hosts and other registrations, misspelt ones,
/// those with a wrong separator, connection strings under other keys, and what other environments would read.
/// Keys that the SDK does read are none. For the case that nothing was found; reads files beside those of the
/// host.
std::vector<NearMiss> find_near_misses(const NearMissQuestion& question);

/// Whether the configuration has a key that the host reads, whatever its name.
bool has_key_of_host(const NearMissQuestion& question);

/// The keys that would matter and that are not read: those in the secrets store, in files of other
/// environments and in launch profiles; and an environment whose name is nearly that of another. A part of
/// `find_near_misses` that is worth knowing also where there is an endpoint: that a launch profile names
/// another environment is left out.
std::vector<NearMiss> find_left_out(const NearMissQuestion& question);

/// Whether a key of it has `signalr` in it.
bool mentions_signalr(const Configuration& configuration);

}  // namespace signalr_config::hosts
