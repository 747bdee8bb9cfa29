#include "resolution/aspnetcore/option_binding.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "dotnet/enumeration.hpp"
#include "resolution/binding_failures.hpp"
#include "signalr/keys/options.hpp"

namespace signalr_config::resolution {

namespace {

namespace option = signalr::option;
using signalr::OptionKey;

class Binder {
 public:
  Binder(const Configuration& configuration, const std::string& section, BoundOptions& bound)
      : configuration_(configuration), section_(section), bound_(bound) {}

  // Absent, null and empty keep the default: the SDK asks for an `int?`.
  std::optional<std::int32_t> number(const OptionKey& option) {
    const std::string path = path_of(option);
    if (is_elsewhere(path)) return std::nullopt;
    const auto read = configuration_.get_int32(path);
    if (read.state == ValueState::malformed) {
      bound_.failures.push_back(number_conversion_failure(*read.entry, path));
    }
    return read.value;
  }

  // An enum value that does not parse keeps the default without a word, as Enum.TryParse's callers do.
  template <typename E>
  void enumeration(const OptionKey& option, E& target) {
    const std::string path = path_of(option);
    const Entry* const entry = configuration_.find(path);
    if (entry == nullptr || !entry->value || is_elsewhere(path)) return;
    const auto parsed = dotnet::try_parse_enum(*entry->value, option.members, dotnet::CaseRule::ignore);
    if (parsed) {
      target = static_cast<E>(*parsed);
    } else {
      bound_.warnings.push_back(ignored_enum(*entry, path, option, static_cast<std::int32_t>(target)));
    }
  }

  std::optional<std::string> text(const OptionKey& option) {
    const std::string path = path_of(option);
    const auto value = configuration_.get(path);
    if (!value || is_elsewhere(path)) return std::nullopt;
    return std::string(*value);
  }

 private:
  std::string path_of(const OptionKey& option) const { return signalr::keys::below(section_, option.name); }

  // A value that was not read, and for which the default stands in this report.
  bool is_elsewhere(const std::string& path) {
    const Entry* const entry = configuration_.find(path);
    if (!resolution::is_elsewhere(entry)) return false;
    bound_.warnings.push_back(option_elsewhere(*entry, path));
    return true;
  }

  static Diagnostic ignored_enum(const Entry& entry, const std::string& path, const OptionKey& option,
                                 std::int32_t kept) {
    Diagnostic diagnostic;
    diagnostic.code = DiagnosticCode::option_value_ignored;
    diagnostic.severity = Severity::warning;
    const auto in_effect = std::ranges::find(option.members, kept, &dotnet::EnumMember::value);
    diagnostic.message.text("Not a value of ").key(option.name).text("; the SDK silently uses ");
    diagnostic.message.text(std::string(in_effect->name));
    diagnostic.remedy = use_one_of(option.members, *entry.value);
    diagnostic.key = path;
    diagnostic.origin = entry.origin;
    return diagnostic;
  }

  const Configuration& configuration_;
  const std::string& section_;
  BoundOptions& bound_;
};

std::chrono::milliseconds seconds_or(std::optional<std::int32_t> seconds,
                                     std::chrono::milliseconds fallback) {
  return seconds ? std::chrono::seconds(*seconds) : fallback;
}

}  // namespace

BoundOptions bind_options(const Configuration& configuration, const std::string& section) {
  BoundOptions bound;
  ServiceOptions& options = bound.options;
  Binder binder(configuration, section, bound);
  options.initial_hub_server_connection_count = binder.number(option::initial_hub_server_connection_count)
                                                    .value_or(options.initial_hub_server_connection_count);
  options.max_hub_server_connection_count = binder.number(option::max_hub_server_connection_count);
  options.access_token_lifetime =
      seconds_or(binder.number(option::access_token_lifetime), options.access_token_lifetime);
  options.service_scale_timeout =
      seconds_or(binder.number(option::service_scale_timeout), options.service_scale_timeout);
  options.max_poll_interval_in_seconds = binder.number(option::max_poll_interval);
  options.graceful_shutdown_timeout =
      seconds_or(binder.number(option::graceful_shutdown_timeout), options.graceful_shutdown_timeout);
  binder.enumeration(option::server_sticky_mode, options.server_sticky_mode);
  binder.enumeration(option::access_token_algorithm, options.access_token_algorithm);
  binder.enumeration(option::graceful_shutdown_mode, options.graceful_shutdown_mode);
  // The key with the colon at its end is a slip of the SDK's that is read first, empty or not.
  auto name = binder.text(option::application_name_slip);
  if (!name) name = binder.text(option::application_name);
  if (name) options.application_name = *std::move(name);
  return bound;
}

}  // namespace signalr_config::resolution
