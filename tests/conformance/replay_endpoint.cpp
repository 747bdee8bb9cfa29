#include "conformance/answers.hpp"
#include "conformance/questions.hpp"

namespace signalr_config::conformance {

namespace {

// The SDK takes null for the empty text.
std::string text_of(const Json& question, const char* name) {
  const auto found = question.find(name);
  return found == question.end() || found->is_null() ? std::string() : found->get<std::string>();
}

}  // namespace

Differences replay_endpoint(const Json& line) {
  const Json& question = line.at("endpoint");
  const auto made = make_service_endpoint(text_of(question, "key"), text_of(question, "connectionString"));
  return compare(line.at("expect"), {{"endpoint", endpoint_json(made)}});
}

}  // namespace signalr_config::conformance
