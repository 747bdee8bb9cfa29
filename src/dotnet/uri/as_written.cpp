#include "dotnet/uri/as_written.hpp"

#include <cstddef>
#include <string_view>

#include "dotnet/hexadecimal.hpp"
#include "dotnet/uri/text.hpp"

namespace signalr_config::dotnet::uri {
namespace {

/// What Uri.CheckCanonical finds in a part.
struct Findings {
  bool to_escape = false;    ///< not all of it may stand in the absolute form
  bool to_unescape = false;  ///< the display form may differ
  bool backslash = false;
  bool dots = false;  ///< a segment may be a dot segment or empty

  bool escaped() const { return !to_escape && !backslash; }
  bool displayed() const { return !to_unescape; }
};

bool is_one_of(const std::u16string_view set, const char16_t c) {
  return set.find(c) != std::u16string_view::npos;
}

bool is_escape(const std::u16string_view text, const std::size_t pos) {
  return text.size() - pos > 2 && hex_value(text[pos + 1]) < 16 && hex_value(text[pos + 2]) < 16;
}

Findings examine(const std::u16string_view part) {
  Findings found;
  for (std::size_t pos = 0; pos < part.size(); ++pos) {
    const char16_t c = part[pos];
    const bool last = pos + 1 == part.size();
    if (is_slash(c)) {
      found.backslash |= c == u'\\';
      found.dots |= !last && is_slash(part[pos + 1]);
    } else if (c == u'.') {
      found.dots |= last || is_one_of(u"./\\?#", part[pos + 1]);
    } else if (c == u'%') {
      found.to_unescape = true;
      if (is_escape(part, pos)) {
        pos += 2;
      } else {
        found.to_escape = true;
      }
    } else {
      found.to_unescape |= is_control(c);
      found.to_escape |= c <= u' ' || c > u'~' || is_one_of(u"\"#<>[]^`{|}", c);
    }
  }
  return found;
}

/// A part without the delimiter that announces it.
std::u16string_view content(const std::u16string_view part) { return part.substr(part.empty() ? 0 : 1); }

}  // namespace

AsWritten as_written(const Parts& parts) {
  const Findings path = examine(parts.path);
  const bool kept_path = !parts.first_slash_absent && !path.backslash && !path.dots;
  if (parts.surplus_zeros.empty() || !parts.plain_front || !kept_path) return {};
  const std::u16string_view user_info(parts.user_info);
  const Findings user = examine(user_info.substr(0, user_info.empty() ? 0 : user_info.size() - 1));
  const Findings query = examine(content(parts.query));
  const Findings fragment = examine(content(parts.fragment));
  AsWritten forms;
  forms.absolute = user.escaped() && path.escaped() && query.escaped() && fragment.escaped();
  forms.compared = path.displayed() && query.displayed();
  forms.display = forms.compared && user.displayed() && fragment.displayed();
  return forms;
}

}  // namespace signalr_config::dotnet::uri
