#include <signalr_config/connection_string.hpp>

void look(std::string_view text) {
  signalr_config::parse_connection_string(text);  // refused
  static_cast<void>(signalr_config::parse_connection_string(text).value());
}
