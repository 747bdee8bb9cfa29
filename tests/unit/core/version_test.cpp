#include "signalr_config/version.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <type_traits>

#include "signalr_config/document.hpp"

using namespace signalr_config;

TEST_CASE("the library's version is that of its headers, in numbers and as text") {
  CHECK(version().number == SIGNALR_CONFIG_VERSION);
  CHECK(version().number == std::to_string(SIGNALR_CONFIG_VERSION_MAJOR) + '.' +
                                std::to_string(SIGNALR_CONFIG_VERSION_MINOR) + '.' +
                                std::to_string(SIGNALR_CONFIG_VERSION_PATCH));
}

TEST_CASE("the commit is known to the last digit or not at all") {
  std::string_view commit = version().commit;
  if (commit.ends_with('+')) commit.remove_suffix(1);
  CHECK((commit.empty() || commit.size() == 40));
  CHECK(commit.find_first_not_of("0123456789abcdef") == std::string_view::npos);
}

TEST_CASE("the namespace of the ABI is inline") { CHECK(std::is_same_v<Span, signalr_config::v0::Span>); }
