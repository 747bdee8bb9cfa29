#include "sources/source_of_kind.hpp"

#include <stdexcept>
#include <string>
#include <utility>

#include "core/source_traits.hpp"
#include "sources/formats.hpp"
#include "sources/json/release.hpp"

namespace signalr_config::sources {

namespace {

const Format& layer_format(SourceKind kind) {
  const Format* const format = core::is_layer(core::traits_of(kind)) ? find_format(kind) : nullptr;
  if (format != nullptr) return *format;
  throw std::invalid_argument("a file cannot be read as " + std::string(to_string(kind)));
}

ParseFunction parser_of(const Format& format, const Environment& shell,
                        DotnetRelease release = DotnetRelease::net10) {
  return [&format, shell, release](std::string name, std::string bytes, SourceKind kind) {
    ParsedSource source = format.parse(std::move(name), std::move(bytes), kind, shell);
    apply_release(source, release);
    return source;
  };
}

}  // namespace

std::shared_ptr<const Source> file_of_kind(const std::filesystem::path& path, SourceKind kind,
                                           const Environment& shell, FileOptions options) {
  const Format& format = layer_format(kind);
  if (format.may_be_missing) options.presence = Presence::optional;
  const DotnetRelease release = options.release;
  return make_file_source(path, std::move(options), kind, parser_of(format, shell, release), format.hidden);
}

std::shared_ptr<const Source> text_of_kind(const std::string& name, std::string text, SourceKind kind,
                                           const Environment& shell, DotnetRelease release) {
  return make_text_source(name, std::move(text), kind, parser_of(layer_format(kind), shell, release));
}

}  // namespace signalr_config::sources
