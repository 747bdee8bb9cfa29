#pragma once

#include <span>
#include <string>
#include <string_view>

#include "dotnet/enumeration.hpp"
#include "signalr_config/resolution.hpp"

namespace signalr_config::resolution {

/// What the configuration binder throws for a value that does not convert, and what to tell people.
struct Conversion {
  std::string type;   ///< .NET's, with its namespace: `System.Int32`
  std::string inner;  ///< `Type: message` of the inner exception; may quote the value
  DiagnosticCode code;
  std::string problem;  ///< in our words, behind the key: ` does not convert to a whole number`
  std::string remedy;
};
Failure conversion_failure(const Entry& entry, const std::string& path, const Conversion& conversion);

/// The same for the types that options have.
Failure number_conversion_failure(const Entry& entry, const std::string& path);
Failure time_span_conversion_failure(const Entry& entry, const std::string& path);
Failure boolean_conversion_failure(const Entry& entry, const std::string& path);

/// An enum, as EnumConverter refuses it.
struct EnumType {
  std::string name;        ///< with its namespace
  std::string short_name;  ///< without
  std::span<const dotnet::EnumMember> members;
};
Failure enum_conversion_failure(const Entry& entry, const std::string& path, const EnumType& type);

/// Whether a value is elsewhere, so that it was not read and tells nothing about whether it converts.
bool is_elsewhere(const Entry* entry);
/// The warning of that; the default stands for it in the report.
Diagnostic option_elsewhere(const Entry& entry, const std::string& path);

/// `Use one of: A, B.`
std::string use_one_of(std::span<const dotnet::EnumMember> members, std::string_view value);

}  // namespace signalr_config::resolution
