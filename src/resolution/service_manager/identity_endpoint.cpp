#include "resolution/service_manager/identity_endpoint.hpp"

#include <utility>
#include <variant>

#include "core/key_path.hpp"
#include "dotnet/uri/error.hpp"
#include "dotnet/uri/uri.hpp"
#include "resolution/binding_failures.hpp"
#include "resolution/resolve_failures.hpp"
#include "signalr/connection_string/endpoint_uri.hpp"
#include "signalr/connection_string/values.hpp"
#include "signalr/keys/enum_members.hpp"
#include "signalr/keys/identity_keys.hpp"
#include "signalr/keys/names.hpp"

namespace signalr_config::resolution {

namespace {

namespace identity_key = signalr::identity_key;

class SectionReader {
 public:
  SectionReader(ResolutionBuilder& builder, const std::string& section)
      : builder_(builder), section_(section) {}

  std::optional<IdentityEndpoint> read(const std::string& name) {
    ServiceEndpoint endpoint = unfinished(name);
    read_type(endpoint);
    read_credential(endpoint);
    read_conversion(identity_key::server_endpoint.name);
    read_conversion(identity_key::client_endpoint.name);
    read_service_uri();
    endpoint.server_uri = read_given(identity_key::server_endpoint.name, "the server endpoint");
    endpoint.client_uri = read_given(identity_key::client_endpoint.name, "the client endpoint");
    if (failed_ || !service_uri_) return std::nullopt;
    endpoint.service_uri = *std::move(service_uri_);
    return IdentityEndpoint{std::move(endpoint), path(identity_key::service_uri.name),
                            entry(identity_key::service_uri.name)};
  }

 private:
  std::string path(std::string_view name) const { return section_ + ":" + std::string(name); }
  const Entry* entry(std::string_view name) const {
    const Entry* const found = builder_.configuration().find(path(name));
    return found != nullptr && found->value ? found : nullptr;
  }

  static ServiceEndpoint unfinished(const std::string& name) {
    // A Uri cannot be empty; this one is replaced before anybody sees it.
    return {name,         EndpointType::primary, *Uri::try_create_absolute("https://localhost"),
            std::nullopt, std::nullopt,          DefaultAzureCredential{},
            std::nullopt};
  }

  void fail(Failure failure) {
    failed_ = true;
    builder_.fail(std::move(failure));
  }

  void read_type(ServiceEndpoint& endpoint) {
    const Entry* const type = entry(identity_key::type.name);
    if (type == nullptr) return;
    const auto parsed = dotnet::convert_enum(*type->value, signalr::endpoint_type_members);
    if (parsed) {
      endpoint.type = static_cast<EndpointType>(*parsed);
    } else {
      fail(enum_conversion_failure(
          *type, path(identity_key::type.name),
          {"Microsoft.Azure.SignalR.EndpointType", "EndpointType", signalr::endpoint_type_members}));
    }
  }

  void read_credential(ServiceEndpoint& endpoint) {
    auto found = read_identity_section(builder_.configuration(), section_, builder_.identity());
    if (!found) return fail(bad_identity(found.error(), *service_uri_entry(), builder_.configuration()));
    if (std::optional<Credential>& credential = *found) {
      endpoint.credential = *std::move(credential);
    } else if (const IdentityError* const error = builder_.default_credential_error()) {
      fail(bad_variable(FailureStage::options, *error));
    }
  }

  const Entry* service_uri_entry() const { return entry(identity_key::service_uri.name); }

  // The binder makes a Uri of the text, relative ones included; empty gives null.
  void read_conversion(std::string_view name) {
    const Entry* const given = entry(name);
    if (given == nullptr || given->value->empty() || signalr::is_relative_uri(*given->value)) return;
    const std::string_view reason = dotnet::uri_format_error(*given->value);
    if (reason.empty()) return;
    fail(conversion_failure(
        *given, path(name),
        {"System.Uri", "UriFormatException: " + std::string(reason), DiagnosticCode::option_not_a_uri,
         " is no URI", "Write an absolute http:// or https:// URL, or remove the key."}));
  }

  // `new Uri(text)`, for which a path from the root is a file's.
  void read_service_uri() {
    const Entry& given = *service_uri_entry();
    const std::string text(*given.value);
    service_uri_ = Uri::try_create_absolute(text);
    if (!service_uri_) {
      fail_uri(signalr::malformed_endpoint_uri("the service URI", text), path(identity_key::service_uri.name),
               given);
    } else if (!signalr::is_service_scheme(service_uri_->scheme())) {
      fail_uri(signalr::unsupported_endpoint_scheme("the service URI", text),
               path(identity_key::service_uri.name), given);
    }
  }

  std::optional<Uri> read_given(std::string_view name, std::string_view what) {
    const Entry* const given = entry(name);
    if (failed_ || given == nullptr || given->value->empty()) return std::nullopt;
    auto uri = signalr::parse_endpoint_uri(what, std::string(*given->value));
    if (!uri) {
      fail_uri(uri.error(), path(name), *given);
      return std::nullopt;
    }
    return *std::move(uri);
  }

  void fail_uri(const ConnectionStringError& error, const std::string& key, const Entry& given) {
    Failure failure = bad_connection_string(FailureStage::options, error, key, &given);
    const bool is_connection_string = given.value->find('=') != std::string_view::npos;
    if (is_connection_string && failure.diagnostic.code == error.code) {
      failure.diagnostic.remedy = "A connection string is named " + core::variable_name(section_) +
                                  ", without serviceUri; here the URL alone is expected.";
    }
    fail(std::move(failure));
  }

  ResolutionBuilder& builder_;
  const std::string& section_;
  std::optional<Uri> service_uri_;
  bool failed_ = false;
};

}  // namespace

bool has_identity_endpoint(const Configuration& configuration, const std::string& section) {
  const Entry* const entry =
      configuration.find(signalr::keys::below(section, identity_key::service_uri.name));
  return entry != nullptr && entry->value;
}

bool is_identity_key(std::string_view name_and_key) {
  const std::size_t colon = name_and_key.find(':');
  return colon != std::string_view::npos &&
         signalr::find_identity_key(name_and_key.substr(colon + 1)) != nullptr;
}

std::optional<IdentityEndpoint> read_identity_endpoint(ResolutionBuilder& builder, const std::string& section,
                                                       const std::string& name) {
  return SectionReader(builder, section).read(name);
}

}  // namespace signalr_config::resolution
