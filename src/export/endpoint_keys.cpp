#include "export/endpoint_keys.hpp"

#include <algorithm>
#include <array>

#include "dotnet/ordinal_ignore_case.hpp"

namespace signalr_config::exports {

namespace {

constexpr std::array<std::string_view, 10> aspnetcore_options{"ApplicationName",
                                                              "ServerStickyMode",
                                                              "AccessTokenAlgorithm",
                                                              "InitialHubServerConnectionCount",
                                                              "MaxHubServerConnectionCount",
                                                              "AccessTokenLifetimeInSeconds",
                                                              "ServiceScaleTimeoutInSeconds",
                                                              "MaxPollIntervalInSeconds",
                                                              "GracefulShutdown:Mode",
                                                              "GracefulShutdown:TimeoutInSeconds"};
constexpr std::array<std::string_view, 8> management_options{
    "ApplicationName",         "ConnectionCount",    "ServiceTransportType",  "HttpClientTimeout",
    "RetryOptions:MaxRetries", "RetryOptions:Delay", "RetryOptions:MaxDelay", "RetryOptions:Mode"};
constexpr std::array<std::string_view, 8> functions_options{
    "AzureSignalRServiceTransportType", "AzureSignalRHttpClientTimeout",
    "AzureSignalRRetry:MaxRetries",     "AzureSignalRRetry:Delay",
    "AzureSignalRRetry:MaxDelay",       "AzureSignalRRetry:Mode",
    "Azure:SignalR:HubProtocol",        "Azure:SignalR:HubProtocol:NewtonsoftJson:CamelCase"};

bool is_in(std::string_view key, std::string_view section) {
  if (!dotnet::starts_with_ignore_case(key, section)) return false;
  return key.size() == section.size() || key[section.size()] == ':';
}

void append(std::vector<std::string>& keys, std::string_view prefix,
            std::span<const std::string_view> names) {
  for (const std::string_view name : names) keys.push_back(std::string(prefix) + std::string(name));
}

std::string section_of(const ResolveOptions& options) {
  return options.registration ? "Azure:SignalR:" + *options.registration : "Azure:SignalR";
}

bool is_functions(HostKind host) {
  return host == HostKind::functions || host == HostKind::functions_isolated;
}

}  // namespace

EndpointKeys::EndpointKeys(const ResolveOptions& options) : host_(options.host) {
  const std::string main = section_of(options) + ":ConnectionString";
  const bool core = options.host == HostKind::aspnetcore || options.host == HostKind::aspnet;
  default_ = is_functions(options.host) ? options.connection : main;
  named_ = core ? main : "Azure:SignalR:Endpoints";
  // ASP.NET's two places are two elements of web.config: what is in one of them stays there.
  if (options.host == HostKind::aspnetcore) fallback_ = "ConnectionStrings:" + main;
  sections_ = {default_, named_, "ConnectionStrings:" + default_};
  if (options.host == HostKind::functions_isolated) sections_.push_back(main);
  if (options.registration) sections_.push_back("ConnectionStrings:" + *options.registration);
  if (options.connection_string_key) sections_.push_back(*options.connection_string_key);
}

std::string EndpointKeys::of_default(const std::string& found) const {
  if (host_ == HostKind::aspnet && !found.empty()) return found;
  const bool is_first = !found.empty() &&
                        !dotnet::equals_ignore_case(found, "ConnectionStrings:" + default_) &&
                        !dotnet::equals_ignore_case(found, "Azure:SignalR:ConnectionString");
  return is_first ? found : default_;
}

std::string EndpointKeys::of_named(const std::string& found) const {
  for (const std::string& section : {named_, fallback_}) {
    if (!section.empty() && is_in(found, section)) return named_ + found.substr(section.size());
  }
  return found;
}

bool EndpointKeys::is_read(std::string_view key) const {
  return std::ranges::any_of(sections_, [key](const std::string& section) { return is_in(key, section); });
}

std::vector<std::string> option_keys(const ResolveOptions& options) {
  std::vector<std::string> keys;
  if (options.host == HostKind::aspnetcore) append(keys, section_of(options) + ":", aspnetcore_options);
  if (options.host == HostKind::management || options.host == HostKind::functions_isolated)
    append(keys, "Azure:SignalR:", management_options);
  if (is_functions(options.host)) append(keys, "", functions_options);
  return keys;
}

std::vector<std::string> transport_keys(HostKind host) {
  switch (host) {
    case HostKind::functions:
      return {"AzureSignalRServiceTransportType"};
    case HostKind::functions_isolated:
      return {"Azure:SignalR:ServiceTransportType", "AzureSignalRServiceTransportType"};
    case HostKind::management:
      return {"Azure:SignalR:ServiceTransportType"};
    default:
      return {};
  }
}

}  // namespace signalr_config::exports
