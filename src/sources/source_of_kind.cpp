#include "sources/source_of_kind.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

#include "signalr_config/sources.hpp"

namespace signalr_config::sources {

namespace {

struct FormatOfKind {
  SourceKind kind;
  std::shared_ptr<const Source> (*file)(std::filesystem::path path, FileOptions options);
  std::shared_ptr<const Source> (*text)(std::string name, std::string text);
};

std::shared_ptr<const Source> secrets_file(std::filesystem::path path, FileOptions options) {
  return user_secrets_file(std::move(path), std::move(options.files));
}

constexpr std::array formats{
    FormatOfKind{SourceKind::json, json_file, json_text},
    FormatOfKind{SourceKind::user_secrets, secrets_file, json_text},
    FormatOfKind{SourceKind::ini, ini_file, ini_text},
    FormatOfKind{SourceKind::xml, xml_file, xml_text},
    FormatOfKind{SourceKind::yaml, yaml_file, yaml_text},
    FormatOfKind{SourceKind::info, info_file, info_text},
    FormatOfKind{SourceKind::web_config, web_config_file, web_config_text},
    FormatOfKind{SourceKind::az_keyvault, az_keyvault_file, az_keyvault_text},
    FormatOfKind{SourceKind::az_appconfig, az_appconfig_file, az_appconfig_text},
    FormatOfKind{SourceKind::az_keys, az_keys_file, az_keys_text},
};

std::optional<DotenvDialect> dialect_of(SourceKind kind) {
  switch (kind) {
    case SourceKind::dotenv_compose:
      return DotenvDialect::compose;
    case SourceKind::dotenv_docker:
      return DotenvDialect::docker;
    case SourceKind::dotenv_npm:
      return DotenvDialect::npm;
    default:
      return std::nullopt;
  }
}

const FormatOfKind& find_format(SourceKind kind) {
  const auto* const found = std::ranges::find(formats, kind, &FormatOfKind::kind);
  if (found != formats.end()) return *found;
  throw std::invalid_argument("a file cannot be read as " + std::string(to_string(kind)));
}

}  // namespace

std::shared_ptr<const Source> file_of_kind(const std::filesystem::path& path, SourceKind kind,
                                           const Environment& shell, const FileOptions& options) {
  if (const auto dialect = dialect_of(kind)) return dotenv_file(path, *dialect, options, shell);
  return find_format(kind).file(path, options);
}

std::shared_ptr<const Source> text_of_kind(const std::string& name, std::string text, SourceKind kind,
                                           const Environment& shell) {
  if (const auto dialect = dialect_of(kind)) return dotenv_text(name, std::move(text), *dialect, shell);
  return find_format(kind).text(name, std::move(text));
}

}  // namespace signalr_config::sources
