#pragma once

#include <string>

#include "signalr_config/parsed_source.hpp"

namespace signalr_config::sources {

/// Reads an XML configuration file as Microsoft.Extensions.Configuration.Xml does: elements and attributes
/// are keys, the root's name is none; an attribute `Name` (in any case) is a segment behind its element's,
/// and siblings that are equal in both get an index as a further one. Namespaces and document types are
/// refused.
///
/// Entries stand in the order in which .NET adds them: siblings of one name together. Of several texts of an
/// element the last one counts; `<a></a>` is an empty value and `<a/>` none. Origins: `key` is the name of
/// the element or attribute, `value` the raw text, whose encoding is opaque where references or line ends
/// make the value another.
///
/// The document holds UTF-8: the file's own bytes if they are that, else what they were transcoded to. After
/// a namespace or a duplicate key reading goes on; after a syntax error what stands before it is kept.
[[nodiscard]] ParsedSource parse_xml(std::string name, std::string bytes, SourceKind kind);

}  // namespace signalr_config::sources
