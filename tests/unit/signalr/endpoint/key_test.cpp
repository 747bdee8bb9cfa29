#include <catch2/catch.hpp>
#include <string>

#include "signalr_config/service_endpoint.hpp"

using namespace signalr_config;

namespace {

constexpr auto primary = EndpointType::primary;
constexpr auto secondary = EndpointType::secondary;

}  // namespace

TEST_CASE("a key without colon is the name of a primary endpoint") {
  for (const std::string key : {"", "east", "secondary", " a ", "a__secondary"}) {
    CAPTURE(key);
    CHECK(parse_endpoint_key(key) == EndpointKey{key, primary});
  }
}

TEST_CASE("the second segment of a key is the type in any case") {
  CHECK(parse_endpoint_key("a:secondary") == EndpointKey{"a", secondary});
  CHECK(parse_endpoint_key("a:SECONDARY") == EndpointKey{"a", secondary});
  CHECK(parse_endpoint_key("a:Primary") == EndpointKey{"a", primary});
  CHECK(parse_endpoint_key(":secondary") == EndpointKey{"", secondary});
  CHECK(parse_endpoint_key(" a :\tsecondary ") == EndpointKey{" a ", secondary});
}

TEST_CASE("what follows a known type is dropped") {
  CHECK(parse_endpoint_key("a:secondary:extra") == EndpointKey{"a", secondary});
  CHECK(parse_endpoint_key(":secondary:") == EndpointKey{"", secondary});
}

TEST_CASE("with an unknown type the whole key is the name") {
  for (const std::string key : {":", "a:", "a::secondary", "a:b:secondary", "0:EP1:Primary", "a:second ary",
                                "a:\xC5\xBF"
                                "econdary",
                                "a:2147483648", "a:0x1", "a:,", "a:primary,"}) {
    CAPTURE(key);
    CHECK(parse_endpoint_key(key) == EndpointKey{key, primary});
  }
}

TEST_CASE("numbers are types too, even undefined ones") {
  CHECK(parse_endpoint_key("0:1") == EndpointKey{"0", secondary});
  CHECK(parse_endpoint_key("a:99") == EndpointKey{"a", static_cast<EndpointType>(99)});
  CHECK(parse_endpoint_key("a:-1") == EndpointKey{"a", static_cast<EndpointType>(-1)});
  CHECK(parse_endpoint_key("a:Primary,Secondary") == EndpointKey{"a", secondary});
}

TEST_CASE("an undefined type is shown as its number") {
  CHECK(to_string(primary) == "Primary");
  CHECK(to_string(secondary) == "Secondary");
  CHECK(to_string(static_cast<EndpointType>(99)) == "99");
  CHECK(to_string(static_cast<EndpointType>(-1)) == "-1");
}
