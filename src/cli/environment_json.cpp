#include "cli/environment_json.hpp"

namespace signalr_config::cli {

void write_environment(JsonWriter& writer, const LoadedInput& input) {
  writer.member("environment", input.host ? Json(input.host->environment.value) : Json(nullptr));
  writer.member("environmentReason", input.host ? Json(input.host->environment.reason) : Json(nullptr));
}

}  // namespace signalr_config::cli
