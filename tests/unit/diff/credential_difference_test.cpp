#include <catch2/catch.hpp>

#include "unit/diff/differences.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

const std::string application = "Endpoint=https://x;AuthType=azure.app;TenantId=t;";

ResolutionDifference from_to(const std::string& before, const std::string& after) {
  return difference_of({{default_key, before}}, {{default_key, after}});
}

}  // namespace

TEST_CASE("another access key alone is a rotated key, which a .NET server sees after a restart only") {
  const auto difference = from_to("Endpoint=https://x;AccessKey=one", "Endpoint=https://x;AccessKey=two");
  REQUIRE(difference.credential_changed.size() == 1);
  REQUIRE(difference.credential_changed[0].credential == CredentialChange::key_rotated);
  REQUIRE(difference.credential_changed[0].needs_restart);
  REQUIRE(difference.needs_restart());
  REQUIRE(difference.added.empty());
  REQUIRE(difference.removed.empty());
}

TEST_CASE("keys are compared as they are, case and all") {
  REQUIRE_FALSE(from_to("Endpoint=https://x;AccessKey=Key", "Endpoint=https://x;AccessKey=key").empty());
  REQUIRE(from_to("Endpoint=https://x;AccessKey=k", "accesskey= k ;endpoint=https://X/").empty());
}

TEST_CASE("the same application with another secret has its secret rotated") {
  const auto difference =
      from_to(application + "ClientId=i;ClientSecret=one", application + "ClientId=i;ClientSecret=two");
  REQUIRE(difference.credential_changed.at(0).credential == CredentialChange::secret_rotated);
  REQUIRE(difference.credential_changed.at(0).needs_restart);
}

TEST_CASE("another kind of credential or another identity replaces it") {
  const auto [before, after] = GENERATE(values<std::pair<std::string, std::string>>({
      {"Endpoint=https://x;AccessKey=k", "Endpoint=https://x;AuthType=azure.msi"},
      {"Endpoint=https://x;AuthType=azure.msi", "Endpoint=https://x;AuthType=azure.msi;ClientId=i"},
      {"Endpoint=https://x;AuthType=azure", "Endpoint=https://x;AccessKey=k"},
      {application + "ClientId=i;ClientSecret=s", application + "ClientId=j;ClientSecret=s"},
      {application + "ClientId=i;ClientSecret=s", application + "ClientId=j;ClientSecret=t"},
      {application + "ClientId=i;ClientCert=/a", application + "ClientId=i;ClientCert=/b"},
  }));
  const auto difference = from_to(before, after);
  REQUIRE(difference.credential_changed.size() == 1);
  REQUIRE(difference.credential_changed[0].credential == CredentialChange::replaced);
  REQUIRE(difference.credential_changed[0].needs_restart);
}

TEST_CASE("renamed and rotated together, the new key is picked up by running servers") {
  const auto difference = difference_of({{endpoint_key("a"), "Endpoint=https://a;AccessKey=old"}},
                                        {{endpoint_key("b"), "Endpoint=https://a;AccessKey=new"}});
  REQUIRE(difference.credential_changed.empty());
  REQUIRE(difference.renamed.size() == 1);
  REQUIRE(difference.renamed[0].credential == CredentialChange::key_rotated);
  REQUIRE_FALSE(difference.renamed[0].needs_restart);
  REQUIRE_FALSE(difference.needs_restart());
}

TEST_CASE("an endpoint with another type and another key is a new one with that key") {
  const auto difference = difference_of(
      {{default_key, key_string("x")}, {endpoint_key("a"), "Endpoint=https://a;AccessKey=old"}},
      {{default_key, key_string("x")}, {endpoint_key("a:secondary"), "Endpoint=https://a;AccessKey=new"}});
  REQUIRE(difference.credential_changed.empty());
  REQUIRE(difference.type_changed.size() == 1);
  REQUIRE(difference.type_changed[0].credential == CredentialChange::key_rotated);
  REQUIRE_FALSE(difference.needs_restart());
}
