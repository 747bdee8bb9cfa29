#include "cli/explain/credential_report.hpp"

#include <algorithm>

#include "cli/explain/role_advice.hpp"
#include "cli/output/credential_text.hpp"
#include "cli/output/endpoint_filter.hpp"
#include "identity/managed_identity_source.hpp"

namespace signalr_config::cli {

namespace {

// Puts together what is to be said of one credential.
class Reporter {
 public:
  Reporter(const ConfiguredEndpoint& endpoint, const CredentialQuestion& question)
      : endpoint_(endpoint.endpoint), question_(question) {
    report_.endpoint = &endpoint;
    report_.name = shown_name(question.resolution, endpoint);
  }

  CredentialReport report() {
    const Credential& credential = endpoint_.credential;
    if (std::holds_alternative<AccessKeyCredential>(credential)) {
      note("the key signs the tokens: no identity and no role are needed");
      return std::move(report_);
    }
    const Credential* who = &credential;
    if (const auto* const chain = std::get_if<DefaultAzureCredential>(&credential)) {
      who = find_in_chain(*chain);
    } else if (const auto* const managed = std::get_if<ManagedIdentityCredential>(&credential)) {
      note_on_ignored_client_id(managed->identity);
      note_on_source();
    }
    note_on_certificate();
    note_on_signatures();
    report_.role = advise_role(endpoint_, who, question_.resolution.host, question_.disclosure);
    note_on_role(who);
    return std::move(report_);
  }

 private:
  void note(std::string text) { report_.notes.push_back(std::move(text)); }

  bool is_set(std::string_view name) const {
    return !question_.identity.environment.get(name).value_or("").empty();
  }

  // Whether this program runs where the application would: only then is anything known of the machine.
  bool is_here() const { return static_cast<bool>(question_.identity.file_exists); }

  // The credential of the link in effect; a null pointer where a person's sign-in is used.
  const Credential* find_in_chain(const DefaultAzureCredential& credential) {
    auto made = default_credential_chain(credential, question_.identity);
    // Had it thrown, the application would not start, and there would be no endpoint to report on.
    if (made) report_.chain = *std::move(made);
    if (!report_.chain) return nullptr;
    const auto& links = report_.chain->links;
    for (std::size_t i = 0; i < links.size() && !report_.in_effect; ++i) {
      if (links[i].state == LinkState::configured) report_.in_effect = i;
      if (links[i].state == LinkState::undecided) report_.undecided.push_back(i);
    }
    note_on_overrides();
    note_on_token_credentials();
    if (const auto* const id = managed_identity_in_use()) note_on_client_id_of_chain(*id);
    if (report_.in_effect) return pointer_to(links[*report_.in_effect].credential);
    return report_.undecided.empty() ? nullptr : pointer_to(links[report_.undecided.front()].credential);
  }

  // Of the chain, where its managed identity is used or may be; else a null pointer.
  const ManagedIdentityId* managed_identity_in_use() const {
    std::vector<std::size_t> used = report_.undecided;
    if (report_.in_effect) used.push_back(*report_.in_effect);
    for (const std::size_t i : used) {
      const ChainLink& link = report_.chain->links[i];
      if (link.kind == ChainLinkKind::managed_identity)
        return &std::get<ManagedIdentityCredential>(*link.credential).identity;
    }
    return nullptr;
  }

  static const Credential* pointer_to(const std::optional<Credential>& credential) {
    return credential ? &*credential : nullptr;
  }

  void note_on_overrides() {
    if (!report_.in_effect) return;
    const ChainLink& link = report_.chain->links[*report_.in_effect];
    if (link.kind != ChainLinkKind::environment && link.kind != ChainLinkKind::workload_identity) return;
    note(
        "the variables " +
        std::string(link.kind == ChainLinkKind::environment ? "of EnvironmentCredential"
                                                            : "of workload identity") +
        " come before the managed identity and override it; AuthType=azure.msi in the connection string asks "
        "for nothing but the managed identity");
  }

  void note_on_token_credentials() {
    if (!is_set("AZURE_TOKEN_CREDENTIALS")) return;
    note(question_.identity.version == IdentityVersion::v1_11
             ? "AZURE_TOKEN_CREDENTIALS is set, and Azure.Identity 1.11 does not read it"
             : "AZURE_TOKEN_CREDENTIALS leaves only these links of the chain");
  }

  void note_on_client_id_of_chain(const ManagedIdentityId& id) {
    const bool from_variable = id.kind == ManagedIdentityIdKind::client_id && is_set("AZURE_CLIENT_ID") &&
                               question_.identity.environment.get("AZURE_CLIENT_ID") == id.value;
    if (!from_variable) return;
    note(
        "AZURE_CLIENT_ID makes the managed identity the user-assigned one of this client id; without it, it "
        "would be the system-assigned one");
  }

  bool is_section() const { return report_.endpoint->key.ends_with(":serviceUri"); }

  // Only the default chain reads the variable, and the exchange of tokens.
  void note_on_ignored_client_id(const ManagedIdentityId& id) {
    const bool is_exchange = identity::managed_identity_source(question_.identity.environment) ==
                             identity::ManagedIdentitySource::token_exchange;
    if (!id.is_system_assigned() || !is_set("AZURE_CLIENT_ID") || is_exchange) return;
    note("AZURE_CLIENT_ID has no effect: this is the system-assigned identity; " +
         std::string(is_section() ? "managedIdentityClientId in the section"
                                  : "ClientId=<client id> in the connection string") +
         " names another");
  }

  void note_on_source() {
    const identity::ManagedIdentitySource source =
        identity::managed_identity_source(question_.identity.environment);
    if (source != identity::ManagedIdentitySource::instance_metadata)
      return note("a managed identity is offered here: " + std::string(describe(source)));
    if (!is_here()) return;
    note(
        "nothing in this environment offers a managed identity, and a developer's machine has none: for "
        "local work " +
        std::string(is_section() ? "leave credential out, so that the default chain"
                                 : "use AuthType=azure, whose chain") +
        " takes a sign-in with az login, or use an access key in user secrets");
  }

  // The Functions extension has no key to check them with (SignatureValidationOptionsSetup).
  void note_on_signatures() {
    if (question_.resolution.host != HostKind::functions) return;
    note(
        "an endpoint without an access key switches off the check of what the service sends to SignalR "
        "triggers (X-ASRS-Signature), for every endpoint of the connection");
  }

  void note_on_certificate() {
    const auto* const certificate = std::get_if<ClientCertificateCredential>(&endpoint_.credential);
    if (certificate == nullptr || certificate->certificate_path.empty()) return;
    const std::string& path = certificate->certificate_path;
    const bool store = path.starts_with("cert:/") && question_.identity.version == IdentityVersion::v1_21;
    if (!store && !path.ends_with(".pfx") && !path.ends_with(".pem"))
      note("Azure.Identity reads .pfx and .pem files only: with this one, every token fails");
    if (!store && is_here() && !question_.identity.file_exists(path))
      note("the certificate's file is not there");
  }

  void note_on_role(const Credential* who) {
    note("a role takes up to 30 minutes to take effect");
    if (report_.role->command.find("--assignee \"") != std::string::npos && who != nullptr)
      note(
          "the id is a client id, and a client id is not an object id: role assignments are listed by the "
          "latter, which az identity show and az ad sp show print as principalId and id");
    if (report_.role->command.find("$PRINCIPAL_ID") != std::string::npos)
      note(
          "PRINCIPAL_ID is the object id of the identity: az webapp identity show, az functionapp identity "
          "show or az vm identity show print it as principalId");
    if (who == nullptr && report_.chain)
      note("without a managed identity, the role is for the person who signed in");
  }

  const ServiceEndpoint& endpoint_;
  const CredentialQuestion& question_;
  CredentialReport report_;
};

}  // namespace

CredentialReport report_credential(const ConfiguredEndpoint& endpoint, const CredentialQuestion& question) {
  return Reporter(endpoint, question).report();
}

}  // namespace signalr_config::cli
