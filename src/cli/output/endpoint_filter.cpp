#include "cli/output/endpoint_filter.hpp"

#include <ostream>

#include "cli/framework/diagnostic_text.hpp"
#include "terminal/printable.hpp"
#include "text/edit_distance.hpp"

namespace signalr_config::cli {

std::string shown_name(const Resolution& resolution, const ConfiguredEndpoint& configured) {
  if (!configured.endpoint.name.empty()) return configured.endpoint.name;
  const bool is_default = configured.entry == resolution.connection_string_entry;
  return std::string(is_default ? default_endpoint_name : unnamed_endpoint_name);
}

bool has_name(const ServiceEndpoint& endpoint, std::string_view name) {
  const bool stands_for_none = name == default_endpoint_name || name == unnamed_endpoint_name;
  return endpoint.name == (stands_for_none ? std::string_view() : name);
}

bool has_name(const ConfiguredEndpoint& configured, std::string_view name) {
  return has_name(configured.endpoint, name);
}

std::vector<const ConfiguredEndpoint*> endpoints_in_effect(const Resolution& resolution,
                                                           const std::optional<std::string>& name) {
  std::vector<const ConfiguredEndpoint*> endpoints;
  for (const ConfiguredEndpoint& configured : resolution.in_effect()) {
    if (!name || has_name(configured, *name)) endpoints.push_back(&configured);
  }
  return endpoints;
}

std::vector<const UnresolvedEndpoint*> unresolved_endpoints(const Resolution& resolution,
                                                            const std::optional<std::string>& name) {
  std::vector<const UnresolvedEndpoint*> endpoints;
  for (const UnresolvedEndpoint& unresolved : resolution.unresolved) {
    if (!name || shown_name(unresolved) == (name->empty() ? default_endpoint_name : *name))
      endpoints.push_back(&unresolved);
  }
  return endpoints;
}

std::string shown_name(const UnresolvedEndpoint& unresolved) {
  return unresolved.name.empty() ? std::string(default_endpoint_name) : unresolved.name;
}

void report_missing_endpoint(Invocation& invocation, const Resolution& resolution, const std::string& name) {
  std::vector<std::string_view> names;
  for (const ServiceEndpoint& endpoint : resolution.endpoints()) names.push_back(endpoint.name);
  invocation.out.flush();
  invocation.err << error_style(invocation).error("error:") << " no endpoint is named '"
                 << terminal::shown_argument(name) << "'\n";
  const auto meant = text::nearest(name, names);
  if (meant) invocation.err << "  Did you mean '" << terminal::printable(*meant) << "'?\n";
}

}  // namespace signalr_config::cli
