#include "dotnet/uri/parts.hpp"

#include <algorithm>
#include <utility>

#include "dotnet/uri/escaping.hpp"
#include "dotnet/uri/host_name.hpp"
#include "dotnet/uri/ipv4.hpp"
#include "dotnet/uri/ipv6.hpp"
#include "dotnet/uri/text.hpp"

namespace signalr_config::dotnet::uri {
namespace {

/// Behind the scheme's colon and the slashes that announce the authority.
std::size_t authority_begin(const Authority& authority, const std::u16string_view text) {
  const Opening& opening = authority.opening;
  std::size_t begin =
      opening.implicit_file ? opening.begin : opening.begin + opening.syntax.scheme.size() + 1;
  if (authority.marked && !opening.implicit_file) begin += 2;
  const bool more_slashes = opening.path == FilePath::unc || opening.path == FilePath::dos;
  while (more_slashes && begin < std::min(authority.end, text.size()) && is_slash(text[begin])) ++begin;
  return std::min(begin, text.size());
}

std::string canonical_host(const std::u16string_view host, const HostKind kind) {
  switch (kind) {
    case HostKind::none:
    case HostKind::absent:
      return {};
    case HostKind::basic:
      return to_utf8(host);
    case HostKind::ipv6:
      return canonical_ipv6(host);
    case HostKind::ipv4: {
      const auto address = read_ipv4(host, Ipv4End::of_host);
      // As System.Uri does: an unknown scheme may have accepted "1.2.3.08", which is no address after all.
      return format_ipv4(address ? address->address : 0xFFFFFFFF);
    }
    case HostKind::dns:
    case HostKind::unc:
      return canonical_host_name(host);
  }
  return {};
}

/// Reads user info and host, whose text ends before the port.
void split_authority(const std::u16string_view text, const Authority& authority, Parts& parts) {
  std::u16string_view rest = text.substr(authority_begin(authority, text));
  if (authority.opening.path == FilePath::dos || authority.host == HostKind::absent) return;
  if (authority.user_info) {
    const std::size_t host = rest.find(u'@') + 1;
    parts.user_info = rest.substr(0, host);
    rest.remove_prefix(host);
  }
  if (authority.host == HostKind::dns || authority.host == HostKind::unc) {
    rest = rest.substr(0, rest.find(u':'));
  }
  parts.host = canonical_host(rest, authority.host);
  if (authority.host == HostKind::ipv4 && to_utf8(rest).starts_with(parts.host)) {
    for (const char16_t c : rest.substr(parts.host.size(), rest.find(u':') - parts.host.size())) {
      parts.surplus_zeros += static_cast<char>(c);
    }
  }
}

bool is_plain_front(const std::u16string_view text, const Opening& opening) {
  const std::string front = opening.syntax.scheme + "://";
  return to_utf8(text.substr(opening.begin, front.size())) == front;
}

/// Reads the port at `pos`, if one stands there, and moves `pos` behind it.
void split_port(const std::u16string_view text, const Authority& authority, std::size_t& pos, Parts& parts) {
  parts.port = authority.opening.syntax.default_port;
  const bool may_follow = authority.host != HostKind::basic && authority.host != HostKind::absent;
  if (!may_follow || pos >= text.size() || text[pos] != u':') return;
  const std::size_t digits = ++pos;
  int port = 0;
  for (; pos < text.size() && is_digit(text[pos]); ++pos) port = port * 10 + (text[pos] - u'0');
  if (pos == digits || port == parts.port || text[digits] == u'0') parts.plain_front = false;
  if (pos == digits || port == parts.port) return;
  parts.port = port;
  parts.default_port = false;
}

/// Where path and query end in `text`.
struct Ends {
  std::size_t path;
  std::size_t query;
};

Ends find_ends(const std::u16string_view text, const std::size_t path_begin, const Opening& opening) {
  const bool query = opening.syntax.has(Rule::query) && !opening.implicit_file;
  const bool fragment = opening.syntax.has(Rule::fragment) && !opening.implicit_file;
  const auto find = [text](const std::u16string_view set, const std::size_t from) {
    return std::min(text.find_first_of(set, from), text.size());
  };
  const std::size_t path = find(query ? (fragment ? u"?#" : u"?") : (fragment ? u"#" : u""), path_begin);
  const bool has_query = path < text.size() && text[path] == u'?';
  return {path, has_query ? find(fragment ? u"#" : u"", path) : path};
}

void split_rest(const std::u16string_view whole, const std::size_t path_begin, const Opening& opening,
                Parts& parts) {
  const std::u16string_view text =
      whole.substr(0, end_without_spaces(whole, std::min(path_begin, whole.size())));
  const std::size_t begin = std::min(path_begin, text.size());
  const Ends ends = find_ends(text, begin, opening);
  parts.path = text.substr(begin, ends.path - begin);
  parts.query = text.substr(ends.path, ends.query - ends.path);
  parts.fragment = text.substr(ends.query);
}

void drop_trailing_spaces(std::u16string& part) { part.resize(end_without_spaces(part, 0)); }

/// As split_rest, for an IRI. As System.Uri does: spaces at the end of the path or query only go where
/// nothing of the URI had to be rewritten, those of the fragment always (even where they were escaped).
void split_iri_rest(const std::u16string_view text, const std::u16string_view front,
                    const std::size_t path_begin, const Opening& opening, Parts& parts) {
  const Ends ends = find_ends(text, path_begin, opening);
  const auto part = [text](const std::size_t begin, const std::size_t end, const Part kind) {
    return normalize_iri(text.substr(begin, end - begin), kind);
  };
  parts.path = part(path_begin, ends.path, Part::path);
  parts.query = part(ends.path, ends.query, Part::query);
  parts.fragment = part(ends.query, text.size(), Part::fragment);
  drop_trailing_spaces(parts.fragment);
  if (ends.query != text.size()) return;
  const bool rewritten = std::u16string(front) + parts.path + parts.query != text;
  if (!rewritten) drop_trailing_spaces(parts.query.empty() ? parts.path : parts.query);
}

}  // namespace

Parts split(const std::u16string_view text, const Authority& authority) {
  Parts parts;
  const std::u16string_view front =
      authority.normalized ? std::u16string_view(*authority.normalized) : text.substr(0, authority.end);
  split_authority(front, authority, parts);
  parts.plain_front = is_plain_front(text, authority.opening);
  std::size_t path_begin = std::min(authority.end, text.size());
  split_port(text, authority, path_begin, parts);
  if (authority.iri) {
    split_iri_rest(text, front, path_begin, authority.opening, parts);
  } else {
    split_rest(text, path_begin, authority.opening, parts);
  }
  parts.first_slash_absent = authority.marked && authority.opening.syntax.has(Rule::rooted_path) &&
                             (parts.path.empty() || !is_slash(parts.path[0]));
  return parts;
}

}  // namespace signalr_config::dotnet::uri
