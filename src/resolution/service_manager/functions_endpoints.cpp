#include "resolution/service_manager/functions_endpoints.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "dotnet/ordinal_ignore_case.hpp"
#include "resolution/service_manager/binding.hpp"
#include "resolution/service_manager/identity_endpoint.hpp"
#include "signalr/keys/identity_keys.hpp"
#include "signalr/keys/names.hpp"

namespace signalr_config::resolution {

namespace {

namespace keys = signalr::keys;

constexpr std::string_view service_uri = signalr::identity_key::service_uri.name;

class FunctionsEndpoints {
 public:
  explicit FunctionsEndpoints(ResolutionBuilder& builder)
      : builder_(builder), configuration_(builder.configuration()) {}

  // The unnamed endpoint is made before the others, and so fails before them, but comes behind them.
  void read(const std::string& connection) {
    std::optional<IdentityEndpoint> unnamed;
    if (has_identity_endpoint(configuration_, connection)) {
      if (builder_.resolution().connection_string) {
        builder_.unused().leave_key(keys::below(connection, service_uri), DiagnosticCode::lower_priority,
                                    reason_for_default());
      } else {
        unnamed = read_identity_endpoint(builder_, connection, "");
      }
    }
    for (const std::string& name : configuration_.children(endpoints_section()))
      read_child(name, endpoints_section() + ":" + name);
    if (unnamed) builder_.add_endpoint(std::move(unnamed->endpoint), unnamed->path, *unnamed->entry);
  }

 private:
  // In a worker, the key of ASP.NET Core gets in the way, by a slip of the SDK's.
  std::string reason_for_default() const {
    const Entry* const entry = builder_.resolution().connection_string_entry;
    const bool leaked = entry != nullptr && dotnet::equals_ignore_case(entry->key, management_default());
    return leaked ? management_default() +
                        " is read in its place: the Management SDK's own setup takes it, which runs in a "
                        "worker too"
                  : "a connection string is set, which is read first, even if it is empty";
  }

  void read_child(const std::string& name, const std::string& path) {
    if (has_identity_endpoint(configuration_, path)) {
      leave_connection_strings(path);
      auto found = read_identity_endpoint(builder_, path, name);
      if (found) builder_.add_endpoint(std::move(found->endpoint), found->path, *found->entry);
      return;
    }
    add({name, EndpointType::primary}, path);
    add({name, EndpointType::primary}, keys::below(path, keys::primary));
    add({name, EndpointType::secondary}, keys::below(path, keys::secondary));
    leave_others(path);
  }

  // Empty values are not skipped here: they are refused.
  void add(const EndpointKey& key, const std::string& path) {
    const Entry* const entry = configuration_.find(path);
    if (entry == nullptr || !entry->value) return;
    builder_.unused().leave_shadowed(path);
    builder_.add_connection_string(key, path, *entry);
  }

  void leave_connection_strings(const std::string& path) {
    for (const std::string& key :
         {path, keys::below(path, keys::primary), keys::below(path, keys::secondary)}) {
      builder_.unused().leave_key(
          key, DiagnosticCode::identity_read_first,
          keys::below(path, service_uri) + " makes an endpoint of the section, and nothing else counts");
    }
  }

  void leave_others(const std::string& path) {
    for (const EnumeratedKey& found : configuration_.enumerate(path, EnumerateRows::with_entries)) {
      const std::string below = found.path.substr(path.size() + 1);
      const auto is = [&](std::string_view name) { return dotnet::equals_ignore_case(below, name); };
      if (!found.value() || is(keys::primary) || is(keys::secondary)) continue;
      builder_.unused().leave(
          found.path, DiagnosticCode::not_an_endpoint,
          "below a name, Functions reads primary, secondary, or serviceUri with the keys of "
          "its credential",
          found.entry->origin);
    }
  }

  ResolutionBuilder& builder_;
  const Configuration& configuration_;
};

}  // namespace

void read_functions_endpoints(ResolutionBuilder& builder, const std::string& connection) {
  FunctionsEndpoints(builder).read(connection);
}

bool has_functions_endpoints(const ResolutionBuilder& builder, const std::string& connection) {
  const Configuration& configuration = builder.configuration();
  if (!builder.resolution().connection_string && has_identity_endpoint(configuration, connection))
    return true;
  return std::ranges::any_of(configuration.children(endpoints_section()), [&](const std::string& name) {
    const std::string path = endpoints_section() + ":" + name;
    const auto has_value = [&](std::string_view member) {
      return configuration.get(keys::below(path, member)).has_value();
    };
    return configuration.get(path) || has_value(keys::primary) || has_value(keys::secondary) ||
           has_value(service_uri);
  });
}

}  // namespace signalr_config::resolution
