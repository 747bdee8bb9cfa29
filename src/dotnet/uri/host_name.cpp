#include "dotnet/uri/host_name.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <iterator>

#include "dotnet/ordinal_ignore_case.hpp"
#include "dotnet/uri/text.hpp"

namespace signalr_config::dotnet::uri {
namespace {

constexpr std::size_t longest_label = 63;
constexpr std::u16string_view label_separators = u".\u3002\uFF0E\uFF61";

bool ends_name(const char16_t c, const bool in_file_path) {
  return is_slash(c) || (!in_file_path && (c == u':' || c == u'?' || c == u'#'));
}

/// Whether an international name may have `c`: no ASCII punctuation apart from `-`, `.` and `_`.
bool is_name_character(const char16_t c) {
  return c >= 0xA0 || is_ascii_letter(c) || is_digit(c) || c == u'-' || c == u'.' || c == u'_';
}

/// The length a label counts with: a non-ASCII one as if it were encoded, roughly ("xn--" and a unit more for
/// each character above U+00FF).
std::size_t counted_length(const std::u16string_view label) {
  const auto above = [label](const char16_t limit) {
    return static_cast<std::size_t>(
        std::count_if(label.begin(), label.end(), [limit](const char16_t c) { return c > limit; }));
  };
  if (above(0x7F) == 0) return label.size();
  return label.size() + 4 + above(0xFF);
}

bool is_label(const std::u16string_view label) {
  if (label.empty()) return false;
  if (label[0] < 0xA0 && !is_ascii_letter(label[0]) && !is_digit(label[0])) return false;
  return counted_length(label) <= longest_label;
}

/// The letters of Unicode 15 and 16, which .NET 10 knows but not every utf8proc.
constexpr std::u16string_view recent_letters = u"\u1C89\u1C8A\uA7CB\uA7CC\uA7CD\uA7DA\uA7DB\uA7DC";

/// char.IsLetter, which knows no character beyond the basic multilingual plane.
bool is_letter(const char16_t c) {
  if (recent_letters.find(c) != std::u16string_view::npos) return true;
  const utf8proc_category_t category = utf8proc_category(c);
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

bool is_unc_mark(const char16_t c) { return c == u'-' || c == u'_'; }

/// The first segment of a UNC name: letters, digits and marks, but not digits alone.
bool is_first_unc_segment(const std::u16string_view segment) {
  bool named = false;
  for (const char16_t c : segment) {
    if (is_letter(c) || is_unc_mark(c)) {
      named = true;
    } else if (!is_digit(c)) {
      return false;
    }
  }
  return named;
}

/// Any other segment. As UncNameHelper does: only from the third one on, a mark may not come first.
bool is_further_unc_segment(const std::u16string_view segment, const bool second) {
  if (segment.empty() || (is_unc_mark(segment.front()) && !second)) return false;
  return std::all_of(segment.begin(), segment.end(),
                     [](const char16_t c) { return is_letter(c) || is_digit(c) || is_unc_mark(c); });
}

/// U+200E to U+202E, apart from the punctuation among them.
bool is_bidi_control(const char16_t c) { return c >= 0x200E && c <= 0x202E && !(c >= 0x2010 && c <= 0x2029); }

}  // namespace

std::optional<std::size_t> domain_name_length(const std::u16string_view text, const bool in_file_path) {
  const auto stop = std::find_if_not(text.begin(), text.end(), is_name_character);
  if (stop != text.end() && !ends_name(*stop, in_file_path)) return std::nullopt;
  const auto length = static_cast<std::size_t>(stop - text.begin());
  std::u16string_view rest = text.substr(0, length);
  if (rest.empty()) return std::nullopt;
  while (!rest.empty()) {
    const std::size_t label_end = std::min(rest.find_first_of(label_separators), rest.size());
    if (!is_label(rest.substr(0, label_end))) return std::nullopt;
    rest.remove_prefix(std::min(label_end + 1, rest.size()));
  }
  return length;
}

std::optional<std::size_t> unc_name_length(const std::u16string_view text, const bool in_file_path) {
  const auto stop = std::find_if(text.begin(), text.end(),
                                 [in_file_path](const char16_t c) { return ends_name(c, in_file_path); });
  const std::u16string_view name(text.data(), static_cast<std::size_t>(stop - text.begin()));
  std::size_t dot = std::min(name.find(u'.'), name.size());
  if (!is_first_unc_segment(name.substr(0, dot))) return std::nullopt;
  for (bool second = true; dot + 1 < name.size(); second = false) {
    const std::size_t begin = dot + 1;
    dot = std::min(name.find(u'.', begin), name.size());
    if (!is_further_unc_segment(name.substr(begin, dot - begin), second)) return std::nullopt;
  }
  return name.size();
}

std::string canonical_host_name(const std::u16string_view name) {
  const std::string host = to_utf8(name);
  const bool has_capital =
      std::any_of(name.begin(), name.end(), [](const char16_t c) { return c >= u'A' && c <= u'Z'; });
  const std::string lowered = has_capital ? to_lower_invariant(host) : host;
  // As DomainNameHelper does: the loopback names are one.
  return lowered == "loopback" ? "localhost" : lowered;
}

std::optional<std::u16string> normalize_host_name(const std::u16string_view name) {
  std::u16string stripped;
  std::remove_copy_if(name.begin(), name.end(), std::back_inserter(stripped), is_bidi_control);
  return normalize_form_c(stripped);
}

}  // namespace signalr_config::dotnet::uri
