#include "identity/tenant_id.hpp"

#include <algorithm>

namespace signalr_config {

bool is_tenant_id(const std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](const char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
  });
}

}  // namespace signalr_config
