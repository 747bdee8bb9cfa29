#pragma once

#include <optional>

#include "cli/output/json_writer.hpp"
#include "signalr/disclosure/display.hpp"
#include "signalr_config/diagnostic.hpp"
#include "signalr_config/service_endpoint.hpp"

namespace signalr_config::cli {

/// The parts that the JSON output of several commands has in common. docs/schemas describes them.
///@{
void write_origin(JsonWriter& writer, std::string_view name, const std::optional<Origin>& origin);
void write_origin(JsonWriter& writer, std::string_view name, const Origin& origin);
void write_members(JsonWriter& writer, const ServiceEndpoint& endpoint, signalr::Disclosure disclosure);
void write_members(JsonWriter& writer, const Diagnostic& diagnostic);
///@}

/// The same as values.
///@{
Json to_json(const std::optional<Origin>& origin);
Json to_json(const ServiceEndpoint& endpoint, signalr::Disclosure disclosure);
Json to_json(const Diagnostic& diagnostic);
///@}

/// Nothing where the text is empty: JSON has null for it.
std::optional<std::string_view> if_any(std::string_view text);

}  // namespace signalr_config::cli
