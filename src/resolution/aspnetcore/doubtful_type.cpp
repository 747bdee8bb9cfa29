#include "resolution/aspnetcore/doubtful_type.hpp"

#include <array>
#include <string>

#include "signalr/keys/names.hpp"
#include "text/edit_distance.hpp"

namespace signalr_config::resolution {

namespace {

constexpr std::array type_names{signalr::keys::primary, signalr::keys::secondary};

// What was probably meant: a type with a slip in it, or a type that stands one segment too far behind.
std::string remedy_for(std::string_view key) {
  const std::size_t first = key.find(':');
  const std::string_view second = key.substr(first + 1, key.find(':', first + 1) - first - 1);
  const std::string_view last = key.substr(key.rfind(':') + 1);
  for (const std::string_view segment : {second, last}) {
    if (const auto meant = text::nearest(segment, type_names)) {
      const std::string name(key.substr(0, first));
      return "Did you mean " + name + ":" + std::string(*meant) + "? The type is the second part of the key.";
    }
  }
  return "Write <name>:primary or <name>:secondary, or a name without a colon.";
}

}  // namespace

std::optional<Diagnostic> doubtful_type(const EndpointSlot& slot, std::string_view name) {
  if (name.find(':') == std::string_view::npos) return std::nullopt;
  Diagnostic warning;
  warning.code = DiagnosticCode::endpoint_type_unrecognised;
  warning.severity = Severity::warning;
  warning.message.text("no type is recognised in the key: the endpoint is a Primary named '")
      .key(name)
      .text("'");
  warning.remedy = remedy_for(slot.name_and_type);
  warning.key = slot.path;
  warning.origin = slot.entry->origin;
  warning.document_offset = slot.entry->origin.document->has_positions()
                                ? std::optional<std::size_t>(slot.entry->origin.key.begin)
                                : std::nullopt;
  return warning;
}

}  // namespace signalr_config::resolution
