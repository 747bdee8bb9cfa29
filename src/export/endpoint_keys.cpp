#include "export/endpoint_keys.hpp"

#include <algorithm>

#include "core/key_path.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "signalr/keys/options.hpp"

namespace signalr_config::exports {

namespace {

namespace keys = signalr::keys;

std::string listed(std::string_view key) { return keys::below(keys::connection_strings, key); }

}  // namespace

EndpointKeys::EndpointKeys(const ResolveOptions& options) : host_(options.host) {
  const std::string main = keys::below(keys::section_of(options.registration), keys::connection_string);
  const bool core = options.host == HostKind::aspnetcore || options.host == HostKind::aspnet;
  default_ = is_functions(options.host) ? options.connection : main;
  named_ = core ? main : std::string(keys::endpoints_section);
  // ASP.NET's two places are two elements of web.config: what is in one of them stays there.
  if (options.host == HostKind::aspnetcore) fallback_ = listed(main);
  sections_ = {default_, named_, listed(default_)};
  if (options.host == HostKind::functions_isolated) sections_.push_back(main);
  if (options.registration) sections_.push_back(listed(*options.registration));
  if (options.connection_string_key) sections_.push_back(*options.connection_string_key);
}

std::string EndpointKeys::of_default(const std::string& found) const {
  if (host_ == HostKind::aspnet && !found.empty()) return found;
  const bool is_first = !found.empty() && !dotnet::equals_ignore_case(found, listed(default_)) &&
                        !dotnet::equals_ignore_case(found, keys::main);
  return is_first ? found : default_;
}

std::string EndpointKeys::of_named(const std::string& found) const {
  for (const std::string& section : {named_, fallback_}) {
    if (!section.empty() && core::is_in_section(found, section)) return named_ + found.substr(section.size());
  }
  return found;
}

bool EndpointKeys::is_read(std::string_view key) const {
  return std::ranges::any_of(sections_,
                             [key](const std::string& section) { return core::is_in_section(key, section); });
}

std::vector<std::string> option_keys(const ResolveOptions& options) {
  std::vector<std::string> found;
  for (const signalr::OptionKey* const option : signalr::options_of(options.host)) {
    if (option->use != signalr::OptionUse::setting) continue;
    const bool is_registered = option->sdk == signalr::Sdk::aspnetcore;
    found.push_back(is_registered ? keys::below(keys::section_of(options.registration), option->name)
                                  : option->key());
  }
  return found;
}

std::vector<std::string> transport_keys(HostKind host) {
  std::vector<std::string> found;
  for (const signalr::OptionKey* const option : signalr::options_of(host)) {
    if (option->members.data() == signalr::service_transport_type_names.data())
      found.push_back(option->key());
  }
  return found;
}

}  // namespace signalr_config::exports
