#include "signalr_config/dotnet_release.hpp"

#include <algorithm>

#include "dotnet/ordinal_ignore_case.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

std::string_view to_string(const DotnetRelease release) {
  switch (release) {
    case DotnetRelease::net8:
      return "net8.0";
    case DotnetRelease::net9:
      return "net9.0";
    case DotnetRelease::net11:
      return "net11.0";
    case DotnetRelease::net10:
      break;
  }
  return "net10.0";
}

const std::vector<DotnetRelease>& all_dotnet_releases() {
  static const std::vector<DotnetRelease> releases{DotnetRelease::net8, DotnetRelease::net9,
                                                   DotnetRelease::net10, DotnetRelease::net11};
  return releases;
}

std::optional<DotnetRelease> parse_dotnet_release(std::string_view moniker) {
  const std::string_view framework = moniker.substr(0, moniker.find('-'));  // `net8.0-windows`
  const auto& releases = all_dotnet_releases();
  const auto found = std::ranges::find_if(releases, [&](DotnetRelease release) {
    return dotnet::equals_ignore_case(to_string(release), framework);
  });
  return found == releases.end() ? std::nullopt : std::optional(*found);
}

}  // namespace v0
}  // namespace signalr_config
