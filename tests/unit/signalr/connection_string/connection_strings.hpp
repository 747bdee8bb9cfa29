#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "signalr_config/connection_string.hpp"

namespace signalr_config::test {

/// Parses a string that the SDK accepts.
inline ConnectionString accepted(const std::string_view text, const SdkVersion sdk = SdkVersion::v1_34) {
  auto parsed = parse_connection_string(text, sdk);
  INFO(text);
  REQUIRE(parsed);
  return *std::move(parsed);
}

/// Parses a string that the SDK refuses.
inline ConnectionStringError refused(const std::string_view text, const SdkVersion sdk = SdkVersion::v1_34) {
  auto parsed = parse_connection_string(text, sdk);
  INFO(text);
  REQUIRE_FALSE(parsed);
  return std::move(parsed).error();
}

/// The part of the text that an error blames.
inline std::string blamed(const std::string_view text, const ConnectionStringError& error) {
  REQUIRE(error.span.begin <= error.span.end);
  REQUIRE(error.span.end <= text.size());
  return std::string(text.substr(error.span.begin, error.span.size()));
}

/// Refused with this code, blaming this part.
inline void check_refused(const std::string_view text, const std::string_view code,
                          const std::string_view part, const SdkVersion sdk = SdkVersion::v1_34) {
  const ConnectionStringError error = refused(text, sdk);
  CHECK(to_string(error.code) == code);
  CHECK(blamed(text, error) == part);
  CHECK_FALSE(error.message.parts().empty());
  CHECK_FALSE(error.remedy.empty());
}

}  // namespace signalr_config::test
