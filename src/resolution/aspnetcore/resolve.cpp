#include <utility>

#include "resolution/aspnetcore/doubtful_type.hpp"
#include "resolution/aspnetcore/endpoint_slots.hpp"
#include "resolution/aspnetcore/option_binding.hpp"
#include "resolution/resolve_failures.hpp"
#include "resolution/resolvers.hpp"

namespace signalr_config {

namespace {

// ServiceOptionsSetup: options first, then the endpoints; any of them can throw.
void read_configuration(resolution::ResolutionBuilder& builder, resolution::EndpointSlots& slots) {
  resolution::BoundOptions bound = resolution::bind_options(builder.configuration(), slots.section);
  builder.resolution().options = std::move(bound.options);
  for (Diagnostic& warning : bound.warnings) builder.warn(std::move(warning));
  for (Failure& failure : bound.failures) builder.fail(std::move(failure));
  builder.set_default(slots.default_entry, slots.default_path);
  builder.configured().reserve(slots.endpoints.size() + 1);
  for (const resolution::EndpointSlot& slot : slots.endpoints) {
    const EndpointKey key = parse_endpoint_key(slot.name_and_type);
    if (builder.add_connection_string(key, slot.path, *slot.entry) == nullptr) continue;
    if (auto warning = resolution::doubtful_type(slot, key.name)) builder.warn(*std::move(warning));
  }
}

}  // namespace

void resolution::resolve_aspnetcore(resolution::ResolutionBuilder& builder) {
  const auto& registration = builder.options().registration;
  if (registration && registration->empty()) return builder.fail(resolution::empty_registration_name());
  resolution::EndpointSlots slots =
      resolution::find_endpoint_slots(builder.configuration(), registration, builder.unused());
  read_configuration(builder, slots);
  builder.apply_code();
  for (Failure& failure :
       resolution::validate_options(builder.resolution().options, builder.configuration(), slots.section)) {
    builder.fail(std::move(failure));
  }
  builder.construct_manager(slots.section);
}

}  // namespace signalr_config
