#pragma once

#include <string>
#include <string_view>

/// Percent-encoding as System.Uri applies it, part by part.
namespace signalr_config::dotnet::uri {

/// The part a text belongs to, as far as escaping depends on it.
enum class Part { user_info, path, query, fragment };

/// How the display form treats control characters: Uri.ToString() leaves them, Uri's comparison form
/// (UriFormat.SafeUnescaped) encodes them.
enum class Controls { kept, encoded };

/// Appends `text` to `out` with everything encoded that must not stand in `part` of Uri.AbsoluteUri. Valid
/// escape sequences stay as they are, also their letter case; a stray `%` becomes "%25".
void append_escaped(std::string& out, std::u16string_view text, Part part);

/// The display form of `text`: escape sequences decoded, except those that stand for delimiters, control
/// characters, "%" or bytes that are not the UTF-8 of a character an IRI may have.
std::u16string unescape(std::u16string_view text, Part part, Controls controls);

/// The form into which a URI with non-ASCII or needlessly escaped characters is brought before it is parsed
/// further: such escape sequences decoded, characters that an IRI may not have encoded.
std::u16string normalize_iri(std::u16string_view text, Part part);

/// Whether `text` needs normalize_iri: it has a non-ASCII character, be it escaped, or an escaped unreserved
/// one.
bool is_iri(std::u16string_view text);

}  // namespace signalr_config::dotnet::uri
