#include "dotnet/uri/composer.hpp"

#include <algorithm>
#include <utility>

#include "dotnet/uri/escaping.hpp"
#include "dotnet/uri/path.hpp"
#include "dotnet/uri/text.hpp"

namespace signalr_config::dotnet {
namespace {

using uri::Controls;
using uri::Part;

std::uint32_t offset(const std::string& text) { return static_cast<std::uint32_t>(text.size()); }

/// As Uri.ToString() does: a fragment without escape sequences and control characters is shown as it is;
/// otherwise a further "#" in it is encoded.
std::u16string displayed_fragment(const std::u16string& fragment) {
  const bool has_escapes = std::any_of(fragment.begin(), fragment.end(),
                                       [](const char16_t c) { return c == u'%' || uri::is_control(c); });
  if (!has_escapes) return fragment;
  return u"#" + unescape(std::u16string_view(fragment).substr(1), Part::fragment, Controls::kept);
}

/// The mailbox of a mailto URI, which counts when two are compared.
std::string compared_user_info(const std::u16string_view user_info) {
  if (user_info.empty()) return {};
  const std::u16string_view mailbox = user_info.substr(0, user_info.size() - 1);
  return uri::to_utf8(unescape(mailbox, Part::user_info, Controls::encoded)) + '@';
}

/// Drops the path's dot segments where its scheme has a hierarchy of paths.
std::u16string path_without_dots(const uri::Authority& authority, const std::u16string& path) {
  const uri::Syntax& syntax = authority.opening.syntax;
  const bool hierarchical = authority.marked || authority.opening.path == uri::FilePath::dos;
  return hierarchical && syntax.has(uri::Rule::compress_path) ? compress_path(path, syntax) : path;
}

}  // namespace

UriComposer::UriComposer(const uri::Authority& authority, const uri::Parts& parts)
    : authority_(authority),
      parts_(parts),
      as_written_(as_written(parts)),
      path_(path_without_dots(authority, parts.path)) {}

Uri UriComposer::compose() && {
  write_absolute();
  write_display();
  write_compared();
  uri_.text_.shrink_to_fit();
  return std::move(uri_);
}

void UriComposer::append_scheme(std::string& out) const {
  out += authority_.opening.syntax.scheme;
  out += authority_.marked ? "://" : ":";
}

void UriComposer::append_host(std::string& out, const bool as_written) const {
  out += parts_.host;
  if (as_written) out += parts_.surplus_zeros;
  if (parts_.default_port) return;
  out += ':';
  out += std::to_string(parts_.port);
}

void UriComposer::write_absolute() {
  std::string& out = uri_.text_;
  append_scheme(out);
  uri_.scheme_end_ = static_cast<std::uint32_t>(authority_.opening.syntax.scheme.size());
  uri_.user_info_begin_ = offset(out);
  append_escaped(out, parts_.user_info, Part::user_info);
  uri_.host_begin_ = offset(out);
  append_host(out, as_written_.absolute);
  uri_.host_end_ = uri_.host_begin_ + offset(parts_.host);
  uri_.port_ = parts_.port;
  uri_.default_port_ = parts_.default_port;
  uri_.path_begin_ = offset(out);
  if (parts_.first_slash_absent) out += '/';
  append_escaped(out, path_, Part::path);
  uri_.query_begin_ = offset(out);
  append_escaped(out, parts_.query, Part::query);
  uri_.fragment_begin_ = offset(out);
  append_escaped(out, parts_.fragment, Part::fragment);
  uri_.absolute_end_ = offset(out);
}

void UriComposer::write_display() {
  std::string form;
  append_scheme(form);
  form += uri::to_utf8(parts_.user_info);
  append_host(form, as_written_.display);
  if (parts_.first_slash_absent) form += '/';
  form += uri::to_utf8(unescape(path_, Part::path, Controls::kept));
  form += uri::to_utf8(unescape(parts_.query, Part::query, Controls::kept));
  form += uri::to_utf8(displayed_fragment(parts_.fragment));
  place(form, uri_.display_begin_, uri_.display_end_);
}

void UriComposer::write_compared() {
  std::string form;
  append_scheme(form);
  if (authority_.opening.syntax.has(uri::Rule::mail_to_like)) form += compared_user_info(parts_.user_info);
  append_host(form, as_written_.compared);
  if (parts_.first_slash_absent) form += '/';
  form += uri::to_utf8(unescape(path_, Part::path, Controls::encoded));
  form += uri::to_utf8(unescape(parts_.query, Part::query, Controls::encoded));
  place(form, uri_.compared_begin_, uri_.compared_end_);
}

void UriComposer::place(const std::string_view form, std::uint32_t& begin, std::uint32_t& end) {
  const bool shared = uri_.absolute(0, uri_.absolute_end_).starts_with(form);
  begin = shared ? 0 : offset(uri_.text_);
  if (!shared) uri_.text_ += form;
  end = begin + static_cast<std::uint32_t>(form.size());
}

}  // namespace signalr_config::dotnet
