#include "lint/output/fingerprint.hpp"

#include <cstdint>

#include "dotnet/hexadecimal.hpp"
#include "lint/output/place.hpp"
#include "signalr/disclosure/display.hpp"

namespace signalr_config::lint {

namespace {

// FNV-1a: the same on every machine.
std::uint64_t hash(std::string_view text) {
  std::uint64_t value = 0xcbf29ce484222325U;
  for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  return value;
}

}  // namespace

std::string fingerprint_text(const Finding& finding, const LintReport& report) {
  std::string text(finding.rule->metadata.id);
  text += '\n';
  text += place_in_repository(finding.location, report).file;
  text += '\n';
  return text + signalr::display_key(finding.key, signalr::Disclosure::masked);
}

std::string fingerprint(const Finding& finding, const LintReport& report, std::size_t occurrence) {
  return dotnet::hexadecimal(hash(fingerprint_text(finding, report) + "\n" + std::to_string(occurrence)), 16);
}

}  // namespace signalr_config::lint
