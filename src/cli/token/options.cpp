#include "cli/token/options.hpp"

#include <array>
#include <charconv>
#include <cstdint>
#include <ctime>
#include <filesystem>
#include <utility>

#include "cli/framework/command.hpp"

namespace signalr_config::cli {

std::optional<std::string> take_name(std::vector<std::string>& paths) {
  if (paths.empty()) return std::nullopt;
  std::error_code ignored;
  if (!paths.front().empty() && std::filesystem::exists(paths.front(), ignored)) return std::nullopt;
  std::string name = std::move(paths.front());
  paths.erase(paths.begin());
  return name;
}

std::chrono::seconds to_lifetime(std::string_view text) {
  struct Unit {
    char letter;
    std::int64_t seconds;
  };
  constexpr std::array units{Unit{'s', 1}, Unit{'m', 60}, Unit{'h', 3600}, Unit{'d', 86400}};
  constexpr std::int64_t longest = std::int64_t{100} * 366 * 86400;
  std::int64_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, number);
  std::int64_t factor = rest == end ? 1 : 0;
  for (const Unit& unit : units) {
    if (rest + 1 == end && *rest == unit.letter) factor = unit.seconds;
  }
  if (error != std::errc() || factor == 0 || number <= 0 || number > longest / factor) {
    throw UsageError("--lifetime takes a time of more than nothing and at most a hundred years",
                     "Write seconds, or 90s, 15m, 1h, 2d.");
  }
  return std::chrono::seconds(number * factor);
}

Claim to_claim(std::string_view text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string_view::npos || equals == 0)
    throw UsageError("--claim takes TYPE=VALUE", "For example: --claim tenant=contoso.");
  return {std::string(text.substr(0, equals)), std::string(text.substr(equals + 1))};
}

std::string utc_text(TokenTimes::Point time) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(time);
  std::tm parts{};
  ::gmtime_r(&seconds, &parts);
  std::array<char, 32> text{};
  const std::size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
  return {text.data(), size};
}

}  // namespace signalr_config::cli
