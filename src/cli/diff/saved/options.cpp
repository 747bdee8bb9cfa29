#include "cli/diff/saved/options.hpp"

#include <chrono>
#include <span>

#include "cli/framework/command.hpp"
#include "signalr/keys/enum_members.hpp"
#include "signalr/options/option_values.hpp"

namespace signalr_config::cli {

namespace {

using Members = std::span<const dotnet::EnumMember>;

Members members_of(ServerStickyMode) { return signalr::server_sticky_mode_names; }
Members members_of(AccessTokenAlgorithm) { return signalr::access_token_algorithm_names; }
Members members_of(GracefulShutdownMode) { return signalr::graceful_shutdown_mode_names; }
Members members_of(ServiceTransportType) { return signalr::service_transport_type_names; }
Members members_of(RetryMode) { return signalr::retry_mode_names; }
Members members_of(HubProtocol) { return signalr::hub_protocol_names; }

// The reverse of what options_json.cpp writes.
class OptionReader {
 public:
  explicit OptionReader(const Json& json) : json_(json) {}

  template <typename T>
  void operator()(std::string_view name, std::optional<T>& value) const {
    value.reset();
    if (!json_.at(std::string(name)).is_null()) (*this)(name, value.emplace());
  }

  template <typename T>
  void operator()(std::string_view name, T& value) const {
    read(json_.at(std::string(name)), value);
  }

 private:
  static void read(const Json& json, std::string& text) { text = json.get<std::string>(); }
  static void read(const Json& json, bool& value) { value = json.get<bool>(); }
  static void read(const Json& json, std::int32_t& number) { number = json.get<std::int32_t>(); }
  static void read(const Json& json, RetryOptions& retry) {
    signalr::visit_options(retry, OptionReader(json));
  }

  template <typename Period>
  static void read(const Json& json, std::chrono::duration<std::int64_t, Period>& time) {
    using Duration = std::chrono::duration<std::int64_t, Period>;
    time = std::chrono::round<Duration>(std::chrono::duration<double>(json.get<double>()));
  }

  template <signalr::Enumeration Enum>
  static void read(const Json& json, Enum& member) {
    const auto value =
        dotnet::try_parse_enum(json.get<std::string>(), members_of(Enum()), dotnet::CaseRule::sensitive);
    if (!value) throw UsageError("an option of the saved resolution has no known value");
    member = static_cast<Enum>(*value);
  }

  const Json& json_;
};

}  // namespace

void set_options_from_json(Resolution& resolution, const Json& json) {
  if (json.contains("connectionCount")) {
    signalr::visit_options(resolution.manager_options.emplace(), OptionReader(json));
  } else {
    signalr::visit_options(resolution.options, OptionReader(json));
  }
}

}  // namespace signalr_config::cli
