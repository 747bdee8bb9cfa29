#include "cli/input/environment_json.hpp"

namespace signalr_config::cli {

void write_environment(JsonWriter& writer, const LoadedInput& input) {
  if (!input.application.empty()) writer.member("application", input.application);
  const HostChoice& host = input.host_choice;
  writer.member("host", to_string(host.kind));
  writer.member("hostReason", host.reason);
  writer.member("connection", host.connection ? Json(host.connection->value) : Json(nullptr));
  writer.member("environment", input.host ? Json(input.host->environment.value) : Json(nullptr));
  writer.member("environmentReason", input.host ? Json(input.host->environment.reason) : Json(nullptr));
}

}  // namespace signalr_config::cli
