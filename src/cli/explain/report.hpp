#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "cli/input/load_input.hpp"
#include "cli/output/connection_string_report.hpp"
#include "hosts/near_misses/near_misses.hpp"
#include "signalr_config/configuration.hpp"
#include "signalr_config/resolution.hpp"
#include "terminal/style.hpp"

namespace signalr_config::cli {

/// One key: everything that sets it, and what comes of it.
struct ExplainedKey {
  std::string key;                               ///< as the winner spells it; empty: code gives the value
  std::string code_place = {};                   ///< where code gives it, or decides
  std::vector<const Entry*> entries;             ///< the winner first
  const ConfiguredEndpoint* endpoint = nullptr;  ///< the endpoint that it configures, if it does
  const UnusedEntry* unused = nullptr;           ///< why the winner is not used, where it looks as if it was
  std::optional<ConnectionStringReport> connection_string;
  std::vector<EnumeratedKey> children;    ///< of a section
  std::vector<hosts::NearMiss> not_read;  ///< the same key where it is not read

  bool is_of_code() const { return key.empty() && (endpoint != nullptr || !code_place.empty()); }
  /// Whether code decides in a way that is not known.
  bool is_computed() const { return is_of_code() && endpoint == nullptr; }
};

/// What `explain` found, before it is written in one of its formats.
struct ExplainReport {
  const LoadedInput& input;
  std::optional<std::string> query;  ///< nothing: every endpoint
  const Resolution& resolution;
  std::vector<ExplainedKey> keys;
  signalr::Disclosure disclosure = signalr::Disclosure::masked;
};

void write_explain_json(std::ostream& out, const ExplainReport& report);
void write_explain_text(std::ostream& out, const ExplainReport& report, const terminal::Style& style);

}  // namespace signalr_config::cli
