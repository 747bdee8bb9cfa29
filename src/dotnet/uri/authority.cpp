#include "dotnet/uri/authority.hpp"

#include <algorithm>

#include "dotnet/uri/host.hpp"
#include "dotnet/uri/text.hpp"

namespace signalr_config::dotnet::uri {
namespace {

char16_t at(const std::u16string_view text, const std::size_t pos) {
  return pos < text.size() ? text[pos] : u'\0';
}

/// `text` without spaces at its end, but for the first one behind the scheme: so .NET counts.
std::u16string_view without_trailing_spaces(const std::u16string_view text, const std::size_t from) {
  const std::size_t end = end_without_spaces(text, from);
  const bool only_spaces = end == from && text.size() > from;
  return text.substr(0, only_spaces ? from + 1 : end);
}

/// Takes the slashes behind "file:" (or an unknown scheme), which tell a drive, a share and a Unix path
/// apart. Moves `begin` to the host or path.
Error read_file_slashes(const std::u16string_view text, std::size_t& begin, Authority& authority) {
  Opening& opening = authority.opening;
  const Syntax& syntax = opening.syntax;
  const std::size_t name =
      std::min(static_cast<std::size_t>(
                   std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(begin), text.end(), is_slash) -
                   text.begin()),
               text.size());
  const std::size_t slashes = name - begin;
  const bool file_like = syntax.has(Rule::file_like);
  if (!file_like && slashes > 3) return Error::none;
  if (slashes >= 2) authority.marked = true;

  const bool drive =
      is_ascii_letter(at(text, name)) && (at(text, name + 1) == u':' || at(text, name + 1) == u'|');
  if (drive) {
    if (!is_slash(at(text, name + 2))) return file_like ? Error::must_be_rooted : Error::none;
    opening.path = FilePath::dos;
    if (syntax.has(Rule::must_have_authority)) authority.marked = true;
    begin = slashes == 0 || slashes == 2 ? name : name - 1;
  } else if (file_like && slashes >= 2 && slashes != 3 && name < text.size() && text[name] != u'?' &&
             text[name] != u'#') {
    opening.path = FilePath::unc;
    begin = name;
  } else if (file_like && slashes == 3 && text[name - 1] == u'/') {
    opening.syntax = unix_file_syntax();
    opening.path = FilePath::unix;
    authority.marked = true;
    begin += 2;
  }
  return Error::none;
}

enum class Marker { found, not_needed, absent, missing };

/// Whether "//" announces an authority at `begin`; schemes that must have one take backslashes, too.
Marker authority_marker(const std::u16string_view text, const std::size_t begin, const Authority& authority) {
  const Syntax& syntax = authority.opening.syntax;
  const char16_t first = at(text, begin);
  const char16_t second = at(text, begin + 1);
  if (syntax.has(Rule::must_have_authority)) {
    return is_slash(first) && is_slash(second) ? Marker::found : Marker::missing;
  }
  const bool room = begin + 2 <= text.size();
  if (room && syntax.has(Rule::optional_authority) &&
      (authority.marked || (first == u'/' && second == u'/'))) {
    return Marker::found;
  }
  return syntax.has(Rule::mail_to_like) ? Marker::not_needed : Marker::absent;
}

Error check_terminator(const std::u16string_view text, Authority& authority) {
  Opening& opening = authority.opening;
  if (authority.end >= text.size() || opening.implicit_file) return Error::none;
  if (text[authority.end] == u'\\' && !opening.syntax.has(Rule::dos_path)) {
    return Error::bad_authority_terminator;
  }
  if (text[authority.end] == u'/' && opening.path == FilePath::unc && opening.syntax.scheme == "file") {
    opening.syntax = unix_file_syntax();
  }
  return Error::none;
}

Error take_no_authority(const std::u16string_view text, const std::size_t begin, Authority& authority) {
  authority.host = HostKind::absent;
  authority.end = begin;
  if (authority.iri) authority.normalized = text.substr(0, begin);
  return Error::none;
}

}  // namespace

Error read_authority(const std::u16string_view whole, Authority& authority) {
  Opening& opening = authority.opening;
  std::size_t begin = std::min(opening.end, whole.size());
  const std::u16string_view text = without_trailing_spaces(whole, begin);
  authority.marked = opening.implicit_file;
  const auto take_path = [&authority, &begin](const HostKind host) {
    authority.host = host;
    authority.end = begin;
    return Error::none;
  };
  if (opening.path == FilePath::unix) return take_path(HostKind::basic);

  const bool may_be_file = opening.syntax.has(Rule::empty_host) && opening.syntax.has(Rule::dos_path);
  if (may_be_file && !opening.implicit_file && begin + 1 < text.size()) {
    if (const Error error = read_file_slashes(text, begin, authority); error != Error::none) return error;
  }
  if (opening.path == FilePath::none) {
    const Marker marker = authority_marker(text, begin, authority);
    if (marker == Marker::missing) return Error::bad_authority;
    if (marker == Marker::absent) return take_no_authority(text, begin, authority);
    if (marker == Marker::found) {
      authority.marked = true;
      begin += 2;
    }
  }
  if (opening.path == FilePath::dos) {
    return take_path(authority.marked ? HostKind::basic : HostKind::absent);
  }
  if (const Error error = read_host(text, begin, authority); error != Error::none) return error;
  return check_terminator(text, authority);
}

}  // namespace signalr_config::dotnet::uri
