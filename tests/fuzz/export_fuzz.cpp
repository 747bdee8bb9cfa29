#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "dotnet/ordinal_ignore_case.hpp"
#include "export/read_back.hpp"
#include "export/write_form.hpp"
#include "parsed_source_checks.hpp"
#include "text/well_formed.hpp"

using namespace signalr_config;
using namespace signalr_config::fuzz;

namespace {

// Keys and values in turn, each up to the next NUL; no key twice.
exports::ExportedSettings settings_of(std::string_view bytes) {
  exports::ExportedSettings settings;
  std::set<std::string> keys;
  while (!bytes.empty()) {
    std::array<std::string_view, 2> parts;
    for (std::string_view& part : parts) {
      part = bytes.substr(0, bytes.find('\0'));
      bytes.remove_prefix(std::min(bytes.size(), part.size() + 1));
    }
    std::string key = text::well_formed(parts[0]);
    if (!keys.insert(dotnet::fold(key)).second) continue;
    settings.settings.push_back({std::move(key), text::well_formed(parts[1]), "", std::nullopt});
  }
  return settings;
}

}  // namespace

/// Writes any settings in every form: no crash, and what is written is read again as it was, or reported.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const exports::ExportedSettings settings = settings_of({reinterpret_cast<const char*>(data), size});
  for (const exports::ExportForm& form : exports::all_export_forms()) {
    const exports::WrittenForm written = exports::write_form(form, settings);
    for (const Diagnostic& problem : written.problems) require(!problem.remedy.empty());
    if (!written.ok()) {
      require(written.text.empty());
    } else if (form.read_as) {
      require(exports::read_back(form, written.text) == exports::expected_of(settings.settings));
    }
  }
  return 0;
}
