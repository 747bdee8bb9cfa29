#include "signalr/keys/options.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "signalr/options/option_values.hpp"
#include "signalr_config/resolution.hpp"
#include "signalr_config/sources.hpp"

using namespace signalr_config;
using signalr::OptionKey;
using signalr::OptionUse;
using signalr::OptionValue;

namespace {

constexpr const char* endpoint = "Endpoint=https://a.service.signalr.net;AccessKey=k;";

using Pairs = std::vector<std::pair<std::string, std::optional<std::string>>>;

Resolution resolve_pairs(HostKind host, Pairs pairs) {
  const bool is_functions = host == HostKind::functions || host == HostKind::functions_isolated;
  pairs.emplace_back(is_functions ? signalr::keys::default_connection : signalr::keys::main, endpoint);
  const auto loaded = ConfigurationBuilder().add(memory(std::move(pairs))).load();
  ResolveOptions options;
  options.host = host;
  return resolve(*loaded, options);
}

// Every option's value as text.
std::string shown(const Resolution& resolution) {
  std::string text;
  const auto add_text = [&](std::string_view name, const auto& value, const auto& self) -> void {
    using Value = std::remove_cvref_t<decltype(value)>;
    text += name;
    text += '=';
    if constexpr (std::is_same_v<Value, std::string>) {
      text += value;
    } else if constexpr (std::is_enum_v<Value>) {
      text += to_string(value);
    } else if constexpr (std::is_arithmetic_v<Value>) {
      text += std::to_string(value);
    } else if constexpr (requires { value.count(); }) {
      text += std::to_string(value.count());
    } else if constexpr (requires { value.has_value(); }) {
      if (value) self(name, *value, self);
    } else {
      signalr::visit_options(value,
                             [&](std::string_view part, const auto& inner) { self(part, inner, self); });
    }
    text += ' ';
  };
  const auto add = [&](std::string_view name, const auto& value) { add_text(name, value, add_text); };
  signalr::visit_options(resolution.options, add);
  if (resolution.manager_options) signalr::visit_options(*resolution.manager_options, add);
  return text;
}

// A value that is not the default.
std::string other_value(const OptionKey& option) {
  switch (option.value) {
    case OptionValue::application_name:
      return "shop";
    case OptionValue::number:
    case OptionValue::seconds:
      return "7";
    case OptionValue::time_span:
      return "00:00:07";
    case OptionValue::boolean:
      return "true";
    case OptionValue::enumeration:
      return std::string(option.members.back().name);
    case OptionValue::enabled:
      break;
  }
  return "enabled";
}

std::vector<HostKind> readers_of(const OptionKey& option) {
  std::vector<HostKind> hosts;
  std::ranges::copy_if(all_host_kinds(), std::back_inserter(hosts),
                       [&](HostKind host) { return signalr::is_read_by(option, host); });
  return hosts;
}

// Several SDKs may have the same key.
bool has_effect(const OptionKey& option, HostKind host) {
  // An isolated worker sets the count of connections itself, after it has read the key.
  if (host == HostKind::functions_isolated && option.name == "ConnectionCount") return false;
  return std::ranges::any_of(signalr::all_options(), [&](const OptionKey* other) {
    return other->key() == option.key() && signalr::is_read_by(*other, host);
  });
}

bool is_of_retries(const OptionKey& option) { return option.name.find("Retry") != std::string_view::npos; }

}  // namespace

TEST_CASE("an option of the table is read by the hosts that it names, and by no other", "[signalr][keys]") {
  for (const OptionKey* const option : signalr::all_options()) {
    if (option->use == OptionUse::hosting_startup) continue;  // which the program has, or has not
    for (const HostKind host : all_host_kinds()) {
      CAPTURE(option->key(), to_string(host));
      const Resolution without = resolve_pairs(host, {});
      const Resolution with = resolve_pairs(host, {{option->key(), other_value(*option)}});
      // To the binder of other SDKs the slip is a section where a text should be.
      const bool is_section = option->use == OptionUse::slip && host != HostKind::aspnetcore;
      CHECK((is_section || !with.failure));
      CHECK((shown(with) != shown(without)) == has_effect(*option, host));
    }
  }
}

TEST_CASE("the default of an option is what it has where nothing is set", "[signalr][keys]") {
  for (const OptionKey* const option : signalr::all_options()) {
    if (option->default_value.empty() || option->use == OptionUse::hosting_startup) continue;
    for (const HostKind host : readers_of(*option)) {
      CAPTURE(option->key(), to_string(host));
      // Retries are there as soon as one of their keys is.
      Pairs others;
      if (is_of_retries(*option)) {
        const bool is_first = option->name.ends_with("MaxRetries");
        const std::string section = option->key().substr(0, option->key().rfind(':'));
        others.emplace_back(section + (is_first ? ":Mode" : ":MaxRetries"), is_first ? "Fixed" : "3");
      }
      Pairs pairs = others;
      pairs.emplace_back(option->key(), std::string(option->default_value));
      CHECK(shown(resolve_pairs(host, pairs)) == shown(resolve_pairs(host, others)));
    }
  }
}

TEST_CASE("options are found by their names, in any case", "[signalr][keys]") {
  CHECK(signalr::find_option(signalr::Sdk::aspnetcore, "gracefulshutdown:MODE") ==
        &signalr::option::graceful_shutdown_mode);
  CHECK(signalr::find_option(signalr::Sdk::management, "ServerStickyMode") == nullptr);
  CHECK(signalr::find_functions_option("azuresignalrretry:delay") ==
        &signalr::option::functions::retry_delay);
  CHECK(signalr::find_functions_option("Azure:SignalR:HubProtocol:MessagePack") ==
        &signalr::option::functions::message_pack);
  CHECK(signalr::find_functions_option("Azure:SignalR:AzureSignalRRetry:Delay") == nullptr);
}

TEST_CASE("every option has a key of its own, and none of them is listed as unread", "[signalr][keys]") {
  std::set<std::pair<signalr::Sdk, std::string>> seen;
  for (const OptionKey* const option : signalr::all_options()) {
    CAPTURE(option->key());
    CHECK(seen.emplace(option->sdk, option->key()).second);
    CHECK((option->value == OptionValue::enumeration) == !option->members.empty());
  }
  for (const signalr::UnreadOption& unread : signalr::unread_options()) {
    CAPTURE(unread.name);
    CHECK(signalr::find_option(signalr::Sdk::aspnetcore, unread.name) == nullptr);
  }
}

TEST_CASE("an isolated project has the options of both of its processes", "[signalr][keys]") {
  const OptionKey& retry = signalr::option::functions::retry_mode;
  CHECK_FALSE(signalr::is_read_by(retry, HostKind::functions_isolated));
  CHECK(signalr::belongs_to(retry, HostKind::functions_isolated));
  CHECK_FALSE(signalr::belongs_to(retry, HostKind::aspnetcore));
  CHECK(signalr::options_of(HostKind::aspnet).empty());
}
