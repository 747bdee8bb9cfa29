#pragma once

#include <optional>
#include <string>
#include <vector>

#include "signalr_config/resolution.hpp"

namespace signalr_config::exports {

/// One setting to write: a key and its value, which may be a secret.
struct ExportedSetting {
  std::string key;
  std::optional<std::string> value;  ///< nothing: null, which endpoints and options never are
  std::string subject;               ///< whose it is, for people: `the endpoint east`; empty: just a key
  std::optional<Origin> origin;      ///< where it was configured
};

/// The settings of an export. With problems, nothing may be written.
struct ExportedSettings {
  std::vector<ExportedSetting> settings;
  std::vector<Diagnostic> problems;

  bool ok() const { return problems.empty(); }
};

/// What to export of a resolution besides its endpoints.
struct ExportContents {
  bool options = false;  ///< every option that is configured
};

/// The settings of which the same host makes the same endpoints again: those in effect, under the keys that
/// its SDK reads, in the SDK's order. The transport type is one of them where several endpoints need it. What
/// is configured by reference is a problem. `options` must be those of the resolution, which must be `ok()`.
ExportedSettings endpoint_settings(const Resolution& resolution, const ResolveOptions& options,
                                   const ExportContents& contents = {});

/// The empty values where the host looks for endpoints: each hides what a lower source has there. A process
/// whose own files have something there sees the same endpoints only if it sees these as well.
ExportedSettings hiding_settings(const Resolution& resolution, const ResolveOptions& options);

}  // namespace signalr_config::exports
