#include "lint/rules/registry.hpp"

#include <algorithm>
#include <array>

#include "dotnet/ordinal_ignore_case.hpp"

namespace signalr_config::lint {

namespace rules {
extern const Rule endpoint_missing;
extern const Rule endpoint_not_a_url;
extern const Rule version_unsupported;
extern const Rule port_invalid;
extern const Rule duplicate_property;
extern const Rule credential_property_missing;
extern const Rule tenant_id_invalid;
extern const Rule connection_string_incomplete;
extern const Rule connection_string_quoted;
extern const Rule other_service;
extern const Rule placeholder;
extern const Rule reference_not_resolved;
extern const Rule unknown_property;
extern const Rule segment_without_value;
extern const Rule endpoint_with_path;
extern const Rule path_without_slash;
extern const Rule port_not_applied;
extern const Rule plain_http;
extern const Rule near_service_domain;
extern const Rule auth_type_unknown;
extern const Rule property_not_used;
extern const Rule access_key_beside_auth_type;
extern const Rule access_key_empty;
extern const Rule auth_type_obsolete;
extern const Rule id_not_a_guid;
extern const Rule certificate_path_relative;
extern const Rule certificate_file_type;
extern const Rule credential_depends_on_sdk;
extern const Rule auth_type_culture;
extern const Rule no_endpoint;
extern const Rule no_primary_endpoint;
extern const Rule duplicate_endpoint;
extern const Rule duplicate_endpoint_name;
extern const Rule clouds_mixed;
extern const Rule default_beside_named;
extern const Rule connection_strings_ignored;
extern const Rule empty_value_blocks;
extern const Rule registration_empty;
extern const Rule no_secondary_endpoint;
extern const Rule endpoint_type_unknown;
extern const Rule endpoint_type_numeric;
extern const Rule endpoint_name_is_type;
extern const Rule endpoint_key_too_long;
extern const Rule key_separator;
extern const Rule colon_in_variable_name;
extern const Rule near_miss_key;
extern const Rule key_of_another_host;
extern const Rule unknown_key;
extern const Rule key_case_differs;
extern const Rule key_nested_and_flat;
extern const Rule connection_string_array;
extern const Rule double_dash_in_key;
extern const Rule identity_without_service_uri;
extern const Rule credential_kind_unknown;
extern const Rule service_uri_malformed;
extern const Rule endpoint_type_not_read;
extern const Rule secret_in_repository;
extern const Rule key_shared_by_environments;
extern const Rule access_key_malformed;
extern const Rule emulator_in_production;
extern const Rule secret_file_readable;
extern const Rule secrets_store_in_repository;
extern const Rule environment_credential_first;
extern const Rule default_chain_in_production;
extern const Rule managed_identity_in_development;
extern const Rule entra_only;
extern const Rule emulator_with_server;
extern const Rule key_of_several_endpoints;
extern const Rule option_malformed;
extern const Rule option_value_ignored;
extern const Rule option_out_of_range;
extern const Rule application_name_invalid;
extern const Rule counts_contradict;
extern const Rule application_name_colon;
extern const Rule syntax_error;
extern const Rule duplicate_key;
extern const Rule encoding;
extern const Rule settings_file_case;
extern const Rule value_overridden;
extern const Rule questionable_content;
extern const Rule value_redundant;
extern const Rule connection_strings_of_web_config;
extern const Rule unused_suppression;
extern const Rule unknown_suppression;
}  // namespace rules

namespace {

constexpr std::array every_rule{
    &rules::endpoint_missing,
    &rules::endpoint_not_a_url,
    &rules::version_unsupported,
    &rules::port_invalid,
    &rules::duplicate_property,
    &rules::credential_property_missing,
    &rules::tenant_id_invalid,
    &rules::connection_string_incomplete,
    &rules::connection_string_quoted,
    &rules::other_service,
    &rules::placeholder,
    &rules::reference_not_resolved,
    &rules::unknown_property,
    &rules::segment_without_value,
    &rules::endpoint_with_path,
    &rules::path_without_slash,
    &rules::port_not_applied,
    &rules::plain_http,
    &rules::near_service_domain,
    &rules::auth_type_unknown,
    &rules::property_not_used,
    &rules::access_key_beside_auth_type,
    &rules::access_key_empty,
    &rules::auth_type_obsolete,
    &rules::id_not_a_guid,
    &rules::certificate_path_relative,
    &rules::certificate_file_type,
    &rules::credential_depends_on_sdk,
    &rules::auth_type_culture,
    &rules::no_endpoint,
    &rules::no_primary_endpoint,
    &rules::duplicate_endpoint,
    &rules::duplicate_endpoint_name,
    &rules::clouds_mixed,
    &rules::default_beside_named,
    &rules::connection_strings_ignored,
    &rules::empty_value_blocks,
    &rules::registration_empty,
    &rules::no_secondary_endpoint,
    &rules::endpoint_type_unknown,
    &rules::endpoint_type_numeric,
    &rules::endpoint_name_is_type,
    &rules::endpoint_key_too_long,
    &rules::key_separator,
    &rules::colon_in_variable_name,
    &rules::near_miss_key,
    &rules::key_of_another_host,
    &rules::unknown_key,
    &rules::key_case_differs,
    &rules::key_nested_and_flat,
    &rules::connection_string_array,
    &rules::double_dash_in_key,
    &rules::identity_without_service_uri,
    &rules::credential_kind_unknown,
    &rules::service_uri_malformed,
    &rules::endpoint_type_not_read,
    &rules::secret_in_repository,
    &rules::key_shared_by_environments,
    &rules::access_key_malformed,
    &rules::emulator_in_production,
    &rules::secret_file_readable,
    &rules::secrets_store_in_repository,
    &rules::environment_credential_first,
    &rules::default_chain_in_production,
    &rules::managed_identity_in_development,
    &rules::entra_only,
    &rules::emulator_with_server,
    &rules::key_of_several_endpoints,
    &rules::option_malformed,
    &rules::option_value_ignored,
    &rules::option_out_of_range,
    &rules::application_name_invalid,
    &rules::counts_contradict,
    &rules::application_name_colon,
    &rules::syntax_error,
    &rules::duplicate_key,
    &rules::encoding,
    &rules::settings_file_case,
    &rules::value_overridden,
    &rules::questionable_content,
    &rules::value_redundant,
    &rules::connection_strings_of_web_config,
    &rules::unused_suppression,
    &rules::unknown_suppression,
};

}  // namespace

std::span<const Rule* const> all_rules() { return every_rule; }

const Rule* find_rule(std::string_view id_or_name) {
  const auto rules = all_rules();
  const auto found = std::ranges::find_if(rules, [&](const Rule* rule) {
    return dotnet::equals_ignore_case(rule->metadata.id, id_or_name) ||
           dotnet::equals_ignore_case(rule->metadata.name, id_or_name);
  });
  return found == rules.end() ? nullptr : *found;
}

}  // namespace signalr_config::lint
