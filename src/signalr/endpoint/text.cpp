#include "signalr/endpoint/text.hpp"

namespace signalr_config::signalr {

namespace {

bool may_be_shown(const Uri& uri) {
  return uri.user_info().empty() && uri.absolute_uri().find_first_of("?#") == std::string::npos;
}

void append_uri(Message& message, std::string_view label, const std::optional<Uri>& uri, const Uri& service) {
  if (!uri || *uri == service) return;
  message.text(label);
  if (may_be_shown(*uri)) {
    message.text(uri->to_string());
  } else {
    message.value(uri->to_string());
  }
}

}  // namespace

void append_endpoint_text(Message& message, const ServiceEndpoint& endpoint) {
  if (!endpoint.name.empty()) message.text("[").key(endpoint.name).text("]");
  message.text("(" + to_string(endpoint.type) + ")" + endpoint.endpoint());
  append_uri(message, ";ClientEndpoint=", endpoint.client_uri, endpoint.service_uri);
  append_uri(message, ";ServerEndpoint=", endpoint.server_uri, endpoint.service_uri);
}

}  // namespace signalr_config::signalr
