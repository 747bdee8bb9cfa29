#include "resolution/binding_failures.hpp"

#include <vector>

#include "dotnet/time_span.hpp"
#include "dotnet/white_space.hpp"
#include "text/edit_distance.hpp"

namespace signalr_config::resolution {

Failure conversion_failure(const Entry& entry, const std::string& path, const Conversion& conversion) {
  const std::string value(entry.value.value_or(""));
  Failure failure;
  failure.stage = FailureStage::options;
  failure.exception = {"InvalidOperationException", "",
                       Secret("Failed to convert configuration value '" + value + "' at '" + path +
                              "' to type '" + conversion.type + "'.")};
  failure.inner = conversion.inner;
  Diagnostic& diagnostic = failure.diagnostic;
  diagnostic.code = conversion.code;
  diagnostic.message.key(path).text(conversion.problem);
  diagnostic.remedy = conversion.remedy;
  diagnostic.key = path;
  diagnostic.origin = entry.origin;
  return failure;
}

Failure number_conversion_failure(const Entry& entry, const std::string& path) {
  // Int32Converter alone names the text as it has trimmed it.
  const std::string value(dotnet::trim(entry.value.value_or("")));
  return conversion_failure(
      entry, path,
      {"System.Int32", "ArgumentException: " + value + " is not a valid value for Int32. (Parameter 'value')",
       DiagnosticCode::option_not_a_number, " does not convert to a whole number",
       "Write a whole number without separators, decimals or units, or remove the key."});
}

Failure time_span_conversion_failure(const Entry& entry, const std::string& path) {
  const std::string value(entry.value.value_or(""));
  const std::string inner =
      dotnet::time_span_overflows(value)
          ? "OverflowException: The TimeSpan string '" + std::string(dotnet::trim(value)) +
                "' could not be parsed because at least one of the numeric components is out of range or "
                "contains too many digits."
          : "FormatException: " + value + " is not a valid value for TimeSpan.";
  return conversion_failure(entry, path,
                            {"System.TimeSpan", inner, DiagnosticCode::option_not_a_time_span,
                             " does not convert to a length of time",
                             "Write hh:mm:ss, for example 00:01:40; a number alone means days."});
}

Failure boolean_conversion_failure(const Entry& entry, const std::string& path) {
  const std::string value(entry.value.value_or(""));
  return conversion_failure(
      entry, path,
      {"System.Boolean", "FormatException: " + value + " is not a valid value for Boolean.",
       DiagnosticCode::option_not_a_boolean, " does not convert to true or false",
       "Write true or false, or remove the key."});
}

Failure enum_conversion_failure(const Entry& entry, const std::string& path, const EnumType& type) {
  const std::string value(entry.value.value_or(""));
  return conversion_failure(
      entry, path,
      {type.name, "FormatException: " + value + " is not a valid value for " + type.short_name + ".",
       DiagnosticCode::option_value_unknown, " has none of its values", use_one_of(type.members, value)});
}

bool is_elsewhere(const Entry* entry) {
  return entry != nullptr && entry->origin.encoding == ValueEncoding::reference;
}

Diagnostic option_elsewhere(const Entry& entry, const std::string& path) {
  Diagnostic diagnostic;
  diagnostic.code = DiagnosticCode::option_unresolved;
  diagnostic.severity = Severity::warning;
  diagnostic.message.key(path).text(" is " + std::string(*entry.value) + "; the default is shown");
  diagnostic.remedy = "Add what it refers to to the input.";
  diagnostic.key = path;
  diagnostic.origin = entry.origin;
  return diagnostic;
}

std::string use_one_of(std::span<const dotnet::EnumMember> members, std::string_view value) {
  std::vector<std::string_view> names;
  for (const auto& member : members) names.push_back(member.name);
  const auto meant = text::nearest(value, names);
  std::string text = meant ? "Did you mean " + std::string(*meant) + "? Use one of: " : "Use one of: ";
  for (const std::string_view name : names) {
    if (name.data() != names.front().data()) text += ", ";
    text += name;
  }
  return text + ".";
}

}  // namespace signalr_config::resolution
