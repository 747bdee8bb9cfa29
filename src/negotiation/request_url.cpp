#include "negotiation/request_url.hpp"

#include "dotnet/ascii.hpp"
#include "dotnet/hexadecimal.hpp"
#include "dotnet/utf8.hpp"
#include "text/well_formed.hpp"

namespace signalr_config {

namespace negotiation {

namespace {

constexpr std::string_view negotiate_suffix = "/negotiate";

// The path without its last segment, if that is `negotiate`; else empty.
std::string_view path_of_hub(std::string_view path) {
  path = path.substr(0, path.find_last_not_of('/') + 1);
  if (!path.ends_with(negotiate_suffix)) return {};
  return path.substr(0, path.size() - negotiate_suffix.size());
}

bool is_unreserved(char c) {
  return dotnet::is_ascii_letter(c) || dotnet::is_ascii_digit(c) ||
         std::string_view("-_.!*()").find(c) != std::string_view::npos;
}

bool is_escape(std::string_view text) {
  return text.size() >= 3 && text[0] == '%' && dotnet::hex_value(text[1]) < 16 &&
         dotnet::hex_value(text[2]) < 16;
}

// What escapes at the beginning of a text stand for.
std::string escaped_bytes(std::string_view text) {
  std::string bytes;
  for (; is_escape(text); text.remove_prefix(3))
    bytes += static_cast<char>(dotnet::hexadecimal_number(text.substr(1, 2)));
  return bytes;
}

// Appends the characters of the bytes; what is none, and a slash, as it is escaped.
void append_decoded(std::string& decoded, std::string_view bytes, std::string_view escapes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t begin = at;
    const char32_t character = dotnet::decode(bytes, at);
    const std::string_view read = bytes.substr(begin, at - begin);
    const bool is_text =
        read != "/" && (character != dotnet::replacement_character || dotnet::is_valid(read));
    decoded.append(is_text ? read : escapes.substr(3 * begin, 3 * read.size()));
  }
}

}  // namespace

std::string url_encoded(std::string_view text) {
  std::string encoded;
  for (const char c : text::well_formed(text)) {
    if (is_unreserved(c)) {
      encoded += c;
    } else if (c == ' ') {
      encoded += '+';
    } else {
      encoded.append(1, '%').append(
          dotnet::hexadecimal(static_cast<unsigned char>(c), 2, dotnet::upper_hex_digits));
    }
  }
  return encoded;
}

std::string query_of(const NegotiationRequest& request) {
  std::string query;
  if (const std::string_view path = path_of_hub(request.path); !path.empty())
    query.append("&asrs.op=").append(url_encoded(path));
  if (request.query) query.append(1, '&').append(*request.query);
  return query.append("&asrs_request_id=").append(url_encoded(request.request_id.value_or("")));
}

std::string decoded_path(std::string_view path) {
  std::string decoded;
  while (!path.empty()) {
    const std::string bytes = escaped_bytes(path);
    if (bytes.empty()) {
      decoded += path.front();
      path.remove_prefix(1);
    } else {
      append_decoded(decoded, bytes, path);
      path.remove_prefix(3 * bytes.size());
    }
  }
  return decoded;
}

}  // namespace negotiation

inline namespace SIGNALR_CONFIG_EXPORT v0 {

NegotiationRequest NegotiationRequest::of_target(std::string_view hub, std::string_view target) {
  NegotiationRequest request;
  request.hub = hub;
  const std::size_t mark = target.find('?');
  request.path = negotiation::decoded_path(target.substr(0, mark));
  if (mark != std::string_view::npos) request.query = target.substr(mark + 1);
  return request;
}

}  // namespace v0
}  // namespace signalr_config
