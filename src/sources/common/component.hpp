#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "signalr_config/diagnostic.hpp"
#include "signalr_config/export.hpp"
#include "signalr_config/parsed_source.hpp"

namespace signalr_config::sources {

/// What a component brings that has a library of others in it: a constant of a name that the rest of this
/// library knows by a weak reference. In a program that does not link the component it is not there.
struct ParserLibrary {
  ParsedSource (*parse)(std::string name, std::string bytes, SourceKind kind);
};

/// `component-not-linked`: the program does without the component that reads a document.
[[nodiscard]] Diagnostic component_not_linked(std::shared_ptr<const Document> document,
                                              std::string_view component);

/// What the library of a component reads. Null pointer: it is not there, which refuses the source.
[[nodiscard]] ParsedSource parse_by(const ParserLibrary* library, std::string_view component,
                                    std::string name, std::string bytes, SourceKind kind);

}  // namespace signalr_config::sources

extern "C" {
SIGNALR_CONFIG_EXPORT extern const signalr_config::sources::ParserLibrary signalr_config_info;
SIGNALR_CONFIG_EXPORT extern const signalr_config::sources::ParserLibrary signalr_config_xml;
}
