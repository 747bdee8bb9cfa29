#pragma once

#include <string>

#include "conformance/expectation.hpp"
#include "conformance/json.hpp"

/// One function for each file of facts in conformance/spec: asks the library one of its cases and compares.
/// `file` is the whole file, where a case depends on more than itself.
namespace signalr_config::conformance {

using SpecReplay = Differences (*)(const Json& fact, const Json& file);

Differences replay_connection_string_fact(const Json& fact, const Json& file);
Differences replay_endpoint_key_fact(const Json& fact, const Json& file);
Differences replay_enum_fact(const Json& fact, const Json& file);
Differences replay_binder_fact(const Json& fact, const Json& file);
Differences replay_options_fact(const Json& fact, const Json& file);
Differences replay_uri_constructor_fact(const Json& fact, const Json& file);
Differences replay_equality_fact(const Json& fact, const Json& file);
Differences replay_functions_fact(const Json& fact, const Json& file);
Differences replay_management_fact(const Json& fact, const Json& file);
Differences replay_owin_fact(const Json& fact, const Json& file);
Differences replay_hot_reload_fact(const Json& fact, const Json& file);
Differences replay_identity_section_fact(const Json& fact, const Json& file);
Differences replay_identity_environment_fact(const Json& fact, const Json& file);
Differences replay_claim_type_fact(const Json& fact, const Json& file);

/// The table of claim types as cases: each type, and what it becomes, which stays as it is.
Json claim_type_facts(const Json& file);

/// The function for a file's name without directory (`vectors-equality.json`); null pointer if there is none.
SpecReplay spec_replay_for(const std::string& file_name);

}  // namespace signalr_config::conformance
