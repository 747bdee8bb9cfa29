#include "cli/connection_string/credential_options.hpp"

#include <array>
#include <utility>
#include <vector>

#include "cli/framework/terminal_question.hpp"

namespace signalr_config::cli {

namespace {

struct ChoiceName {
  std::string_view name;
  CredentialChoice choice;
};

constexpr std::array<ChoiceName, 4> choices{{{"access-key", CredentialChoice::access_key},
                                             {"managed-identity", CredentialChoice::managed_identity},
                                             {"application", CredentialChoice::application},
                                             {"default", CredentialChoice::default_chain}}};

ChoiceWords choice_names() {
  ChoiceWords names;
  for (const ChoiceName& one : choices) names.push_back(one.name);
  return names;
}

constexpr auto credential_rows = std::to_array<Option>({
    {"--auth", "KIND",
     "access-key; managed-identity: the system's, or that of --client-id; application: an Entra "
     "application; default: what DefaultAzureCredential finds where the application runs.",
     into<&CredentialOptions::choice>, choice_names},
    {"--to", "KIND", "", into<&CredentialOptions::choice>, choice_names},  // its name elsewhere
    {"--access-key-stdin", "", "Read the access key from standard input.",
     into<&CredentialOptions::access_key_stdin>},
    {"--client-id", "ID", "The client id of the application, or of a user-assigned identity.",
     into<&CredentialOptions::client_id>},
    {"--tenant-id", "ID", "The application's tenant.", into<&CredentialOptions::tenant_id>},
    {"--client-secret-stdin", "", "Read the application's secret from standard input.",
     into<&CredentialOptions::client_secret_stdin>},
    {"--client-cert", "FILE", "The application's certificate, in place of a secret.",
     into<&CredentialOptions::client_cert>},
});
constexpr std::array credential_groups{OptionGroup{"Credential", credential_rows}};

std::optional<CredentialChoice> find_choice(std::string_view name) {
  for (const ChoiceName& one : choices) {
    if (one.name == name) return one.choice;
  }
  return std::nullopt;
}

void refuse_option(bool is_given, std::string_view option, std::string_view hint) {
  if (is_given) throw UsageError(std::string(option) + " has no effect here", std::string(hint));
}

void refuse_application_options(const CredentialOptions& options) {
  constexpr std::string_view hint = "Only an application has it.";
  refuse_option(options.tenant_id.has_value(), "--tenant-id", hint);
  refuse_option(options.client_secret_stdin, "--client-secret-stdin", hint);
  refuse_option(options.client_cert.has_value(), "--client-cert", hint);
}

void refuse_unused_options(CredentialChoice choice, const CredentialOptions& options) {
  if (choice != CredentialChoice::access_key)
    refuse_option(options.access_key_stdin, "--access-key-stdin",
                  "The SDK would use the key and nothing else.");
  switch (choice) {
    case CredentialChoice::access_key:
      refuse_option(options.client_id.has_value(), "--client-id", "An access key belongs to no client.");
      return refuse_application_options(options);
    case CredentialChoice::managed_identity:
      return refuse_application_options(options);
    case CredentialChoice::application:
      return refuse_option(options.client_secret_stdin && options.client_cert, "--client-cert",
                           "The SDK uses the secret where there are both.");
    case CredentialChoice::default_chain:
      refuse_option(options.client_id.has_value(), "--client-id",
                    "DefaultAzureCredential takes it from AZURE_CLIENT_ID where the application runs.");
      return refuse_application_options(options);
  }
}

/// Gives what the options lack.
class CredentialReader {
 public:
  CredentialReader(const CredentialOptions& options, Invocation& invocation, StandardInput& standard_input)
      : options_(options), invocation_(invocation), standard_input_(standard_input) {}

  Credential read(CredentialChoice choice) {
    switch (choice) {
      case CredentialChoice::access_key:
        require({{"--access-key-stdin", options_.access_key_stdin}});
        return AccessKeyCredential{secret("--access-key-stdin", "Access key")};
      case CredentialChoice::managed_identity:
        return managed_identity();
      case CredentialChoice::application:
        return application();
      case CredentialChoice::default_chain:
        break;
    }
    return DefaultAzureCredential{};
  }

 private:
  struct Needed {
    std::string_view option;
    bool is_given;
  };

  /// All that is missing is named at once, unless it can be asked for.
  void require(const std::vector<Needed>& needed) const {
    if (can_ask(invocation_)) return;
    std::string missing;
    for (const Needed& one : needed) {
      if (one.is_given) continue;
      missing.append(missing.empty() ? "" : ", ").append(one.option);
    }
    if (!missing.empty()) throw UsageError("missing: " + missing);
  }

  std::string text(const std::optional<std::string>& given, std::string_view question) {
    return given ? *given : ask(invocation_, question);
  }

  Secret secret(std::string_view option, std::string_view question) {
    if (can_ask(invocation_)) return Secret(ask(invocation_, question, Echo::off));
    std::string value = standard_input_.take(option);
    if (value.ends_with('\n')) value.pop_back();
    if (value.ends_with('\r')) value.pop_back();
    if (value.find('\n') != std::string::npos) {
      throw UsageError("standard input has several lines; expected the secret alone");
    }
    return Secret(std::move(value));
  }

  Credential managed_identity() {
    std::string id = options_.client_id.value_or("");
    // Without an id it is complete: asked for only where everything is.
    const bool is_open = !options_.client_id && !options_.choice && can_ask(invocation_);
    if (is_open) id = ask(invocation_, "Client id (empty: the system-assigned identity)");
    if (id.empty() && !options_.client_id) return ManagedIdentityCredential{};
    return ManagedIdentityCredential{{ManagedIdentityIdKind::client_id, std::move(id)}};
  }

  Credential application() {
    require(
        {{"--client-id", options_.client_id.has_value()},
         {"--tenant-id", options_.tenant_id.has_value()},
         {"--client-secret-stdin or --client-cert", options_.client_secret_stdin || options_.client_cert}});
    std::string client_id = text(options_.client_id, "Client id");
    std::string tenant_id = text(options_.tenant_id, "Tenant id");
    if (options_.client_cert) {
      return ClientCertificateCredential{std::move(tenant_id), std::move(client_id), *options_.client_cert};
    }
    return ClientSecretCredential{std::move(tenant_id), std::move(client_id),
                                  secret("--client-secret-stdin", "Client secret")};
  }

  const CredentialOptions& options_;
  Invocation& invocation_;
  StandardInput& standard_input_;
};

}  // namespace

constinit const OptionTable<CredentialOptions> credential_options{credential_groups};

CredentialChoice choose_credential(const CredentialOptions& options, Invocation& invocation) {
  std::optional<CredentialChoice> choice;
  if (options.choice) {
    choice = find_choice(*options.choice);
  } else if (options.access_key_stdin) {
    choice = CredentialChoice::access_key;
  } else if (options.client_secret_stdin || options.client_cert) {
    choice = CredentialChoice::application;
  } else if (can_ask(invocation)) {
    choice = find_choice(ask(invocation, "Credential (access-key, managed-identity, application, default)"));
  }
  if (!choice) {
    throw UsageError("--auth takes one of: access-key, managed-identity, application, default");
  }
  refuse_unused_options(*choice, options);
  return *choice;
}

bool holds_secret(CredentialChoice choice, const CredentialOptions& options) {
  return choice == CredentialChoice::access_key ||
         (choice == CredentialChoice::application && !options.client_cert);
}

Credential read_credential(CredentialChoice choice, const CredentialOptions& options, Invocation& invocation,
                           StandardInput& standard_input) {
  return CredentialReader(options, invocation, standard_input).read(choice);
}

}  // namespace signalr_config::cli
