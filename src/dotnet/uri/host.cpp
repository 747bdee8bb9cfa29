#include "dotnet/uri/host.hpp"

#include <optional>
#include <string>

#include "dotnet/uri/escaping.hpp"
#include "dotnet/uri/host_name.hpp"
#include "dotnet/uri/ipv4.hpp"
#include "dotnet/uri/ipv6.hpp"
#include "dotnet/uri/text.hpp"

namespace signalr_config::dotnet::uri {
namespace {

constexpr std::uint32_t max_port = 65535;
constexpr std::size_t longest_unc_name = 256;

class HostReader {
 public:
  HostReader(const std::u16string_view text, const std::size_t begin, Authority& authority)
      : text_(text), begin_(begin), authority_(authority), syntax_(authority.opening.syntax) {}

  Error read() {
    if (is_empty_host()) return take_empty_host();
    if (authority_.iri) normalized_ = text_.substr(0, begin_);
    const std::size_t host = behind_user_info();
    const std::size_t host_end = host + take_host(host).value_or(text_.size() - host);
    authority_.end = host_end;
    if (const Error error = take_port(host_end); error != Error::none) return error;
    if (authority_.host == HostKind::none) {
      if (const Error error = take_dots(); error != Error::none) return error;
    }
    // As .NET does: a host that cannot be normalized is only reported where nothing else is wrong.
    if (!has_normal_form_) return Error::bad_host_name;
    if (authority_.iri) authority_.normalized = std::move(normalized_);
    return Error::none;
  }

 private:
  char16_t at(const std::size_t pos) const { return pos < text_.size() ? text_[pos] : u'\0'; }

  bool is_empty_host() const {
    if (begin_ >= text_.size()) return true;
    const char16_t c = text_[begin_];
    return c == u'/' || c == u'#' || c == u'?' || (c == u'\\' && syntax_.has(Rule::file_like));
  }

  Error take_empty_host() {
    authority_.end = begin_;
    if (!syntax_.has(Rule::empty_host) || authority_.opening.implicit_file) return Error::bad_host_name;
    if (authority_.opening.path == FilePath::unc) authority_.opening.path = FilePath::none;
    authority_.host = HostKind::basic;
    if (authority_.iri) authority_.normalized = text_.substr(0, begin_);
    return Error::none;
  }

  /// Where the host begins. An "@" at the very end is none of user info's.
  std::size_t behind_user_info() {
    if (!syntax_.has(Rule::user_info)) return begin_;
    const std::size_t stop = text_.find_first_of(u"@?#\\/", begin_);
    if (stop == std::u16string_view::npos || stop + 1 == text_.size() || text_[stop] != u'@') return begin_;
    authority_.user_info = true;
    if (authority_.iri)
      normalized_ += normalize_iri(text_.substr(begin_, stop + 1 - begin_), Part::user_info);
    return stop + 1;
  }

  /// The length of the host, of the first kind that fits.
  std::optional<std::size_t> take_host(const std::size_t host) {
    const std::u16string_view rest = text_.substr(host);
    const bool in_file_path = authority_.opening.implicit_file;
    if (syntax_.has(Rule::internet_host)) {
      if (const auto length = ipv6_length(rest)) return take(HostKind::ipv6, rest.substr(0, *length));
      if (const auto length = ipv4_length(rest)) return take(HostKind::ipv4, rest.substr(0, *length));
      if (const auto length = domain_name_length(rest, in_file_path)) {
        return take_domain_name(rest.substr(0, *length));
      }
    }
    if (syntax_.has(Rule::unc_host)) {
      if (const auto length = unc_name_length(rest, in_file_path)) {
        // A name that is too long is none, yet a port behind it is looked at first.
        if (*length > longest_unc_name) return length;
        return take(HostKind::unc, rest.substr(0, *length));
      }
    }
    return std::nullopt;
  }

  std::optional<std::size_t> ipv4_length(const std::u16string_view rest) const {
    if (rest.empty() || !is_digit(rest[0])) return std::nullopt;
    const Ipv4End end = authority_.opening.implicit_file ? Ipv4End::of_file_host : Ipv4End::of_host;
    if (syntax_.has(Rule::unknown_scheme)) return dotted_decimal_length(rest, end);
    const auto host = read_ipv4(rest, end);
    return host ? std::optional(host->length) : std::nullopt;
  }

  std::size_t take(const HostKind kind, const std::u16string_view host) {
    authority_.host = kind;
    if (authority_.iri) normalized_ += host;
    return host.size();
  }

  std::size_t take_domain_name(const std::u16string_view host) {
    authority_.host = HostKind::dns;
    if (!authority_.iri) return host.size();
    const auto normal = normalize_host_name(host);
    has_normal_form_ = normal.has_value();
    if (normal) normalized_ += *normal;
    return host.size();
  }

  /// Looks at what stands behind the host: a port, or a backslash, which spoils it unless the URI is a
  /// file's.
  Error take_port(const std::size_t host_end) {
    if (at(host_end) == u'\\' && authority_.host != HostKind::none && !syntax_.has(Rule::file_like)) {
      if (syntax_.has(Rule::unknown_scheme)) return Error::bad_host_name;
      authority_.host = HostKind::none;
    } else if (at(host_end) == u':' && host_end < text_.size()) {
      if (syntax_.has(Rule::port)) return read_port(host_end);
      authority_.host = HostKind::none;
    }
    return Error::none;
  }

  Error read_port(const std::size_t colon) {
    std::uint32_t port = 0;
    std::size_t pos = colon + 1;
    for (; pos < text_.size(); ++pos) {
      const char16_t c = text_[pos];
      if (c == u'/' || c == u'?' || c == u'#') break;
      if (!is_digit(c)) return Error::bad_port;
      port = port * 10 + static_cast<std::uint32_t>(c - u'0');
      if (port > max_port) return Error::bad_port;
    }
    if (authority_.iri) normalized_ += text_.substr(colon, pos - colon);
    behind_port_ = pos;
    return Error::none;
  }

  /// What is no host at all. Unknown schemes may have one or two dots there, others nothing. As .NET does: if
  /// a port was read behind a name that is too long, the dots are looked for behind that.
  Error take_dots() {
    authority_.user_info = false;
    if (!syntax_.has(Rule::unknown_scheme)) return Error::bad_host_name;
    const std::size_t begin = behind_port_.value_or(begin_);
    std::size_t end = begin;
    while (end < begin + 2 && at(end) == u'.') ++end;
    const bool dots = end > begin && (at(end) == u'/' || at(end) == u'?' || at(end) == u'#');
    if (!dots && end < text_.size()) return Error::bad_host_name;
    authority_.host = HostKind::basic;
    authority_.end = end;
    if (authority_.iri) normalized_ += text_.substr(begin, end - begin);
    return Error::none;
  }

  std::u16string_view text_;
  std::size_t begin_;
  Authority& authority_;
  const Syntax& syntax_;
  std::u16string normalized_;
  bool has_normal_form_ = true;
  std::optional<std::size_t> behind_port_;
};

}  // namespace

Error read_host(const std::u16string_view text, const std::size_t begin, Authority& authority) {
  return HostReader(text, begin, authority).read();
}

}  // namespace signalr_config::dotnet::uri
