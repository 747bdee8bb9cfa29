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
    compile,          ///< Compile with Include
    compile_removed,  ///< Compile with Remove
  };
  Kind kind;
  std::string name;
  std::string value;
  std::uint32_t line = 1;
  bool is_conditional = false;
  bool is_default = false;  ///< of a property: below `'$(NAME)' == ''`, and no other condition
};

/// Whether a condition asks whether a property has no value yet: `'$(NAME)' == ''`.
[[nodiscard]] bool asks_for_none(std::string_view condition, std::string_view property);

/// The elements of a project file, in their order. What stands in a `Target` does not count.
[[nodiscard]] std::vector<MsbuildElement> read_msbuild_elements(std::string_view xml);

}  // namespace signalr_config::hosts
