#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "signalr_config/service_endpoint.hpp"

namespace signalr_config::signalr {

/// How much of a value is shown.
enum class Disclosure {
  masked,  ///< what is known to be harmless; everything else is `***`
  full,    ///< everything, because the user asked for it
};

/// What may be shown of a value: a connection string without its secrets, the value of an option of the SDK
/// if it is one that the SDK can read. Everything else is `***`.
struct DisplayedValue {
  std::string text;
  bool masked = false;  ///< whether something was left out
};
DisplayedValue display_value(std::string_view key, std::string_view value, Disclosure disclosure);

/// A key; one that is a connection string by mistake without its secrets.
std::string display_key(std::string_view key, Disclosure disclosure);

/// A URI without user info and query. Its path is shown where it consists of plain words: after a forgotten
/// ';' the key stands in it.
std::string display_uri(const Uri& uri, Disclosure disclosure);

/// The SDK's `Endpoint` and the base of token audiences.
std::string display_endpoint(const ServiceEndpoint& endpoint, Disclosure disclosure);
std::string display_audience(const ServiceEndpoint& endpoint, Disclosure disclosure);

/// A client's or tenant's id, `***` if it does not look like one.
std::string display_id(std::string_view id, Disclosure disclosure);

/// A resource's id, `***` if it does not look like one.
std::string display_resource_id(std::string_view id, Disclosure disclosure);

/// A certificate's thumbprint, `***` if it is not 40 hexadecimal digits.
std::string display_thumbprint(std::string_view thumbprint, Disclosure disclosure);

/// The path of a file that holds a token, `***` if it looks more like the token itself.
std::string display_token_path(std::string_view path, Disclosure disclosure);

/// The path of a certificate, `***` if it looks more like the certificate itself.
std::string display_certificate_path(std::string_view path, Disclosure disclosure);

}  // namespace signalr_config::signalr
