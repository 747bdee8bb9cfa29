#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace signalr_config::hosts {

/// An element of a project file that says something.
struct MsbuildElement {
  enum class Kind : std::uint8_t {
    property,         ///< of a PropertyGroup
    package,          ///< PackageReference, its version where it has one
    package_version,  ///< PackageVersion of Directory.Packages.props
    sdk,              ///< of the project or of an import
  };
  Kind kind;
  std::string name;
  std::string value;
  std::uint32_t line = 1;
  bool is_conditional = false;
};

/// The elements of a project file, in their order. What stands in a `Target` does not count.
[[nodiscard]] std::vector<MsbuildElement> read_msbuild_elements(std::string_view xml);

}  // namespace signalr_config::hosts
