#include <algorithm>
#include <string>
#include <vector>

#include "dotnet/white_space.hpp"
#include "signalr/connection_string/lexer.hpp"
#include "signalr/connection_string/properties.hpp"
#include "signalr/disclosure/masking_rules.hpp"
#include "signalr_config/connection_string.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

namespace {

/// Beyond this no text is a connection string that somebody wrote, and nothing of it is shown.
constexpr std::size_t most_segments = 64;

/// Shorter texts occur by chance in what is shown.
constexpr std::size_t shortest_secret = 8;

struct MaskedSegment {
  std::string_view name;    ///< what is shown of the name
  std::string value;        ///< what is shown of the value
  bool has_value = false;   ///< whether there is a '='
  bool recognised = false;  ///< whether the SDK knows the name
  std::string_view secret;  ///< the text that was replaced; empty: none
};

MaskedSegment mask_segment(const signalr::ConnectionStringSegment& segment, const std::string_view text) {
  if (!segment.has_value) {
    const auto whole = text.substr(segment.whole.begin, segment.whole.size());
    return {signalr::mask, {}, false, false, dotnet::trim(whole)};
  }
  if (!signalr::is_recognised_property(segment.name)) {
    return {signalr::is_harmless_name(segment) ? segment.name : signalr::mask,
            std::string(segment.value.empty() ? std::string_view() : signalr::mask), true, false,
            segment.value};
  }
  if (auto shown = signalr::harmless_value(segment.name, segment.value)) {
    return {segment.name, *std::move(shown), true, true, {}};
  }
  return {segment.name, std::string(signalr::mask), true, true, segment.value};
}

std::string render(const MaskedSegment& segment) {
  std::string text(segment.name);
  if (segment.has_value) text.append("=").append(segment.value);
  return text;
}

/// A secret may stand in two places: as AccessKey, and by mistake as ClientId or in a host's name. No secret
/// holds a ';', hence one segment at a time is all there is to look at.
std::string render_without(const std::vector<std::string_view>& secrets, const MaskedSegment& segment) {
  const auto reveals = [&](const std::string& text) {
    return std::any_of(secrets.begin(), secrets.end(),
                       [&](const std::string_view secret) { return text.find(secret) != std::string::npos; });
  };
  std::string text = render(segment);
  if (!reveals(text)) return text;
  text = render({segment.name, std::string(signalr::mask), segment.has_value, segment.recognised, {}});
  return reveals(text) ? std::string(signalr::mask) : text;
}

/// The segments joined again; the mask alone where nothing of it looks like a connection string any more.
std::string join(const std::vector<MaskedSegment>& segments, const std::string_view end) {
  std::vector<std::string_view> secrets;
  for (const MaskedSegment& segment : segments) {
    if (segment.secret.size() >= shortest_secret) secrets.push_back(segment.secret);
  }
  bool recognised = false;
  std::string text;
  for (const MaskedSegment& segment : segments) {
    const std::string shown = render_without(secrets, segment);
    recognised = recognised || (segment.recognised && shown != signalr::mask);
    if (!text.empty()) text.append(";");
    text.append(shown);
  }
  return recognised ? text.append(end) : std::string(signalr::mask);
}

}  // namespace

std::string mask_connection_string(const std::string_view text) {
  if (text.empty()) return {};
  if (text.find('=') == std::string_view::npos) return std::string(signalr::mask);  // names no property
  std::vector<MaskedSegment> segments;
  signalr::ConnectionStringLexer lexer(text);
  while (const auto segment = lexer.next()) {
    if (dotnet::is_blank(text.substr(segment->whole.begin, segment->whole.size()))) continue;
    if (segments.size() == most_segments) return std::string(signalr::mask);
    segments.push_back(mask_segment(*segment, text));
  }
  return join(segments, text.back() == ';' ? ";" : "");
}

}  // namespace v0
}  // namespace signalr_config
