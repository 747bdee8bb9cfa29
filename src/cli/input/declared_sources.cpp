#include "cli/input/declared_sources.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "signalr_config/sources.hpp"
#include "sources/source_of_kind.hpp"
#include "text/well_formed.hpp"

namespace signalr_config::cli {

namespace {

namespace fs = std::filesystem;

using hosts::code::Addition;

std::string path_of(const hosts::code::Text& text, const HostSources& host) {
  std::string path = text.value;
  constexpr std::string_view placeholder = "{Environment}";
  const std::size_t at = path.find(placeholder);
  if (text.written == hosts::code::Written::with_environment && at != std::string::npos)
    path.replace(at, placeholder.size(), host.environment.value);
  return path;
}

SourceKind kind_of(Addition addition) {
  return addition == Addition::xml_file   ? SourceKind::xml
         : addition == Addition::ini_file ? SourceKind::ini
                                          : SourceKind::json;
}

// `AddInMemoryCollection`: each pair has a place of its own.
class PairsInCode final : public Source {
 public:
  explicit PairsInCode(const hosts::code::AddedSource& source)
      : file_(source.place.file), pairs_(source.pairs) {}

  ParsedSource load() const override {
    ParsedSource source(document_of(pairs_.empty() ? 1 : pairs_.front().line));
    for (const hosts::code::Pair& pair : pairs_) {
      const bool is_null = pair.value.written == hosts::code::Written::nothing;
      source.entries.push_back(
          {source.store(text::well_formed(pair.key.value)),
           is_null ? std::nullopt : std::optional(source.store(text::well_formed(pair.value.value))),
           Origin{document_of(pair.line), Span(), Span(), ValueEncoding::opaque, nullptr}});
    }
    return source;
  }

 private:
  std::shared_ptr<const Document> document_of(std::uint32_t line) const {
    return std::make_shared<const Document>(file_ + ':' + std::to_string(line), SourceKind::memory,
                                            std::string());
  }

  std::string file_;
  std::vector<hosts::code::Pair> pairs_;
};

class DeclaredSources {
 public:
  DeclaredSources(ConfigurationBuilder& builder, const HostOptions& options, const HostSources& host)
      : builder_(builder), options_(options), host_(host) {}

  void add(const hosts::code::AddedSource& source) {
    switch (source.addition) {
      case Addition::environment_variables:
        builder_.add(environment_variables(host_.variables,
                                           {.prefix = source.argument.value, .release = options_.framework}));
        break;
      case Addition::user_secrets:
        add_secrets(source);
        break;
      case Addition::key_per_file:
        if (is_here())
          builder_.add(
              key_per_file(place_of(source), {.presence = presence(source), .files = options_.files}));
        break;
      case Addition::json_file:
      case Addition::xml_file:
      case Addition::ini_file:
        if (is_here())
          builder_.add(sources::file_of_kind(
              place_of(source), kind_of(source.addition), {},
              {.presence = presence(source), .files = options_.files, .release = options_.framework}));
        break;
      case Addition::command_line:
        if (!options_.arguments.empty()) builder_.add(command_line(options_.arguments));
        break;
      case Addition::pairs:
      case Addition::setting:
        builder_.add(std::make_shared<const PairsInCode>(source));
        break;
      default:
        break;
    }
  }

 private:
  // In a container there are other files.
  bool is_here() const { return options_.content == ContentRoot::directory; }

  fs::path place_of(const hosts::code::AddedSource& source) const {
    return (options_.content_root / path_of(source.argument, host_)).lexically_normal();
  }

  static Presence presence(const hosts::code::AddedSource& source) {
    return source.is_optional ? Presence::optional : Presence::required;
  }

  // Without an id, those of the project.
  void add_secrets(const hosts::code::AddedSource& source) {
    const bool has_id = source.argument.is_literal();
    if (!options_.user_secrets || (!has_id && !host_.secrets.id)) return;
    const Environment& variables =
        options_.secrets_environment ? *options_.secrets_environment : options_.environment;
    builder_.add(user_secrets(has_id ? source.argument.value : host_.secrets.id->value, variables,
                              options_.framework));
  }

  ConfigurationBuilder& builder_;
  const HostOptions& options_;
  const HostSources& host_;
};

}  // namespace

void add_declared_sources(ConfigurationBuilder& builder, const hosts::DeclaredApplication& declared,
                          const HostOptions& host_options, const HostSources& host) {
  DeclaredSources sources(builder, host_options, host);
  for (const hosts::code::AddedSource& source : declared.sources) sources.add(source);
}

std::optional<hosts::Declared<std::string>> declared_environment(const hosts::DeclaredApplication& declared,
                                                                 HostBuilder builder,
                                                                 const Environment& variables) {
  const bool is_hidden = declared.environment_below_variables && builder == HostBuilder::generic_web &&
                         !variables.get("ASPNETCORE_ENVIRONMENT").value_or("").empty();
  return is_hidden ? std::nullopt : declared.environment;
}

}  // namespace signalr_config::cli
