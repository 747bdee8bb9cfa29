#include "resolution/service_manager/option_reader.hpp"

#include "resolution/service_manager/failures.hpp"

namespace signalr_config::resolution {

void OptionReader::number(const std::string& path, std::int32_t& target) {
  const auto read = builder_.configuration().get_int32(path);
  if (read.state == ValueState::absent) return;
  if (read.state == ValueState::null) {
    target = 0;
  } else if (read.value) {
    target = *read.value;
  } else {
    builder_.fail(number_conversion_failure(*read.entry, path));
  }
}

void OptionReader::time_span(const std::string& path, TimeSpan& target) {
  const auto read = builder_.configuration().get_time_span(path);
  if (read.state == ValueState::absent) return;
  if (read.state == ValueState::null) {
    target = TimeSpan::zero();
  } else if (read.value) {
    target = *read.value;
  } else {
    builder_.fail(time_span_conversion_failure(*read.entry, path));
  }
}

void OptionReader::boolean(const std::string& path, bool& target) {
  const auto read = builder_.configuration().get_bool(path);
  if (read.value) {
    target = *read.value;
  } else if (read.state == ValueState::empty || read.state == ValueState::malformed) {
    builder_.fail(boolean_conversion_failure(*read.entry, path));
  }
}

void OptionReader::text(const std::string& path, std::optional<std::string>& target) {
  const Entry* const entry = find(path);
  if (entry != nullptr) {
    target = entry->value ? std::optional<std::string>(*entry->value) : std::nullopt;
  } else if (!builder_.configuration().children(path).empty()) {
    builder_.fail(section_for_string(builder_.configuration(), path));
  }
}

std::optional<std::int32_t> OptionReader::enum_value(const std::string& path, const EnumType& type) {
  const Entry* const entry = find(path);
  if (entry == nullptr) return std::nullopt;
  if (!entry->value) return 0;
  const auto parsed = dotnet::convert_enum(*entry->value, type.members);
  if (!parsed) builder_.fail(enum_conversion_failure(*entry, path, type));
  return parsed;
}

}  // namespace signalr_config::resolution
