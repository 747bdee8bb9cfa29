#include "dotnet/uri/scheme.hpp"

#include <algorithm>
#include <string>

#include "dotnet/uri/text.hpp"

namespace signalr_config::dotnet::uri {
namespace {

constexpr std::size_t longest_scheme = 1024;

Opening failure(const Error error) {
  Opening opening;
  opening.error = error;
  return opening;
}

Opening file_path(Syntax syntax, const FilePath path, const std::size_t begin, const std::size_t end) {
  return {std::move(syntax), begin, end, path, true, Error::none};
}

bool is_scheme_character(const char16_t c) {
  return is_ascii_letter(c) || is_digit(c) || c == u'+' || c == u'-' || c == u'.';
}

std::string lower_ascii(const std::u16string_view text) {
  std::string lowered;
  for (const char16_t c : text) {
    lowered += static_cast<char>(c >= u'A' && c <= u'Z' ? c - u'A' + u'a' : c);
  }
  return lowered;
}

/// `rest` begins with a drive letter's colon (or the `|` of old) at its second character.
Opening read_drive(const std::u16string_view rest, const std::size_t begin) {
  if (!is_ascii_letter(rest[0])) return failure(rest[1] == u':' ? Error::bad_scheme : Error::bad_format);
  if (!is_slash(rest[2])) return failure(Error::must_be_rooted);
  return file_path(syntax_of("file"), FilePath::dos, begin, begin);
}

Opening read_share(const std::u16string_view rest, const std::size_t begin) {
  if (!is_slash(rest[1])) return failure(Error::bad_format);
  const auto name = std::find_if_not(rest.begin(), rest.end(), is_slash);
  const auto slashes = static_cast<std::size_t>(name - rest.begin());
  return file_path(syntax_of("file"), FilePath::unc, begin, begin + slashes);
}

Opening read_named_scheme(const std::u16string_view name, const std::size_t begin) {
  if (!is_ascii_letter(name[0]) || !std::all_of(name.begin(), name.end(), is_scheme_character)) {
    return failure(Error::bad_scheme);
  }
  if (name.size() > longest_scheme) return failure(Error::scheme_too_long);
  Opening opening;
  opening.syntax = syntax_of(lower_ascii(name));
  opening.begin = begin;
  opening.end = begin + name.size() + 1;
  return opening;
}

}  // namespace

Opening read_scheme(const std::u16string_view text) {
  if (text.empty()) return failure(Error::empty);
  const auto first = std::find_if_not(text.begin(), text.end(), is_ignored_space);
  const auto begin = static_cast<std::size_t>(first - text.begin());
  const std::u16string_view rest = text.substr(begin);
  if (!rest.empty() && rest[0] == u'/' && (rest.size() == 1 || !is_slash(rest[1]))) {
    return file_path(unix_file_syntax(), FilePath::unix, begin, begin);
  }
  const std::size_t colon = rest.find(u':');
  if (rest.size() < 3 || colon == 0) return failure(Error::bad_format);
  if (rest[1] == u':' || rest[1] == u'|') return read_drive(rest, begin);
  if (is_slash(rest[0])) return read_share(rest, begin);
  if (colon == std::u16string_view::npos) return failure(Error::bad_format);
  return read_named_scheme(rest.substr(0, colon), begin);
}

}  // namespace signalr_config::dotnet::uri
