#include "hosts/project/xml_tag.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "dotnet/ordinal_ignore_case.hpp"

namespace signalr_config::hosts {

namespace {

constexpr std::string_view xml_blanks = " \t\r\n";

std::size_t end_of_tag(std::string_view xml, std::size_t at) {
  while ((at = xml.find_first_of("\"'>", at)) != std::string_view::npos && xml[at] != '>') {
    at = xml.find(xml[at], at + 1);
    if (at == std::string_view::npos) break;
    ++at;
  }
  return at;
}

}  // namespace

std::string_view XmlTag::name() const {
  const std::string_view rest = text.substr(closes() ? 2 : 1);
  return rest.substr(0, rest.find_first_of(" \t\r\n/>?!"));
}

std::optional<std::string> XmlTag::attribute(std::string_view wanted) const {
  std::size_t at = text.find_first_of(xml_blanks);
  while (at != std::string_view::npos) {
    at = text.find_first_not_of(xml_blanks, at);
    const std::size_t equals = text.find('=', at);
    if (at == std::string_view::npos || equals == std::string_view::npos) break;
    const std::size_t quote = text.find_first_of("\"'", equals);
    if (quote == std::string_view::npos) break;
    const std::size_t closing = text.find(text[quote], quote + 1);
    if (closing == std::string_view::npos) break;
    std::string_view found = text.substr(at, equals - at);
    found = found.substr(0, found.find_first_of(xml_blanks));
    if (dotnet::equals_ignore_case(found, wanted))
      return xml_text(text.substr(quote + 1, closing - quote - 1));
    at = closing + 1;
  }
  return std::nullopt;
}

std::optional<XmlTag> next_tag(std::string_view xml, std::size_t at) {
  while ((at = xml.find('<', at)) != std::string_view::npos) {
    const std::string_view rest = xml.substr(at);
    const bool is_comment = rest.starts_with("<!--");
    const bool is_data = rest.starts_with("<![CDATA[");
    const std::size_t end = is_comment ? xml.find("-->", at + 4)
                            : is_data  ? xml.find("]]>", at)
                                       : end_of_tag(xml, at + 1);
    if (end == std::string_view::npos) return std::nullopt;
    if (!is_comment && !is_data) return XmlTag{at, end + 1, xml.substr(at, end + 1 - at)};
    at = end;
  }
  return std::nullopt;
}

std::string xml_text(std::string_view raw) {
  static constexpr std::array<std::pair<std::string_view, char>, 5> references{
      {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}}};
  std::string text;
  for (std::size_t at = 0; at < raw.size(); ++at) {
    const auto found = std::ranges::find_if(
        references, [rest = raw.substr(at)](const auto& one) { return rest.starts_with(one.first); });
    text += found == references.end() ? raw[at] : found->second;
    if (found != references.end()) at += found->first.size() - 1;
  }
  return text;
}

}  // namespace signalr_config::hosts
