#include "lint/output/artifact_uri.hpp"

#include <filesystem>

#include "dotnet/ascii.hpp"

namespace signalr_config::lint {

namespace {

bool is_unreserved(char c) {
  return dotnet::is_ascii_letter_or_digit(c) || std::string_view("-._~/").find(c) != std::string_view::npos;
}

}  // namespace

ArtifactUri artifact_uri(std::string_view path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const std::string normal = std::filesystem::path(path).lexically_normal().generic_string();
  ArtifactUri result;
  result.is_relative = !normal.starts_with('/');
  if (!result.is_relative) result.uri = "file://";
  for (const char c : normal) {
    if (is_unreserved(c)) {
      result.uri += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      result.uri += '%';
      result.uri += digits[byte >> 4U];
      result.uri += digits[byte & 0xFU];
    }
  }
  return result;
}

}  // namespace signalr_config::lint
