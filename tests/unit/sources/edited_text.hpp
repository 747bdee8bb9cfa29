#pragma once

#include <catch2/catch.hpp>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "signalr_config/sources.hpp"
#include "sources/value_edit.hpp"

namespace signalr_config::test {

/// Text of a kind of file, read as programs read it.
inline ParsedSource read(SourceKind kind, std::string text) {
  switch (kind) {
    case SourceKind::ini:
      return ini_text("f", std::move(text))->load();
    case SourceKind::xml:
      return xml_text("f", std::move(text))->load();
    case SourceKind::web_config:
      return web_config_text("f", std::move(text))->load();
    case SourceKind::yaml:
      return yaml_text("f", std::move(text))->load();
    case SourceKind::info:
      return info_text("f", std::move(text))->load();
    case SourceKind::dotenv_compose:
      return dotenv_text("f", std::move(text), DotenvDialect::compose)->load();
    case SourceKind::dotenv_docker:
      return dotenv_text("f", std::move(text), DotenvDialect::docker)->load();
    case SourceKind::dotenv_npm:
      return dotenv_text("f", std::move(text), DotenvDialect::npm)->load();
    default:
      return json_text("f", std::move(text))->load();
  }
}

inline const Entry& entry_of(const ParsedSource& source, std::string_view key) {
  for (const Entry& entry : source.entries) {
    if (entry.key == key) return entry;
  }
  FAIL("there is no " << key);
  throw 0;
}

inline std::optional<std::string> change(SourceKind kind, const std::string& text, std::string_view key,
                                         sources::EntryChange::Kind what, std::string new_text = {}) {
  const ParsedSource source = read(kind, text);
  return sources::change_entries(*source.document(), {{entry_of(source, key), what, std::move(new_text)}});
}

inline std::optional<std::string> set(SourceKind kind, const std::string& text, std::string_view key,
                                      std::string value) {
  return change(kind, text, key, sources::EntryChange::Kind::value, std::move(value));
}

inline std::optional<std::string> rename(SourceKind kind, const std::string& text, std::string_view key,
                                         std::string segment) {
  return change(kind, text, key, sources::EntryChange::Kind::key, std::move(segment));
}

inline std::optional<std::string> remove(SourceKind kind, const std::string& text, std::string_view key) {
  return change(kind, text, key, sources::EntryChange::Kind::removal);
}

}  // namespace signalr_config::test
