#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/explain/report.hpp"

namespace signalr_config::cli {

struct ExplainOptions {
  SdkVersion sdk = SdkVersion::v1_34;
  signalr::Disclosure disclosure = signalr::Disclosure::masked;
  std::string code_place = {};      ///< of the connection string that code gives
  std::string computed_place = {};  ///< where code decides in ways that are not known
};

/// What the query means: a key, the same with `__`, a section, the name or the host name of an endpoint, the
/// last segment of keys; nothing if none of them. Without a query, the keys of all endpoints. An endpoint of
/// code has none.
std::vector<ExplainedKey> find_explained_keys(const std::optional<std::string>& query,
                                              const Resolution& resolution, const ExplainOptions& options);

/// Notes where the explained keys stand and are not read, and adds the key of the query where it stands
/// nowhere else.
void add_keys_not_read(std::vector<ExplainedKey>& keys, const std::optional<std::string>& query,
                       const std::vector<hosts::NearMiss>& left_out);

/// The key or the endpoint that was probably meant.
std::optional<std::string> nearest_key(const std::string& query, const Resolution& resolution);

}  // namespace signalr_config::cli
