#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "signalr/keys/meaning.hpp"

namespace signalr_config::signalr {

/// Why a key that is not read looks as if an endpoint was meant by it; the most telling comes first.
enum class Similarity : std::uint8_t {
  service_connector,   ///< Service Connector sets it, and nobody reads it
  functions_key,       ///< Functions reads it
  unnamed_key,         ///< it is that of the unnamed registration
  other_registration,  ///< a registration reads it, which `meant` names
  separator,           ///< its parts are not separated as in `meant`
  spelling,            ///< it is spelt nearly as `meant`
  value,               ///< its value names an endpoint of the service
  section,             ///< a value of the SDK's section itself
  words,               ///< it has `signalr` in it
};

/// A key that is not read, and what it resembles.
struct SimilarKey {
  Similarity why = Similarity::words;
  std::string meant;  ///< a key, or a registration; empty where `why` says it all
};

/// An entry of which nothing is known but this.
struct KeyAndPlace {
  std::string_view key;
  std::optional<std::string_view> value;
  bool is_variable = false;  ///< the key is written as the name of a variable, in which `__` is ':'
};

/// What the key resembles; nothing if it is read, if the resolution itself reports it, or if it is about
/// something else.
[[nodiscard]] std::optional<SimilarKey> similar_key(const KeyAndPlace& entry, const KeyReader& reader);

/// Whether a key is the one that Service Connector's variable has. Of another case, somebody else has named
/// it.
[[nodiscard]] bool is_service_connector_key(std::string_view key);

/// Whether the text has `signalr` in it, in whatever case.
[[nodiscard]] bool mentions_signalr(std::string_view text);

}  // namespace signalr_config::signalr
