#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "signalr_config/sources.hpp"
#include "sources/value_edit.hpp"

namespace {

using namespace signalr_config;

/// Like assert(), but in every build.
void require(bool condition) {
  if (!condition) std::abort();
}

using Reader = std::shared_ptr<const Source> (*)(std::string text);

constexpr std::array<Reader, 8> readers{
    [](std::string text) { return json_text("f", std::move(text)); },
    [](std::string text) { return ini_text("f", std::move(text)); },
    [](std::string text) { return xml_text("f", std::move(text)); },
    [](std::string text) { return web_config_text("f", std::move(text)); },
    [](std::string text) { return yaml_text("f", std::move(text)); },
    [](std::string text) { return dotenv_text("f", std::move(text), DotenvDialect::compose); },
    [](std::string text) { return dotenv_text("f", std::move(text), DotenvDialect::docker); },
    [](std::string text) { return dotenv_text("f", std::move(text), DotenvDialect::npm); },
};

/// Edits stay inside of the document, and can be made together.
void check_edits(const Document& document, const std::optional<core::TextEdits>& edits) {
  if (edits) require(core::apply_edits(document.bytes(), *edits).has_value());
}

void check_change(const ParsedSource& source, std::size_t index, const std::string& value, Reader reader) {
  const Entry& entry = source.entries[index];
  check_edits(*source.document(), sources::edit_value(entry, value));
  check_edits(*source.document(), sources::edit_key(entry, value));
  check_edits(*source.document(), sources::edit_removal(entry));
  const auto edited =
      sources::change_entries(*source.document(), {{entry, sources::EntryChange::Kind::value, value}});
  if (!edited) return;
  const ParsedSource after = reader(*edited)->load();
  require(after.entries.size() == source.entries.size());
  for (std::size_t i = 0; i < after.entries.size(); ++i) {
    require(after.entries[i].key == source.entries[i].key);
    require(after.entries[i].value == (i == index ? std::string_view(value) : source.entries[i].value));
  }
}

}  // namespace

/// A digit for the syntax, a document, a NUL and a value: whatever edit is given changes that value alone.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t most_entries = 20;
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  if (input.empty()) return 0;
  const Reader reader = readers[static_cast<unsigned char>(input.front()) % readers.size()];
  const std::size_t end = input.find('\0');
  const std::string value(end == std::string_view::npos ? std::string_view("x") : input.substr(end + 1));
  const ParsedSource source =
      reader(std::string(input.substr(1, end == std::string_view::npos ? end : end - 1)))->load();
  if (source.refused()) return 0;  // what follows the mistake may have been read in part
  for (std::size_t i = 0; i < source.entries.size() && i < most_entries; ++i) {
    check_change(source, i, value, reader);
  }
  return 0;
}
