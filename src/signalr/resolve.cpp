#include <algorithm>
#include <utility>
#include <variant>

#include "signalr/doubtful_type.hpp"
#include "signalr/endpoint_set.hpp"
#include "signalr/endpoint_slots.hpp"
#include "signalr/option_binding.hpp"
#include "signalr/resolve_failures.hpp"
#include "signalr_config/resolution.hpp"

namespace signalr_config {

namespace {

bool is_reference(const Entry& entry) { return entry.origin.encoding == ValueEncoding::reference; }

// Goes through the SDK's start-up in its order. The first thing that would throw is the failure; what can
// still be judged behind it is judged, so that all problems are known at once.
class Resolver {
 public:
  Resolver(const Configuration& configuration, const ResolveOptions& options) : options_(options) {
    resolution_.configuration = configuration;
  }

  Resolution run() {
    if (options_.registration && options_.registration->empty()) {
      fail(empty_registration_name());
      return finish();
    }
    read_configuration();
    apply_code();
    validate();
    construct_manager();
    return finish();
  }

 private:
  // ServiceOptionsSetup: options first, then the endpoints; any of them can throw.
  void read_configuration() {
    slots_ = find_endpoint_slots(resolution_.configuration, options_.registration);
    BoundOptions bound = bind_options(resolution_.configuration, slots_.section);
    resolution_.options = std::move(bound.options);
    warnings_ = std::move(bound.warnings);
    for (Failure& failure : bound.failures) fail(std::move(failure));
    if (slots_.default_entry != nullptr) {
      resolution_.connection_string_entry = slots_.default_entry;
      resolution_.connection_string = Secret(std::string(*slots_.default_entry->value));
    }
    resolution_.configured.reserve(slots_.endpoints.size() + 1);
    for (EndpointSlot& slot : slots_.endpoints) parse_endpoint(slot);
    resolution_.unused = std::move(slots_.unused);
  }

  void parse_endpoint(EndpointSlot& slot) {
    if (is_reference(*slot.entry)) {
      EndpointKey key = parse_endpoint_key(slot.name_and_type);
      add_unresolved(std::move(key), slot.path, *slot.entry);
      return;
    }
    auto made = make_service_endpoint(slot.name_and_type, *slot.entry->value, options_.sdk);
    if (auto* const error = std::get_if<ConnectionStringError>(&made)) {
      fail(bad_connection_string(FailureStage::options, *error, slot.path, slot.entry));
      return;
    }
    auto& endpoint = std::get<ServiceEndpoint>(made);
    if (auto warning = doubtful_type(slot, endpoint.name)) warnings_.push_back(*std::move(warning));
    endpoint.origin = slot.entry->origin;
    resolution_.configured.push_back({std::move(endpoint), std::move(slot.path), slot.entry, {}, {}});
  }

  void add_unresolved(EndpointKey key, const std::string& path, const Entry& entry) {
    resolution_.unresolved.push_back(
        {std::move(key.name), key.type, path, std::string(*entry.value), &entry});
  }

  // What the program passes to AddAzureSignalR: it never runs where creating the options has thrown.
  void apply_code() {
    if (resolution_.failure) return;
    if (options_.connection_string) set_connection_string(options_.connection_string);
    if (options_.endpoints) replace_endpoints(*options_.endpoints);
    if (options_.configure) run_callback();
  }

  void run_callback() {
    ConfigurableOptions configurable;
    static_cast<ServiceOptions&>(configurable) = resolution_.options;
    configurable.connection_string = resolution_.connection_string;
    configurable.endpoints = current_endpoints();
    const std::vector<ServiceEndpoint> before = configurable.endpoints;
    options_.configure(configurable);
    resolution_.options = configurable;
    set_connection_string(std::move(configurable.connection_string));
    if (!same_endpoints(before, configurable.endpoints)) replace_endpoints(configurable.endpoints);
  }

  void set_connection_string(std::optional<Secret> text) {
    if (text == resolution_.connection_string) return;
    resolution_.connection_string = std::move(text);
    if (const Entry* const entry = std::exchange(resolution_.connection_string_entry, nullptr)) {
      resolution_.unused.push_back({slots_.default_path,
                                    "replaced-by-code",
                                    Message("the program sets the connection string"),
                                    entry->origin,
                                    {}});
    }
  }

  std::vector<ServiceEndpoint> current_endpoints() const {
    std::vector<ServiceEndpoint> endpoints;
    for (const ConfiguredEndpoint& configured : resolution_.configured) {
      if (configured.use != EndpointUse::replaced_by_code) endpoints.push_back(configured.endpoint);
    }
    return endpoints;
  }

  static bool same_endpoints(const std::vector<ServiceEndpoint>& a, const std::vector<ServiceEndpoint>& b) {
    return a == b && std::equal(a.begin(), a.end(), b.begin(), [](const auto& left, const auto& right) {
             return left.credential == right.credential;
           });
  }

  void replace_endpoints(const std::vector<ServiceEndpoint>& endpoints) {
    for (ConfiguredEndpoint& configured : resolution_.configured)
      configured.use = EndpointUse::replaced_by_code;
    for (const ServiceEndpoint& endpoint : endpoints)
      resolution_.configured.push_back({endpoint, "", nullptr, {}, {}});
  }

  void validate() {
    for (Failure& failure :
         validate_options(resolution_.options, resolution_.configuration, slots_.section)) {
      fail(std::move(failure));
    }
  }

  // ServiceEndpointManager: the default string is parsed only here; then everything is merged.
  void construct_manager() {
    const bool parsed = add_default_endpoint();
    if (resolution_.failure || !parsed) return;
    resolution_.in_effect = merge_endpoints(resolution_.configured, warnings_);
    if (has_unresolved_primary()) return;
    if (resolution_.in_effect.empty() && resolution_.unresolved.empty()) {
      fail(no_endpoint(slots_.section, resolution_.connection_string_entry));
      return;
    }
    for (const ServiceEndpoint& endpoint : resolution_.endpoints()) {
      if (endpoint.type == EndpointType::primary) return;
    }
    if (resolution_.in_effect.empty()) {
      const UnresolvedEndpoint& first = resolution_.unresolved.front();
      fail(no_primary_endpoint(first.key, first.entry->origin));
      return;
    }
    const ConfiguredEndpoint& first = resolution_.configured[resolution_.in_effect.front()];
    fail(no_primary_endpoint(first.key, first.endpoint.origin));
  }

  bool has_unresolved_primary() const {
    return std::ranges::any_of(resolution_.unresolved, [](const UnresolvedEndpoint& unresolved) {
      return unresolved.type == EndpointType::primary;
    });
  }

  bool add_default_endpoint() {
    const auto& text = resolution_.connection_string;
    if (!text || text->empty()) return true;
    if (resolution_.connection_string_entry != nullptr &&
        is_reference(*resolution_.connection_string_entry)) {
      add_unresolved({}, slots_.default_path, *resolution_.connection_string_entry);
      return true;
    }
    auto made = make_service_endpoint("", text->reveal(), options_.sdk);
    const Entry* const entry = resolution_.connection_string_entry;
    const std::string path = entry != nullptr ? slots_.default_path : std::string();
    if (auto* const error = std::get_if<ConnectionStringError>(&made)) {
      fail(bad_connection_string(FailureStage::endpoints, *error, path, entry));
      return false;
    }
    auto& endpoint = std::get<ServiceEndpoint>(made);
    if (entry != nullptr) endpoint.origin = entry->origin;
    auto& configured = resolution_.configured;
    configured.insert(configured.begin(), {std::move(endpoint), path, entry, {}, {}});
    return true;
  }

  void fail(Failure failure) {
    errors_.push_back(failure.diagnostic);
    if (!resolution_.failure) resolution_.failure = std::move(failure);
  }

  Resolution finish() {
    if (resolution_.failure) resolution_.in_effect.clear();
    add_unused_endpoints(resolution_);
    resolution_.diagnostics = std::move(errors_);
    std::move(warnings_.begin(), warnings_.end(), std::back_inserter(resolution_.diagnostics));
    return std::move(resolution_);
  }

  const ResolveOptions& options_;
  Resolution resolution_;
  EndpointSlots slots_;
  std::vector<Diagnostic> errors_;
  std::vector<Diagnostic> warnings_;
};

}  // namespace

Resolution resolve(const Configuration& configuration, const ResolveOptions& options) {
  return Resolver(configuration, options).run();
}

Resolution resolve_or_throw(const Configuration& configuration, const ResolveOptions& options) {
  Resolution resolution = resolve(configuration, options);
  if (!resolution.ok()) throw ConfigurationError(std::move(resolution.diagnostics));
  return resolution;
}

}  // namespace signalr_config
