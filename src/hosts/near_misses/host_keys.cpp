#include "hosts/near_misses/host_keys.hpp"

#include <algorithm>
#include <utility>

#include "core/key_path.hpp"
#include "hosts/near_misses/keys.hpp"
#include "resolution/connector_warnings.hpp"

namespace signalr_config::hosts {

namespace {

constexpr std::size_t longest_value = 8192;  // no connection string is longer

bool is_in_any(std::string_view key, const std::vector<std::string>& sections) {
  return std::ranges::any_of(sections,
                             [key](const std::string& section) { return core::is_in_section(key, section); });
}

std::vector<std::string> keys_of_functions(const std::string& connection) {
  return {connection,
          "ConnectionStrings:" + connection,
          "Azure:SignalR:Endpoints",
          "Azure:SignalR:HubProtocol",
          "AzureSignalRServiceTransportType",
          "AzureSignalRRetry",
          "AzureSignalRHttpClientTimeout"};
}

std::vector<std::string> keys_of_management() {
  std::vector<std::string> keys;
  for (const std::string_view name : {"ConnectionString", "Endpoints", "ApplicationName", "ConnectionCount",
                                      "ServiceTransportType", "HttpClientTimeout", "RetryOptions"}) {
    keys.push_back("Azure:SignalR:" + std::string(name));
  }
  return keys;
}

}  // namespace

HostKeys::HostKeys(HostKind host, const std::string& connection) : host_(host), wanted_(main_key) {
  switch (host) {
    case HostKind::functions:
      read_ = keys_of_functions(connection);
      wanted_ = connection;
      reported_.emplace_back(main_key);
      break;
    case HostKind::functions_isolated:
      read_ = keys_of_functions(connection);
      std::ranges::copy(keys_of_management(), std::back_inserter(read_));
      wanted_ = connection;
      break;
    case HostKind::management:
      read_ = keys_of_management();
      reported_.push_back("ConnectionStrings:" + std::string(main_key));
      break;
    default:
      read_ = {std::string(main_key), "ConnectionStrings:" + std::string(main_key)};
  }
}

bool HostKeys::is_read(std::string_view key) const { return is_in_any(key, read_); }

std::optional<NearMiss> HostKeys::near_miss(const Entry& entry) const {
  if (is_read(entry.key) || is_in_any(entry.key, reported_)) return std::nullopt;
  const bool has_endpoint = entry.value && entry.value->size() <= longest_value &&
                            entry.value->find(".service.signalr.") != std::string_view::npos;
  if (!has_endpoint && !mentions_signalr(entry.key)) return std::nullopt;
  NearMiss miss;
  miss.key = entry.key;
  const std::string host(to_string(host_));
  if (resolution::is_service_connector_key(entry.key)) {
    miss.code = DiagnosticCode::service_connector_key;
    miss.reason.text("Service Connector sets this variable, and the host " + host + " does not read it");
    miss.remedy = rename_advice(entry, wanted_);
  } else {
    miss.code = DiagnosticCode::other_host_key;
    miss.reason.text("the host " + host + " does not read this key");
    miss.remedy = "If it is meant as the default endpoint: " + rename_advice(entry, wanted_);
  }
  miss.origin = entry.origin;
  return miss;
}

}  // namespace signalr_config::hosts
