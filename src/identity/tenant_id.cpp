#include "identity/tenant_id.hpp"

#include <algorithm>

#include "dotnet/ascii.hpp"

namespace signalr_config::identity {

bool is_tenant_id(const std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](const char c) {
    return dotnet::is_ascii_letter_or_digit(c) || c == '.' || c == '-';
  });
}

}  // namespace signalr_config::identity
