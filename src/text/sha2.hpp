#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "signalr_config/export.hpp"

namespace signalr_config::text {

/// Of the hashes of FIPS 180-4, those that are used here.
enum class Sha2 { sha256, sha512 };

/// The hash of bytes: 32 or 64 bytes.
[[nodiscard]] SIGNALR_CONFIG_EXPORT std::string sha2(Sha2 algorithm, std::string_view bytes);

/// SHA-256 as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256_hexadecimal(std::string_view bytes);

/// HMAC (RFC 2104) with a key. What depends on the key alone is computed once, for whoever signs often.
class SIGNALR_CONFIG_EXPORT Hmac {
 public:
  Hmac(Sha2 algorithm, std::string_view key);

  /// The code of a message: as many bytes as the hash has.
  [[nodiscard]] std::string sign(std::string_view message) const;

 private:
  using State = std::array<std::uint64_t, 8>;

  Sha2 algorithm_;
  State inner_;
  State outer_;
};

/// Whether two texts are equal, in a time that depends on their lengths alone: for what an attacker guesses.
[[nodiscard]] SIGNALR_CONFIG_EXPORT bool equal_in_constant_time(std::string_view a, std::string_view b);

}  // namespace signalr_config::text
