#include "conformance/spec_answers.hpp"
#include "conformance/spec_files.hpp"

namespace signalr_config::conformance {

Differences replay_equality_fact(const Json& fact, const Json&) {
  const ServiceEndpoint a = valid_endpoint_of(fact.at("a"));
  const ServiceEndpoint b = valid_endpoint_of(fact.at("b"));
  return compare(
      fact.at("expected"),
      {{"equals", a == b}, {"hashEquals", a.hash() == b.hash()}, {"a", a.to_string()}, {"b", b.to_string()}});
}

}  // namespace signalr_config::conformance
