#include <array>
#include <ctime>

#include "cli/watch/report.hpp"

namespace signalr_config::cli {

std::string local_time() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  ::localtime_r(&now, &parts);
  std::array<char, 40> text{};
  const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S%z", &parts);
  std::string time(text.data(), length);
  if (time.size() > 2) time.insert(time.size() - 2, ":");  // +0100 is not RFC 3339
  return time;
}

}  // namespace signalr_config::cli
