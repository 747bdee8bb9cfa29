#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "dotnet/ordinal_ignore_case.hpp"
#include "dotnet/white_space.hpp"
#include "resolution/aspnetcore/doubtful_type.hpp"
#include "resolution/resolvers.hpp"
#include "resolution/service_manager/binding.hpp"
#include "resolution/service_manager/failures.hpp"
#include "resolution/service_manager/functions_endpoints.hpp"
#include "resolution/service_manager/identity_endpoint.hpp"
#include "signalr/keys/names.hpp"

namespace signalr_config {

namespace {

std::string listed(const std::string& name) {
  return signalr::keys::below(signalr::keys::connection_strings, name);
}

// `ServiceManagerBuilder`: options from configuration, then the program's, then validation.
class ServiceManagerResolver {
 public:
  explicit ServiceManagerResolver(resolution::ResolutionBuilder& builder)
      : builder_(builder), host_(builder.options().host), connection_(builder.options().connection) {}

  void resolve() {
    const bool functions = host_ != HostKind::management;
    if (functions && dotnet::is_blank(connection_)) return builder_.fail(resolution::blank_connection_name());
    if (host_ != HostKind::functions) read_management();
    if (functions) read_functions();
    leave_keys_of_others();
    builder_.resolution().manager_options = options_;
    builder_.apply_code();
    validate();
    builder_.construct_manager(std::string(signalr::keys::section));
  }

 private:
  // The setup of the Management SDK, which an isolated worker runs as well, below its own.
  void read_management() {
    const auto text = resolution::bind_management_options(builder_, options_);
    const std::string& key = resolution::management_default();
    const Entry* const entry = builder_.configuration().find(key);
    if (text && entry != nullptr) {
      builder_.unused().leave_shadowed(key);
      builder_.set_default(entry, key);
    }
    add_management_endpoints();
  }

  void add_management_endpoints() {
    for (const EnumeratedKey& found :
         builder_.configuration().enumerate(resolution::endpoints_section(), EnumerateRows::with_entries)) {
      if (!found.value() || found.value()->empty()) continue;
      const std::string below = found.path.substr(resolution::endpoints_section().size() + 1);
      const EndpointKey key = parse_endpoint_key(below);
      if (resolution::is_identity_key(below) && !is_connection_string(*found.value())) {
        builder_.fail(resolution::identity_section_not_read(found.path, *found.entry, host_));
        continue;
      }
      const auto* const added = builder_.add_connection_string(key, found.path, *found.entry);
      if (host_ != HostKind::management) continue;
      if (found.overrides) builder_.unused().leave_shadowed(found.path);
      auto warning = resolution::doubtful_type({found.path, below, found.entry}, key.name);
      if (added != nullptr && warning) builder_.warn(*std::move(warning));
    }
  }

  static bool is_connection_string(std::string_view text) {
    return parse_connection_string(text).has_value();
  }

  void read_functions() {
    options_.connection_count = 3;
    if (host_ == HostKind::functions) resolution::read_hub_protocol(builder_, options_);
    read_connection_string();
    read_functions_endpoints();
    resolution::read_transport_type(builder_, options_);
    if (host_ == HostKind::functions) resolution::read_retry_and_timeout(builder_, options_);
  }

  // In a worker the Management SDK's setup has read them by its own rules. They are replaced by what is found
  // by those of Functions, if that is anything.
  void read_functions_endpoints() {
    Resolution& resolution = builder_.resolution();
    const bool has_others = !builder_.configured().empty() || !resolution.unresolved.empty();
    if (has_others && !resolution::has_functions_endpoints(builder_, connection_)) return;
    builder_.configured().clear();
    resolution.unresolved.clear();
    signalr_config::resolution::read_functions_endpoints(builder_, connection_);
  }

  // First not null, an empty one included.
  void read_connection_string() {
    bool found = false;
    for (const std::string& path : {listed(connection_), connection_}) {
      const Entry* const entry = builder_.configuration().find(path);
      if (entry == nullptr || !entry->value) continue;
      if (found) {
        builder_.unused().leave(path, DiagnosticCode::lower_priority, listed(connection_) + " is read first",
                                entry->origin, builder_.resolution().connection_string_entry->origin);
        continue;
      }
      found = true;
      builder_.unused().leave_shadowed(path);
      leave_management_default();
      builder_.set_default(entry, path);
    }
  }

  void leave_management_default() {
    const Entry* const before = builder_.resolution().connection_string_entry;
    if (before == nullptr) return;
    builder_.unused().leave(resolution::management_default(), DiagnosticCode::lower_priority,
                            connection_ + " is read in its place", before->origin);
  }

  void leave_keys_of_others() {
    resolution::UnusedEntries& unused = builder_.unused();
    if (host_ == HostKind::functions) {
      unused.leave_section(
          {resolution::management_default(), true}, DiagnosticCode::section_not_read,
          "Azure Functions does not read this key; it reads " + connection_ + " and Azure:SignalR:Endpoints");
    }
    if (host_ == HostKind::management) {
      unused.leave_section({listed(resolution::management_default()), true}, DiagnosticCode::section_not_read,
                           "the Management SDK reads " + resolution::management_default() +
                               " and nothing below ConnectionStrings");
    }
  }

  void validate() {
    const Resolution& resolution = builder_.resolution();
    if (builder_.failed()) return;
    const auto& text = resolution.connection_string;
    const auto in_use = std::ranges::count_if(builder_.configured(), [](const ConfiguredEndpoint& one) {
      return one.use != EndpointUse::replaced_by_code;
    });
    const auto count = static_cast<std::size_t>(in_use) + resolution.unresolved.size();
    if (count == 0 && (!text || dotnet::is_blank(text->reveal()))) {
      const std::string own = host_ == HostKind::management ? resolution::management_default() : connection_;
      const auto& handed_over = builder_.options().connection_string_key;
      const std::string& key = host_ == HostKind::management && handed_over ? *handed_over : own;
      return builder_.fail(resolution::no_service_endpoint(key, resolution.connection_string_entry));
    }
    const bool transient = options_.service_transport_type == ServiceTransportType::transient;
    if (transient && count + (text ? 1 : 0) > 1)
      builder_.fail(resolution::several_in_transient_mode(builder_, host_));
  }

  resolution::ResolutionBuilder& builder_;
  HostKind host_;
  const std::string& connection_;
  ServiceManagerOptions options_;
};

}  // namespace

void resolution::resolve_service_manager(resolution::ResolutionBuilder& builder) {
  ServiceManagerResolver(builder).resolve();
}

}  // namespace signalr_config
