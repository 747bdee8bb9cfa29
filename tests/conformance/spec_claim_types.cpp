#include "conformance/spec_files.hpp"
#include "signalr_config/access_token.hpp"

namespace signalr_config::conformance {

Differences replay_claim_type_fact(const Json& fact, const Json&) {
  return compare(fact.at("expected"), token_claim_type(fact.at("type").get<std::string>()));
}

Json claim_type_facts(const Json& file) {
  Json facts = Json::array();
  for (const auto& [type, name] : file.at("outbound").items()) {
    facts.push_back({{"type", type}, {"expected", name}});
    facts.push_back({{"type", name}, {"expected", name}});
  }
  return facts;
}

}  // namespace signalr_config::conformance
