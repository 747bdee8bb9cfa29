#include "resolution/service_manager/binding.hpp"

#include "dotnet/ordinal_ignore_case.hpp"
#include "dotnet/white_space.hpp"
#include "resolution/binding_failures.hpp"
#include "resolution/service_manager/failures.hpp"
#include "signalr/keys/options.hpp"

namespace signalr_config::resolution {

namespace {

using signalr::OptionKey;

// Reads single values as the configuration binder does for the properties of an object, and fails where it
// throws: an explicit null gives .NET's default of the type, an absent key leaves the target alone.
class OptionReader {
 public:
  explicit OptionReader(ResolutionBuilder& builder) : builder_(builder) {}

  void number(const std::string& path, std::int32_t& target);
  void time_span(const std::string& path, TimeSpan& target);
  void boolean(const std::string& path, bool& target);
  // A section with children but neither a value nor an explicit null cannot become a string.
  void text(const std::string& path, std::optional<std::string>& target);

  template <typename E>
  void enumeration(const std::string& path, const EnumType& type, E& target) {
    if (const auto value = enum_value(path, type)) target = static_cast<E>(*value);
  }

 private:
  const Entry* find(const std::string& path) const { return builder_.configuration().find(path); }
  // A value that was not read, and for which the default stands in this report.
  bool is_unread(const std::string& path) const {
    const Entry* const entry = find(path);
    if (!is_elsewhere(entry)) return false;
    builder_.warn(option_elsewhere(*entry, path));
    return true;
  }
  std::optional<std::int32_t> enum_value(const std::string& path, const EnumType& type);

  ResolutionBuilder& builder_;
};

void OptionReader::number(const std::string& path, std::int32_t& target) {
  if (is_unread(path)) return;
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
  if (is_unread(path)) return;
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
  if (is_unread(path)) return;
  const auto read = builder_.configuration().get_bool(path);
  if (read.value) {
    target = *read.value;
  } else if (read.state == ValueState::empty || read.state == ValueState::malformed) {
    builder_.fail(boolean_conversion_failure(*read.entry, path));
  }
}

void OptionReader::text(const std::string& path, std::optional<std::string>& target) {
  if (is_unread(path)) return;
  const Entry* const entry = find(path);
  if (entry != nullptr) {
    target = entry->value ? std::optional<std::string>(*entry->value) : std::nullopt;
  } else if (!builder_.configuration().children(path).empty()) {
    builder_.fail(section_for_string(builder_.configuration(), path));
  }
}

std::optional<std::int32_t> OptionReader::enum_value(const std::string& path, const EnumType& type) {
  const Entry* const entry = find(path);
  if (entry == nullptr || is_unread(path)) return std::nullopt;
  if (!entry->value) return 0;
  const auto parsed = dotnet::convert_enum(*entry->value, type.members);
  if (!parsed) builder_.fail(enum_conversion_failure(*entry, path, type));
  return parsed;
}

const EnumType& transport_type() {
  static const EnumType type{"Microsoft.Azure.SignalR.Management.ServiceTransportType",
                             "ServiceTransportType", signalr::service_transport_type_names};
  return type;
}

const EnumType& retry_mode() {
  static const EnumType type{"Microsoft.Azure.SignalR.Management.ServiceManagerRetryMode",
                             "ServiceManagerRetryMode", signalr::retry_mode_names};
  return type;
}

// An object of options: there is one as soon as the section has a child, of whatever name.
struct RetryKeys {
  std::string section;
  const OptionKey& max_retries;
  const OptionKey& delay;
  const OptionKey& max_delay;
  const OptionKey& mode;
};

std::optional<RetryOptions> read_retry_options(ResolutionBuilder& builder, const RetryKeys& keys) {
  if (builder.configuration().children(keys.section).empty()) return std::nullopt;
  RetryOptions retry;
  OptionReader reader(builder);
  reader.number(keys.max_retries.key(), retry.max_retries);
  reader.time_span(keys.delay.key(), retry.delay);
  reader.time_span(keys.max_delay.key(), retry.max_delay);
  reader.enumeration(keys.mode.key(), retry_mode(), retry.mode);
  return retry;
}

// Anything but .NET in the host's own process gets Newtonsoft's library. The extension compares by case, and
// an empty variable is another runtime to it.
bool is_in_process(const Configuration& configuration) {
  return configuration.get("FUNCTIONS_WORKER_RUNTIME").value_or("dotnet") == "dotnet";
}

}  // namespace

const std::string& endpoints_section() {
  static const std::string section(signalr::keys::endpoints_section);
  return section;
}

const std::string& management_default() {
  static const std::string key(signalr::keys::main);
  return key;
}

std::optional<std::string> bind_management_options(ResolutionBuilder& builder,
                                                   ServiceManagerOptions& options) {
  namespace option = signalr::option::management;
  OptionReader reader(builder);
  std::optional<std::string> connection_string;
  reader.text(option::application_name.key(), options.application_name);
  reader.number(option::connection_count.key(), options.connection_count);
  reader.text(management_default(), connection_string);
  reader.enumeration(option::service_transport_type.key(), transport_type(), options.service_transport_type);
  reader.time_span(option::http_client_timeout.key(), options.http_client_timeout);
  auto retry = read_retry_options(
      builder, {signalr::keys::below(signalr::keys::section, option::retry_section), option::max_retries,
                option::retry_delay, option::max_retry_delay, option::retry_mode});
  if (retry) options.retry_options = retry;
  return connection_string;
}

void read_hub_protocol(ResolutionBuilder& builder, ServiceManagerOptions& options) {
  namespace option = signalr::option::functions;
  const std::string key = option::hub_protocol.key();
  const auto message_pack = builder.configuration().get(option::message_pack.key());
  options.message_pack = dotnet::equals_ignore_case(message_pack.value_or(""), "enabled");
  bool camel_case = false;
  OptionReader(builder).boolean(option::camel_case.key(), camel_case);
  if (camel_case || !is_in_process(builder.configuration())) {
    options.hub_protocol = HubProtocol::newtonsoft_json;
    return;
  }
  const Entry* const entry = builder.configuration().find(key);
  if (entry == nullptr || !entry->value) return;
  if (is_elsewhere(entry)) return builder.warn(option_elsewhere(*entry, key));
  // Enum.Parse takes what Enum.TryParse takes.
  const auto parsed =
      dotnet::try_parse_enum(*entry->value, signalr::hub_protocol_names, dotnet::CaseRule::ignore);
  if (parsed && dotnet::is_enum_member(*parsed, signalr::hub_protocol_names)) {
    options.hub_protocol = static_cast<HubProtocol>(*parsed);
  } else {
    builder.fail(unknown_hub_protocol(*entry, key));
  }
}

void read_transport_type(ResolutionBuilder& builder, ServiceManagerOptions& options) {
  const std::string key = signalr::option::functions::service_transport_type.key();
  const Entry* const entry = builder.configuration().find(key);
  if (entry == nullptr || !entry->value) return;
  if (is_elsewhere(entry)) return builder.warn(option_elsewhere(*entry, key));
  const auto parsed = dotnet::try_parse_enum(*entry->value, signalr::service_transport_type_names,
                                             dotnet::CaseRule::sensitive);
  if (parsed) {
    options.service_transport_type = static_cast<ServiceTransportType>(*parsed);
  } else if (!dotnet::is_blank(*entry->value)) {
    builder.fail(unknown_transport_type(*entry, key));
  }
}

void read_retry_and_timeout(ResolutionBuilder& builder, ServiceManagerOptions& options) {
  namespace option = signalr::option::functions;
  auto retry =
      read_retry_options(builder, {std::string(option::retry_section), option::max_retries,
                                   option::retry_delay, option::max_retry_delay, option::retry_mode});
  if (retry) options.retry_options = retry;
  TimeSpan timeout = TimeSpan::zero();
  OptionReader(builder).time_span(option::http_client_timeout.key(), timeout);
  if (timeout != TimeSpan::zero()) options.http_client_timeout = timeout;
}

}  // namespace signalr_config::resolution
