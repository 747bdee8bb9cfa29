#include "lint/facts/service_host.hpp"

#include <algorithm>
#include <array>

#include "dotnet/ordinal_ignore_case.hpp"
#include "text/edit_distance.hpp"

namespace signalr_config::lint {

namespace {

struct ServiceDomain {
  std::string_view name;
  AzureCloud cloud;
};

constexpr std::array<ServiceDomain, 3> domains{{{"service.signalr.net", AzureCloud::public_cloud},
                                                {"signalr.azure.cn", AzureCloud::china},
                                                {"signalr.azure.us", AzureCloud::us_government}}};

// What is left where a label was forgotten or another cloud's was mixed in.
struct SlippedDomain {
  std::string_view name;
  std::string_view meant;
};

constexpr std::array<SlippedDomain, 7> slips{{{"signalr.net", "service.signalr.net"},
                                              {"signalr.azure.com", "service.signalr.net"},
                                              {"signalr.azure.net", "service.signalr.net"},
                                              {"service.signalr.azure.com", "service.signalr.net"},
                                              {"service.signalr.azure.cn", "signalr.azure.cn"},
                                              {"service.signalr.azure.us", "signalr.azure.us"},
                                              {"service.signalr.us", "signalr.azure.us"}}};

// Resources have one label in front of the domain.
bool is_below(std::string_view host, std::string_view domain) {
  const std::size_t dot = host.find('.');
  return dot != 0 && dot != std::string_view::npos &&
         dotnet::equals_ignore_case(host.substr(dot + 1), domain);
}

// `contoso.service.signalr.com` to `service.signalr.com`.
std::string_view behind_first_label(std::string_view host) {
  const std::size_t dot = host.find('.');
  return dot == std::string_view::npos ? std::string_view() : host.substr(dot + 1);
}

std::string with_domain(std::string_view host, std::string_view domain) {
  return std::string(host.substr(0, host.find('.') + 1)) + std::string(domain);
}

}  // namespace

std::optional<AzureCloud> cloud_of_host(std::string_view host) {
  const auto* const found = std::ranges::find_if(
      domains, [host](const ServiceDomain& domain) { return is_below(host, domain.name); });
  return found == domains.end() ? std::nullopt : std::optional(found->cloud);
}

std::optional<std::string> intended_host(std::string_view host) {
  if (cloud_of_host(host)) return std::nullopt;
  const std::string_view domain = behind_first_label(host);
  if (domain.empty()) return std::nullopt;
  for (const SlippedDomain& slip : slips) {
    if (dotnet::equals_ignore_case(domain, slip.name)) return with_domain(host, slip.meant);
  }
  for (const ServiceDomain& meant : domains) {
    // Two letters, and less than a label: `service.signalr.org` is near, `shop.azure.cn` is not.
    constexpr std::size_t limit = 3;
    if (text::edit_distance(domain, meant.name, limit) <= limit) return with_domain(host, meant.name);
  }
  return std::nullopt;
}

bool is_of_another_service(std::string_view host) {
  static constexpr std::array<std::string_view, 6> azure{".azure.com", ".azure.net", ".windows.net",
                                                         ".azure.cn",  ".azure.us",  ".azconfig.io"};
  const bool is_in_azure = std::ranges::any_of(azure, [host](std::string_view domain) {
    return host.size() > domain.size() &&
           dotnet::equals_ignore_case(host.substr(host.size() - domain.size()), domain);
  });
  return is_in_azure && !cloud_of_host(host) && !intended_host(host);
}

bool is_local_host(std::string_view host) {
  if (host.starts_with('[')) return host == "[::1]";
  if (host.starts_with("127.") || host == "0.0.0.0" || host == "host.docker.internal") return true;
  const std::size_t dot = host.rfind('.');
  return dot == std::string_view::npos || dotnet::equals_ignore_case(host.substr(dot), ".localhost") ||
         dotnet::equals_ignore_case(host.substr(dot), ".local");
}

}  // namespace signalr_config::lint
