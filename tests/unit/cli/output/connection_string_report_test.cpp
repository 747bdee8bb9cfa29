#include "cli/output/connection_string_report.hpp"

#include <catch2/catch.hpp>

using namespace signalr_config;
using namespace signalr_config::cli;

namespace {

ConnectionStringReport report(std::string_view text, SdkVersion sdk = SdkVersion::v1_34) {
  return report_connection_string(text, sdk, signalr::Disclosure::masked);
}

std::vector<PropertyUse> uses(const ConnectionStringReport& of) {
  std::vector<PropertyUse> all;
  for (const PropertyReport& property : of.properties) all.push_back(property.use);
  return all;
}

using Uses = std::vector<PropertyUse>;
constexpr auto used = PropertyUse::used;
constexpr auto not_used = PropertyUse::not_used;
constexpr auto ignored = PropertyUse::ignored;
constexpr auto duplicate = PropertyUse::duplicate;

}  // namespace

TEST_CASE("an access key wins over AuthType in 1.34, and loses in 1.25") {
  constexpr std::string_view text = "Endpoint=https://a;AccessKey=abcdefgh;AuthType=azure.msi";
  CHECK(uses(report(text)) == Uses{used, used, not_used});
  CHECK(uses(report(text, SdkVersion::v1_25)) == Uses{used, not_used, used});
}

TEST_CASE("properties that the credential does not use") {
  CHECK(uses(report("Endpoint=https://a;AuthType=azure.msi;ClientId=x;TenantId=y;ClientSecret=z")) ==
        Uses{used, used, used, not_used, not_used});
  CHECK(uses(report(
            "Endpoint=https://a;AuthType=azure.app;ClientId=x;TenantId=y;ClientSecret=z;ClientCert=c")) ==
        Uses{used, used, used, used, used, not_used});
  CHECK(uses(report("Endpoint=https://a;AuthType=azure;ClientId=x")) == Uses{used, used, not_used});
}

TEST_CASE("what the SDK does not read, and what it refuses") {
  const ConnectionStringReport unknown = report("Endpoint=https://a;Region=x;word;AuthType=azure");
  CHECK(uses(unknown) == Uses{used, ignored, used});
  CHECK(unknown.segments_without_value == 1);
  CHECK_FALSE(unknown.error);
  const ConnectionStringReport twice = report("Endpoint=https://a;AccessKey=abcdefgh;accesskey=ijklmnop");
  CHECK(uses(twice) == Uses{used, used, duplicate});
  CHECK(twice.error);
}

TEST_CASE("nothing secret is in it") {
  const ConnectionStringReport of =
      report("Endpoint=https://a;AccessKey=abcdefgh;k3yZq9XwV7uTs5Rp2NmL8jHg4Fd=");
  REQUIRE(of.properties.size() == 3);
  CHECK(of.properties[0].value == "https://a");
  CHECK(of.properties[1].value == "***");
  CHECK(of.properties[2].name == "***");
}
