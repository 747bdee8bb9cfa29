#include "conformance/answers.hpp"
#include "conformance/load_errors.hpp"
#include "conformance/questions.hpp"
#include "conformance/sources_of_line.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "signalr_config/host.hpp"
#include "signalr_config/sources.hpp"

namespace signalr_config::conformance {

namespace {

constexpr const char* secrets_id = "oracle-secrets";

bool begins_with(std::string_view key, std::string_view prefix) {
  return dotnet::equals_ignore_case(key.substr(0, prefix.size()), prefix);
}

// The process that answered the vectors had variables of its own, hence only these keys are compared.
bool is_compared(std::string_view key) {
  return begins_with(key, "Azure") || begins_with(key, "ConnectionStrings") ||
         (begins_with(key, "T") && key.size() <= 3);
}

// The store is found through HOME, which no compared key comes from.
Environment environment_with_store(const Json& variables, const ScratchDirectory& scratch) {
  Environment environment = environment_of(variables);
  if (!environment.get("HOME")) environment.set({"HOME", scratch.directory("home").string(), {}});
  return environment;
}

HostOptions host_options(const Json& question, const ScratchDirectory& scratch) {
  HostOptions options(environment_with_store(question.at("variables"), scratch));
  options.content_root = scratch.directory("content");
  for (const auto& [name, text] : question.at("files").items()) {
    scratch.file(options.content_root / name, text.get<std::string>());
  }
  options.arguments = strings_of(question.at("args"));
  options.builder = parse_host_builder(question.value("builder", "web")).value();
  options.application_name = "Oracle";
  options.secrets_id = secrets_id;
  if (question.contains("secrets") && !question.at("secrets").is_null()) {
    const auto store = user_secrets_path(secrets_id, options.environment);
    scratch.file(store.value(), question.at("secrets").get<std::string>());
  }
  return options;
}

Json host_json(const HostSources& host, const Configuration& configuration) {
  Json answer = {{"environment", host.environment.value}, {"entries", Json::array()}};
  for (const EnumeratedKey& row : configuration.enumerate("")) {
    if (is_compared(row.path)) answer["entries"].push_back(entry_json(row));
  }
  return answer;
}

}  // namespace

Differences replay_host(const Json& line) {
  const ScratchDirectory scratch;
  HostOptions options = host_options(line.at("host"), scratch);
  options.framework = release_of(line);
  const HostSources host = host_sources(options);
  const Layers layers = host.builder.read();
  const auto configuration = Configuration::from_layers(layers);
  Json expected = line.at("expect");
  if (configuration) return compare(expected, {{"host", host_json(host, *configuration)}});

  Json got = load_error_json(layers);
  if (Json& answer = expected.at("host"); answer.contains("error")) {
    got = comparable_load_error(answer.at("error"), got);
    answer.at("error") = comparable_load_error(answer.at("error"));
  }
  return compare(expected, {{"host", {{"error", got}}}});
}

}  // namespace signalr_config::conformance
