#include "text/well_formed.hpp"

#include <cstddef>

#include "dotnet/utf8.hpp"

namespace signalr_config::text {

std::string well_formed(std::string_view text) {
  if (dotnet::is_valid(text)) return std::string(text);
  std::string mended;
  for (std::size_t pos = 0; pos < text.size();) dotnet::append(mended, dotnet::decode(text, pos));
  return mended;
}

}  // namespace signalr_config::text
