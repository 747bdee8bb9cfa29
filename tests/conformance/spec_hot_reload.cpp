#include <chrono>
#include <stdexcept>
#include <utility>

#include "conformance/spec_answers.hpp"
#include "conformance/spec_code.hpp"
#include "conformance/spec_configuration.hpp"
#include "conformance/spec_files.hpp"
#include "signalr_config/resolution_difference.hpp"

namespace signalr_config::conformance {

namespace {

// The vectors show an access key only where it is not `1`.
std::string endpoint_text(const ServiceEndpoint& endpoint) {
  const auto* const access = std::get_if<AccessKeyCredential>(&endpoint.credential);
  const bool shows_key = access != nullptr && access->key.reveal() != "1";
  return endpoint.to_string() + (shows_key ? " key=" + access->key.reveal() : "");
}

Json reload_error_log(const std::string& exception) {
  return {{"level", "Error"},
          {"id", 5},
          {"name", "ReloadEndpointsError"},
          {"message", "No connection string is specified. Skip scale operation."},
          {"exception", exception}};
}

Json change_log() {
  return {{"level", "Debug"},
          {"id", 1},
          {"name", "DetectConfigurationChanges"},
          {"message", "Dected configuration changes in configuration, start live-scale."}};
}

Json aggregate(const Json& inner) {
  return {{"type", "System.AggregateException"},
          {"message", "One or more errors occurred. (" + inner.at("message").get<std::string>() + ")"},
          {"inner", inner}};
}

// What CancellationTokenSource takes for a delay: no negative one, and at most what a timer can wait.
bool can_be_waited(std::chrono::milliseconds timeout) {
  constexpr std::chrono::milliseconds longest{0xFFFF'FFFE};
  return timeout >= std::chrono::milliseconds::zero() && timeout <= longest;
}

// ServiceEndpointManager as far as reloading configuration goes: no hub has connections.
class EndpointManager {
 public:
  explicit EndpointManager(const Resolution& resolution) {
    if (resolution.failure) {
      throw std::runtime_error("does not start: " + resolution.failure->exception.message.reveal());
    }
    endpoints_ = in_effect(resolution);
    scale_timeout_ = resolution.options.service_scale_timeout;
  }

  Json endpoints() const {
    Json texts = Json::array();
    for (const ServiceEndpoint& endpoint : endpoints_) texts.push_back(endpoint_text(endpoint));
    return texts;
  }

  Json reload(const Resolution& resolution) {
    const auto& failure = resolution.failure;
    if (failure && failure->stage != FailureStage::endpoints) {
      const Json error = spec_failure_json(*failure);
      return {{"endpoints", endpoints()},
              {"logs", Json::array()},
              {"reloadCallbackThrew", aggregate(aggregate(error))},
              {"nextOptionsReadThrows", error}};
    }
    Json logs = duplicate_logs_json(resolution);
    logs.insert(logs.begin(), change_log());
    if (failure) {
      const SdkException& thrown = failure->exception;
      logs.push_back(reload_error_log(qualified(thrown.type) + ": " + thrown.message.reveal()));
    } else {
      swap(resolution, logs);
    }
    return {{"endpoints", endpoints()}, {"logs", logs}};
  }

 private:
  static std::vector<ServiceEndpoint> in_effect(const Resolution& resolution) {
    const auto endpoints = resolution.endpoints();
    return {endpoints.begin(), endpoints.end()};
  }

  void swap(const Resolution& resolution, Json& logs) {
    endpoints_ = endpoints_after_reload(endpoints_, in_effect(resolution));
    if (can_be_waited(scale_timeout_)) return;
    logs.push_back(reload_error_log(
        "System.ArgumentOutOfRangeException: Specified argument was out of the range of valid values. "
        "(Parameter 'delay')"));
  }

  std::vector<ServiceEndpoint> endpoints_;
  std::chrono::milliseconds scale_timeout_{};  // as it was at start-up: options do not change
};

// A failure keeps one inner exception, the one inside of that says nothing more.
Json comparable_reload(Json expected) {
  for (Json& step : expected.at("steps")) {
    if (!step.contains("nextOptionsReadThrows")) continue;
    Json& read = step.at("nextOptionsReadThrows");
    if (read.contains("inner")) read.at("inner").erase("inner");
    Json& thrown = step.at("reloadCallbackThrew").at("inner").at("inner");
    if (thrown.contains("inner")) thrown.at("inner").erase("inner");
  }
  return expected;
}

Json replay(const Json& fact, ResolveOptions options) {
  if (fact.contains("name") && !fact.at("name").is_null()) options.registration = fact.at("name");
  EndpointManager manager(resolve(configuration_of(fact), options));
  Json answer = {{"initial", manager.endpoints()}, {"steps", Json::array()}};
  for (const Json& step : fact.at("steps")) {
    answer["steps"].push_back(manager.reload(resolve(configuration_of({{"config", step}}), options)));
  }
  return answer;
}

}  // namespace

Differences replay_hot_reload_fact(const Json& fact, const Json&) {
  const Json expected = comparable_reload(fact.at("expected"));
  Differences differences;
  for (const ResolveOptions& options : ways_to_say(fact.value("code", Json::object()))) {
    for (std::string& one : compare(expected, replay(fact, options))) differences.push_back(std::move(one));
  }
  return differences;
}

}  // namespace signalr_config::conformance
