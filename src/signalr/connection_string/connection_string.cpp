#include "signalr_config/connection_string.hpp"

#include <array>
#include <utility>

#include "dotnet/uri/uri.hpp"
#include "dotnet/white_space.hpp"
#include "signalr/connection_string/credential.hpp"
#include "signalr/connection_string/errors.hpp"
#include "signalr/connection_string/properties.hpp"
#include "signalr/connection_string/values.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

namespace {

using Failure = std::optional<ConnectionStringError>;

/// ConnectionStringParser.Parse, check by check in its order.
class Parser {
 public:
  Parser(const std::string_view text, const ConnectionStringOptions& options)
      : text_(text), options_(options), errors_(text, options.sdk) {}

  Result<ConnectionString, ConnectionStringError> parse() {
    // SDK 1.25 hands the finished URI to whatever builds the credential, hence makes it before.
    const bool uri_first = options_.sdk == SdkVersion::v1_25;
    const std::array steps{&Parser::read_properties,
                           &Parser::read_endpoint,
                           &Parser::read_version,
                           &Parser::read_port,
                           &Parser::read_client_endpoint,
                           &Parser::read_server_endpoint,
                           uri_first ? &Parser::apply_port : &Parser::read_credential,
                           uri_first ? &Parser::read_credential : &Parser::apply_port};
    for (const auto step : steps) {
      if (Failure failure = (this->*step)()) return *std::move(failure);
    }
    return ConnectionString{std::move(contents_.properties), std::move(contents_.ignored_segments),
                            *std::move(endpoint_),           std::move(client_endpoint_),
                            std::move(server_endpoint_),     std::move(version_),
                            std::move(credential_)};
  }

 private:
  Failure read_properties() {
    // The blank check is ServiceEndpoint's.
    if (dotnet::is_blank(text_)) return errors_.blank();
    contents_ = signalr::read_contents(text_);
    if (contents_.segment_count() < 2) return errors_.too_few_segments(contents_);
    if (const auto second = signalr::find_duplicate(contents_.properties)) {
      return errors_.duplicate(contents_.properties[*second]);
    }
    return std::nullopt;
  }

  Failure read_endpoint() {
    const auto* found = contents_.find(signalr::property::endpoint);
    if (found == nullptr) return errors_.endpoint_missing(contents_);
    endpoint_ = signalr::parse_service_uri(signalr::without_trailing_slashes(found->value));
    if (!endpoint_) return errors_.endpoint_invalid(*found);
    return std::nullopt;
  }

  Failure read_version() {
    const auto* found = contents_.find(signalr::property::version);
    if (found == nullptr) return std::nullopt;
    if (!signalr::is_supported_version(found->value)) return errors_.version_unsupported(*found);
    version_ = found->value;
    return std::nullopt;
  }

  Failure read_port() {
    const auto* found = contents_.find(signalr::property::port);
    if (found == nullptr) return std::nullopt;
    port_ = signalr::parse_port(found->value);
    if (!port_) return errors_.port_invalid(*found);
    return std::nullopt;
  }

  Failure read_client_endpoint() {
    const auto* found = contents_.find(signalr::property::client_endpoint);
    if (found == nullptr) return std::nullopt;
    client_endpoint_ = signalr::parse_service_uri(found->value);
    if (!client_endpoint_) return errors_.client_endpoint_invalid(*found);
    return std::nullopt;
  }

  Failure read_server_endpoint() {
    const auto* found = contents_.find(signalr::property::server_endpoint);
    if (found == nullptr) return std::nullopt;
    server_endpoint_ = signalr::parse_service_uri(found->value);
    if (!server_endpoint_) return errors_.server_endpoint_invalid(*found);
    return std::nullopt;
  }

  Failure read_credential() {
    auto built = signalr::build_credential(contents_, options_, errors_);
    if (!built) return std::move(built).error();
    credential_ = *std::move(built);
    return std::nullopt;
  }

  /// The SDK takes every endpoint through UriBuilder, with a Port or without one.
  Failure apply_port() {
    const int port = port_.value_or(endpoint_->port());
    std::optional<Uri> built = endpoint_->with_port(port);
    if (!built) {
      return errors_.endpoint_unbuildable(*contents_.find(signalr::property::endpoint),
                                          dotnet::with_port_format_error(*endpoint_, port));
    }
    endpoint_ = std::move(built);
    return std::nullopt;
  }

  std::string_view text_;
  const ConnectionStringOptions& options_;
  signalr::ConnectionStringErrors errors_;
  signalr::ConnectionStringContents contents_;
  std::optional<Uri> endpoint_;
  std::optional<Uri> client_endpoint_;
  std::optional<Uri> server_endpoint_;
  std::optional<std::string> version_;
  std::optional<int> port_;
  Credential credential_ = DefaultAzureCredential{};
};

}  // namespace

std::vector<Diagnostic> to_diagnostics(const ConnectionStringError& error) {
  Diagnostic diagnostic;
  diagnostic.code = error.code;
  diagnostic.message = error.message;
  diagnostic.remedy = error.remedy;
  return {std::move(diagnostic)};
}

const ConnectionStringProperty* ConnectionString::find(const std::string_view name) const {
  return signalr::find_property(properties, name);
}

std::vector<ConnectionStringProperty> split_connection_string(const std::string_view text) {
  return signalr::read_contents(text).properties;
}

Result<ConnectionString, ConnectionStringError> parse_connection_string(
    const std::string_view text, const ConnectionStringOptions& options) {
  return Parser(text, options).parse();
}

}  // namespace v0
}  // namespace signalr_config
