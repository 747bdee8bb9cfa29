#include "conformance/answers.hpp"
#include "conformance/load_errors.hpp"
#include "conformance/questions.hpp"
#include "conformance/resolve_answer.hpp"
#include "conformance/sources_of_line.hpp"

namespace signalr_config::conformance {

namespace {

// Where a load error is expected, only the part of it that the vectors mean to be compared.
Differences compare_load(Json expected, const Layers& layers) {
  if (!expected.contains("load")) {
    return compare(expected, {{"load", {{"error", load_error_json(layers)}}}});
  }
  Json& error = expected.at("load").at("error");
  const Json got = comparable_load_error(error, load_error_json(layers));
  error = comparable_load_error(error);
  return compare(expected, {{"load", {{"error", got}}}});
}

std::optional<std::string> registration_of(const Json& line) {
  const auto name = line.find("name");
  if (name == line.end() || name->is_null()) return std::nullopt;
  return name->get<std::string>();
}

}  // namespace

Differences replay_sources(const Json& line) {
  const ScratchDirectory scratch;
  const Layers layers = sources_of_line(line.at("sources"), scratch, release_of(line)).read();
  const auto configuration = Configuration::from_layers(layers);
  const Json& expected = line.at("expect");
  if (!configuration) return compare_load(expected, layers);

  Json answer = {{"entries", Json::array()}};
  for (const EnumeratedKey& row : configuration->enumerate("")) {
    answer["entries"].push_back(entry_json(row));
  }
  if (line.value("resolve", false)) add_resolution(answer, *configuration, registration_of(line));
  return compare(expected, answer);
}

}  // namespace signalr_config::conformance
