#pragma once

#include <string>

#include "cli/output/json_writer.hpp"
#include "signalr/disclosure/display.hpp"
#include "signalr_config/credential.hpp"

namespace signalr_config::cli {

/// A credential for people: its kind, with what distinguishes one from another of the same kind
/// (`ManagedIdentityCredential (system-assigned)`).
std::string credential_text(const Credential& credential, signalr::Disclosure disclosure);

/// `system-assigned`, `client 11111111-...`, `resource /subscriptions/...`, `object ...`.
std::string managed_identity_text(const ManagedIdentityId& id, signalr::Disclosure disclosure);

/// The object that every JSON output has for a credential; every member is there, null where it has none.
void write_credential(JsonWriter& writer, std::string_view name, const Credential& credential,
                      signalr::Disclosure disclosure);
Json credential_json(const Credential& credential, signalr::Disclosure disclosure);

}  // namespace signalr_config::cli
