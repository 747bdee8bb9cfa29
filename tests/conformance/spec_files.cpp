#include "conformance/spec_files.hpp"

#include <map>

namespace signalr_config::conformance {

SpecReplay spec_replay_for(const std::string& file_name) {
  static const std::map<std::string, SpecReplay> replays = {
      {"claim-types.json", replay_claim_type_fact},
      {"vectors-binder-conversions.json", replay_binder_fact},
      {"vectors-config-aspnetcore.json", replay_options_fact},
      {"vectors-connection-string.json", replay_connection_string_fact},
      {"vectors-endpoint-key.json", replay_endpoint_key_fact},
      {"vectors-enum-tryparse.json", replay_enum_fact},
      {"vectors-equality.json", replay_equality_fact},
      {"vectors-functions.json", replay_functions_fact},
      {"vectors-hot-reload.json", replay_hot_reload_fact},
      {"vectors-identity-credential.json", replay_identity_section_fact},
      {"vectors-identity-environment.json", replay_identity_environment_fact},
      {"vectors-management.json", replay_management_fact},
      {"vectors-owin.json", replay_owin_fact},
      {"vectors-service-endpoint-uri.json", replay_uri_constructor_fact},
  };
  const auto found = replays.find(file_name);
  return found == replays.end() ? nullptr : found->second;
}

}  // namespace signalr_config::conformance
