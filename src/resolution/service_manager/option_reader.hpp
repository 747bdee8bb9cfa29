#pragma once

#include <optional>
#include <string>

#include "resolution/binding_failures.hpp"
#include "resolution/resolution_builder.hpp"

namespace signalr_config::resolution {

/// Reads single values as the configuration binder does for the properties of an object, and fails where it
/// throws: an explicit null gives .NET's default of the type, an absent key leaves the target alone.
class OptionReader {
 public:
  explicit OptionReader(ResolutionBuilder& builder) : builder_(builder) {}

  void number(const std::string& path, std::int32_t& target);
  void time_span(const std::string& path, TimeSpan& target);
  void boolean(const std::string& path, bool& target);
  /// A section with children but neither a value nor an explicit null cannot become a string.
  void text(const std::string& path, std::optional<std::string>& target);

  template <typename E>
  void enumeration(const std::string& path, const EnumType& type, E& target) {
    if (const auto value = enum_value(path, type)) target = static_cast<E>(*value);
  }

 private:
  const Entry* find(const std::string& path) const { return builder_.configuration().find(path); }
  std::optional<std::int32_t> enum_value(const std::string& path, const EnumType& type);

  ResolutionBuilder& builder_;
};

}  // namespace signalr_config::resolution
