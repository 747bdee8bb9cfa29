#include "cli/input/environment_json.hpp"

#include "cli/input/launch_profile.hpp"

namespace signalr_config::cli {

namespace {

Json handed_over_json(const HostChoice& host) {
  const auto& key = host.connection_string_key;
  if (!key && !host.connection_string) return nullptr;
  return {{"key", key ? Json(key->value) : Json(nullptr)},
          {"reason", key ? key->reason : host.connection_string->reason}};
}

}  // namespace

void write_environment(JsonWriter& writer, const LoadedInput& input) {
  if (!input.application.empty()) writer.member("application", input.application);
  const HostChoice& host = input.host_choice;
  writer.member("host", to_string(host.kind));
  writer.member("hostReason", host.reason);
  writer.member("connection", host.connection ? Json(host.connection->value) : Json(nullptr));
  const bool has_builder = input.host && host.has_builder();
  writer.member("builder", has_builder ? Json(builder_name(host)) : Json(nullptr));
  writer.member("builderReason", has_builder ? Json(builder_reason(host)) : Json(nullptr));
  writer.member("framework", framework_name(host));
  writer.member("frameworkReason", framework_reason(host));
  writer.member("sdk", sdk_name(host));
  writer.member("sdkReason", sdk_reason(host));
  writer.member("registration", host.registration ? Json(host.registration->value) : Json(nullptr));
  writer.member("handedOver", handed_over_json(host));
  writer.member("notFollowed", input.not_followed);
  writer.member("environment", input.host ? Json(input.host->environment.value) : Json(nullptr));
  writer.member("environmentReason", input.host ? Json(input.host->environment.reason) : Json(nullptr));
  const auto run = dotnet_run(input);
  writer.member("dotnetRun",
                run ? Json{{"environment", run->environment}, {"profile", run->profile}, {"file", run->file}}
                    : Json(nullptr));
}

}  // namespace signalr_config::cli
