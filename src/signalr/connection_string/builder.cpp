#include "signalr_config/connection_string_builder.hpp"

#include <utility>

#include "dotnet/utf8.hpp"
#include "dotnet/white_space.hpp"
#include "signalr/connection_string/properties.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

namespace {

struct Property {
  std::string_view name;
  std::string value;
};

Diagnostic problem(DiagnosticCode code, std::string_view property) {
  Diagnostic found;
  found.code = code;
  found.key = property;
  return found;
}

/// The properties in the order of Azure's portal, and what is wrong with them.
class Writer {
 public:
  explicit Writer(const ConnectionStringBuilder& builder) : builder_(builder) {}

  Result<std::string> write() {
    add(signalr::property::endpoint, builder_.endpoint);
    std::visit(*this, builder_.credential);
    add_given(signalr::property::client_endpoint, builder_.client_endpoint);
    add_given(signalr::property::server_endpoint, builder_.server_endpoint);
    if (builder_.port) add(signalr::property::port, std::to_string(*builder_.port));
    add_given(signalr::property::version, builder_.version);
    if (problems_.empty()) judge_together();
    if (!problems_.empty()) return std::move(problems_);
    return text_of(properties_);
  }

  void operator()(const AccessKeyCredential& access) {
    add(signalr::property::access_key, access.key.reveal());
  }

  void operator()(const DefaultAzureCredential& chain) {
    if (chain != DefaultAzureCredential{}) {
      refuse_credential("a connection string gives DefaultAzureCredential no options",
                        "Set AZURE_TENANT_ID and AZURE_CLIENT_ID where the application runs.");
    }
    add_auth_type("azure");
  }

  void operator()(const ManagedIdentityCredential& managed) {
    add_auth_type("azure.msi");
    if (managed.identity.kind == ManagedIdentityIdKind::client_id) {
      add(signalr::property::client_id, managed.identity.value);
    } else if (managed.identity != ManagedIdentityId{}) {
      refuse_credential("a connection string names a managed identity by its client id only",
                        "Give the client id; az identity show prints it.");
    }
  }

  void operator()(const ClientSecretCredential& application) {
    add_application(application.client_id, application.tenant_id);
    add(signalr::property::client_secret, application.client_secret.reveal());
  }

  void operator()(const ClientCertificateCredential& application) {
    add_application(application.client_id, application.tenant_id);
    if (application.stored_certificate) {
      refuse_credential("a connection string names a certificate by its file only",
                        "Give the path of a .pfx or .pem file.");
      return;
    }
    add(signalr::property::client_cert, application.certificate_path);
  }

  void operator()(const FederatedIdentityCredential&) { refuse_section_credential(); }
  void operator()(const WorkloadIdentityCredential&) { refuse_section_credential(); }
  void operator()(const AzurePipelinesCredential&) { refuse_section_credential(); }
  void operator()(const UsernamePasswordCredential&) { refuse_section_credential(); }

 private:
  void add_application(const std::string& client_id, const std::string& tenant_id) {
    add_auth_type("azure.app");
    add(signalr::property::client_id, client_id);
    add(signalr::property::tenant_id, tenant_id);
  }

  void add_given(std::string_view name, const std::optional<std::string>& value) {
    if (value) add(name, *value);
  }

  void add(std::string_view name, const std::string& value) {
    properties_.push_back({name, value});
    if (judge_text(name, value)) judge_alone(name, value);
  }

  void add_auth_type(std::string_view value) {
    properties_.push_back({signalr::property::auth_type, std::string(value)});
  }

  void refuse(Diagnostic found, std::string_view words, std::string remedy) {
    found.message.key(found.key).text(words);
    found.remedy = std::move(remedy);
    problems_.push_back(std::move(found));
  }

  void refuse_credential(std::string_view words, std::string remedy) {
    Diagnostic found =
        problem(DiagnosticCode::connection_string_credential_inexpressible, signalr::property::auth_type);
    found.message.text(words);
    found.remedy = std::move(remedy);
    problems_.push_back(std::move(found));
  }

  void refuse_section_credential() {
    refuse_credential("a connection string cannot express this credential",
                      "Configure the endpoint as a section with serviceUri and credential, or in code.");
  }

  /// Whether the syntax can hold it.
  bool judge_text(std::string_view name, const std::string& value) {
    const std::size_t before = problems_.size();
    if (value.empty()) {
      refuse(problem(DiagnosticCode::connection_string_value_empty, name), " is empty", "Give it a value.");
    }
    if (value.find(';') != std::string::npos) {
      refuse(problem(DiagnosticCode::connection_string_value_separator, name),
             " has a ';', which ends a property: there is no quoting",
             "Use a value without ';'; of a secret, have a new one made.");
    }
    if (dotnet::trim(value) != value) {
      refuse(problem(DiagnosticCode::connection_string_value_blanks, name),
             " begins or ends with white space, which the SDK removes", "Remove the white space.");
    }
    if (!dotnet::is_valid(value)) {
      refuse(problem(DiagnosticCode::connection_string_value_encoding, name), " is not UTF-8",
             "Give it as UTF-8.");
    }
    return problems_.size() == before;
  }

  /// The SDK's own judgement of a property, with others that are right: so all that are wrong are found.
  void judge_alone(std::string_view name, const std::string& value) {
    std::vector<Property> alone{{name, value}};
    if (name != signalr::property::endpoint) alone.push_back({signalr::property::endpoint, "https://a.b"});
    if (name == signalr::property::tenant_id) {
      alone.push_back({signalr::property::auth_type, "azure.app"});
      alone.push_back({signalr::property::client_id, "c"});
      alone.push_back({signalr::property::client_secret, "s"});
    } else {
      alone.push_back({signalr::property::auth_type, "azure"});
    }
    const auto parsed = parse_connection_string(text_of(alone));
    if (!parsed) add_problem(parsed.error(), name);
  }

  void judge_together() {
    const auto parsed = ConnectionStringBuilder::parse(text_of(properties_));
    if (!parsed) {
      add_problem(parsed.error(), signalr::property::endpoint);
    } else if (*parsed != builder_) {
      refuse_section_credential();
    }
  }

  void add_problem(const ConnectionStringError& error, std::string_view name) {
    for (Diagnostic& found : to_diagnostics(error)) {
      found.key = name;
      problems_.push_back(std::move(found));
    }
  }

  static std::string text_of(const std::vector<Property>& properties) {
    std::string text;
    for (const Property& one : properties) text.append(one.name).append("=").append(one.value).append(";");
    return text;
  }

  const ConnectionStringBuilder& builder_;
  std::vector<Property> properties_;
  std::vector<Diagnostic> problems_;
};

std::optional<std::string> value_of(const ConnectionString& parsed, std::string_view name) {
  const ConnectionStringProperty* const found = parsed.find(name);
  return found != nullptr ? std::optional(found->value) : std::nullopt;
}

}  // namespace

Result<ConnectionStringBuilder, ConnectionStringError> ConnectionStringBuilder::parse(
    std::string_view text, const ConnectionStringOptions& options) {
  auto result = parse_connection_string(text, options);
  if (!result) return std::move(result).error();
  ConnectionString& parsed = *result;
  ConnectionStringBuilder builder;
  builder.endpoint = *value_of(parsed, signalr::property::endpoint);
  builder.client_endpoint = value_of(parsed, signalr::property::client_endpoint);
  builder.server_endpoint = value_of(parsed, signalr::property::server_endpoint);
  // What the SDK reads as a number: `+80` and ` 080` are 80.
  if (parsed.find(signalr::property::port) != nullptr) builder.port = parsed.endpoint.port();
  builder.version = value_of(parsed, signalr::property::version);
  builder.credential = std::move(parsed.credential);
  return builder;
}

Result<std::string> ConnectionStringBuilder::build() const { return Writer(*this).write(); }

}  // namespace v0
}  // namespace signalr_config
