#pragma once

#include <string_view>

#include "signalr/connection_string/properties.hpp"
#include "signalr_config/connection_string.hpp"

namespace signalr_config::signalr {

/// Makes every error that a connection string can have: what the SDK throws, word for word, and what people
/// should be told instead. One maker for one connection string.
class ConnectionStringErrors {
 public:
  ConnectionStringErrors(std::string_view text, SdkVersion sdk) : text_(text), sdk_(sdk) {}

  ConnectionStringError blank() const;
  ConnectionStringError too_few_segments(const ConnectionStringContents& contents) const;
  ConnectionStringError duplicate(const ConnectionStringProperty& second) const;
  ConnectionStringError endpoint_missing(const ConnectionStringContents& contents) const;
  ConnectionStringError endpoint_invalid(const ConnectionStringProperty& endpoint) const;
  /// UriBuilder refuses what Uri took, as it does a password without a user name; `reason` is its message.
  ConnectionStringError endpoint_unbuildable(const ConnectionStringProperty& endpoint,
                                             std::string_view reason) const;
  ConnectionStringError version_unsupported(const ConnectionStringProperty& version) const;
  ConnectionStringError port_invalid(const ConnectionStringProperty& port) const;
  ConnectionStringError client_endpoint_invalid(const ConnectionStringProperty& endpoint) const;
  ConnectionStringError server_endpoint_invalid(const ConnectionStringProperty& endpoint) const;
  ConnectionStringError client_id_missing() const;
  ConnectionStringError tenant_id_missing() const;
  ConnectionStringError client_secret_missing(const ConnectionStringContents& contents) const;
  ConnectionStringError tenant_id_invalid(const ConnectionStringProperty& tenant_id) const;
  /// Nothing of the string is to blame: a variable of the environment is.
  ConnectionStringError environment(const IdentityError& error) const;
  /// Only SDK 1.25 asks for a key.
  ConnectionStringError access_key_missing(const ConnectionStringContents& contents) const;

 private:
  Span whole() const { return make_span(0, text_.size()); }
  /// The ParamName: SDK 1.25 names the property, 1.34 the method's own parameter.
  std::string_view parameter(std::string_view in_1_25, std::string_view in_1_34) const {
    return sdk_ == SdkVersion::v1_25 ? in_1_25 : in_1_34;
  }

  std::string_view text_;
  SdkVersion sdk_;
};

/// System.ArgumentException, whose message ends with the parameter's name if there is one.
SdkException argument_exception(std::string_view message, std::string_view parameter = {});

}  // namespace signalr_config::signalr
