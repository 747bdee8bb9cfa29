#include <stdexcept>

#include "conformance/spec_answers.hpp"
#include "conformance/spec_files.hpp"

namespace signalr_config::conformance {

namespace {

SdkVersion sdk_named(const std::string& name) {
  if (name == "sdk-1.25.1") return SdkVersion::v1_25;
  if (name == "sdk-1.34.0") return SdkVersion::v1_34;
  throw std::runtime_error("the version '" + name + "' is not known");
}

}  // namespace

Differences replay_connection_string_fact(const Json& fact, const Json&) {
  const auto input = fact.at("input").is_null() ? std::string() : fact.at("input").get<std::string>();
  const Json& expected = fact.at("expected");
  Json got = Json::object();
  for (const auto& [sdk, answer] : expected.items()) {
    got[sdk] = constructed_json(make_service_endpoint("", input, sdk_named(sdk)), answer);
  }
  return compare(expected, got);
}

Differences replay_uri_constructor_fact(const Json& fact, const Json&) {
  const Json& expected = fact.at("expected");
  return compare(expected, constructed_json(endpoint_of(fact.at("ep")), expected));
}

}  // namespace signalr_config::conformance
