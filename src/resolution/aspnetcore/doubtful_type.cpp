#include "resolution/aspnetcore/doubtful_type.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "core/key_path.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "signalr/keys/names.hpp"
#include "text/edit_distance.hpp"

namespace signalr_config::resolution {

namespace {

constexpr std::array type_names{signalr::keys::primary, signalr::keys::secondary};

// What was probably meant: a type with a slip in it, or a type that stands one segment too far behind.
std::optional<std::string_view> meant_type(std::string_view key) {
  const std::size_t first = key.find(':');
  const std::string_view second = key.substr(first + 1, key.find(':', first + 1) - first - 1);
  const std::string_view last = key.substr(key.rfind(':') + 1);
  for (const std::string_view segment : {second, last}) {
    if (const auto meant = text::nearest(segment, type_names)) return meant;
  }
  return std::nullopt;
}

std::string remedy_for(const EndpointSlot& slot, std::optional<std::string_view> meant) {
  const auto spelled = [&](const std::string& key) { return core::spelled_as_in(slot.entry->origin, key); };
  if (!meant) {
    return "Write " + spelled("<name>:primary") + " or " + spelled("<name>:secondary") +
           ", or a name without " + (spelled(":") == ":" ? "a colon" : "__") + ".";
  }
  const std::string name = slot.name_and_type.substr(0, slot.name_and_type.find(':'));
  return "Did you mean " + spelled(name + ":" + std::string(*meant)) +
         "? The type is the second part of the key.";
}

// Where the document has the key's last segment letter by letter, and nothing follows the type.
std::optional<Fix> fix_for(const EndpointSlot& slot, std::string_view meant) {
  const Origin& origin = slot.entry->origin;
  const std::size_t colon = slot.name_and_type.find(':');
  const std::string_view written = std::string_view(slot.name_and_type).substr(colon + 1);
  const bool stands_there = origin.document->text(origin.key).ends_with(written);
  if (!origin.document->has_positions() || written.find(':') != std::string_view::npos || !stands_there)
    return std::nullopt;
  const Span type = make_span(origin.key.end - written.size(), origin.key.end);
  return Fix{FixEffect::changes_outcome, origin.document, {{type, std::string(meant)}}};
}

bool is_type_name(std::string_view name) {
  return std::ranges::any_of(
      type_names, [name](std::string_view type) { return dotnet::equals_ignore_case(name, type); });
}

}  // namespace

std::optional<Diagnostic> doubtful_type(const EndpointSlot& slot, std::string_view name) {
  const bool is_alone = is_type_name(name);  // `{"Primary": ..., "Secondary": ...}`
  if (!is_alone && name.find(':') == std::string_view::npos) return std::nullopt;
  Diagnostic warning;
  warning.code = DiagnosticCode::endpoint_type_unrecognised;
  warning.severity = Severity::warning;
  warning.message.text(is_alone ? "no name stands before the type" : "no endpoint type");
  const std::size_t colon = name.find(':');
  if (!is_alone && name.find(':', colon + 1) == std::string_view::npos)
    warning.message = Message("'").key(name.substr(colon + 1)).text("' is not an endpoint type");
  warning.message.text(": the endpoint is a Primary named '").key(name).text("'");
  const auto meant = is_alone ? std::nullopt : meant_type(slot.name_and_type);
  warning.remedy = remedy_for(slot, meant);
  if (meant) warning.fix = fix_for(slot, *meant);
  warning.key = slot.path;
  warning.origin = slot.entry->origin;
  if (slot.entry->origin.document->has_positions()) warning.span = slot.entry->origin.key;
  return warning;
}

}  // namespace signalr_config::resolution
