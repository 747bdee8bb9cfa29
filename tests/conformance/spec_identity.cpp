#include <stdexcept>

#include "conformance/sources_of_line.hpp"
#include "conformance/spec_answers.hpp"
#include "conformance/spec_configuration.hpp"
#include "conformance/spec_credential.hpp"
#include "conformance/spec_files.hpp"
#include "signalr_config/resolution.hpp"

namespace signalr_config::conformance {

namespace {

IdentityOptions identity_of(const Json& fact, IdentityVersion version) {
  IdentityOptions options;
  if (fact.contains("env")) options.environment = environment_of(fact.at("env"));
  options.version = version;
  options.certificate_exists = [](const StoredCertificate&) { return false; };
  return options;
}

// A chain that a section configures is described by its managed identity alone.
Json section_facts(const Credential& credential, const IdentityOptions& options) {
  Json json = credential_facts(credential);
  const auto* const chain = std::get_if<DefaultAzureCredential>(&credential);
  if (chain == nullptr) return json;
  const auto links = default_credential_chain(*chain, options);
  for (const ChainLink& link : links->links) {
    if (link.kind == ChainLinkKind::managed_identity)
      json["managedIdentity"] = credential_facts(*link.credential).at("identity");
  }
  return json;
}

IdentityVersion version_in(const std::string& name) {
  if (name == "sdk-1.34.0/identity-1.21.0") return IdentityVersion::v1_21;
  if (name == "sdk-1.34.0/identity-1.11.4") return IdentityVersion::v1_11;
  throw std::runtime_error("the versions '" + name + "' are not known");
}

Json credential_of(const Credential& credential, const IdentityOptions& options) {
  if (std::holds_alternative<AccessKeyCredential>(credential)) return nullptr;
  const auto* const chain = std::get_if<DefaultAzureCredential>(&credential);
  if (chain == nullptr) return credential_facts(credential, options.version);
  return chain_facts(default_credential_chain(*chain, options).value(), options.version);
}

// The whole way: a configuration with one connection string, resolved in an environment.
Json environment_answer(const Json& fact, const IdentityOptions& options) {
  const Json config{{"config", {{"Azure:SignalR:ConnectionString", fact.at("cs")}}}};
  ResolveOptions resolve_options;
  resolve_options.identity = options;
  const Resolution resolution = resolve(configuration_of(config), resolve_options);
  if (resolution.failure) {
    Json error = spec_error_json(resolution.failure->exception);
    if (!resolution.failure->inner.empty()) error["inner"] = spec_inner_error_json(resolution.failure->inner);
    return {{"error", std::move(error)}};
  }
  const Credential& credential = resolution.endpoints()[0].credential;
  const bool has_key = std::holds_alternative<AccessKeyCredential>(credential);
  return {{"ok",
           {{"auth", has_key ? "AccessKey" : "MicrosoftEntraAccessKey"},
            {"credential", credential_of(credential, options)}}}};
}

}  // namespace

Differences replay_identity_section_fact(const Json& fact, const Json&) {
  const IdentityOptions options = identity_of(fact, IdentityVersion::v1_21);
  const Json config{{"config", fact.at("config")}};
  const auto found = read_identity_section(configuration_of(config, "S:"), "S", options);
  if (!found) return compare(fact.at("expected"), identity_error_json(found.error()));
  const auto& credential = *found;
  const Json answer = credential ? section_facts(*credential, options)
                                 : Json("null (falls back to global: DefaultAzureCredential)");
  return compare(fact.at("expected"), asked_facts({{"ok", answer}}, fact.at("expected")));
}

Differences replay_identity_environment_fact(const Json& fact, const Json&) {
  Json got = Json::object();
  for (const auto& [versions, ignored] : fact.at("expected").items())
    got[versions] = environment_answer(fact, identity_of(fact, version_in(versions)));
  return compare(fact.at("expected"), asked_facts(got, fact.at("expected")));
}

}  // namespace signalr_config::conformance
