#include "conformance/sources_of_line.hpp"

#include <cstdint>
#include <stdexcept>

#include "hosts/builders/layers.hpp"
#include "signalr_config/sources.hpp"

namespace signalr_config::conformance {

namespace {

using SourcePointer = std::shared_ptr<const Source>;
using OptionalPairs = std::vector<std::pair<std::string, std::optional<std::string>>>;

int base64_digit(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  if (c == '+') return 62;
  if (c == '/') return 63;
  return -1;
}

std::string decode_base64(const std::string& text) {
  std::string bytes;
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : text) {
    const int digit = base64_digit(c);
    if (digit < 0) continue;
    bits = (bits << 6U) | static_cast<std::uint32_t>(digit);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += static_cast<char>((bits >> static_cast<unsigned>(count)) & 0xFFU);
  }
  return bytes;
}

Presence presence_of(const Json& source) {
  return source.value("optional", false) ? Presence::optional : Presence::required;
}

// What the source would read. A line that names a file instead means one that does not exist.
std::optional<std::string> content_of(const Json& source) {
  if (source.contains("text")) return source.at("text").get<std::string>();
  if (source.contains("base64")) return decode_base64(source.at("base64").get<std::string>());
  if (source.contains("file")) return std::nullopt;
  throw std::runtime_error("the source has no text, no base64 and no file: " + compact(source));
}

// What a line's sources have in common.
struct Reading {
  const ScratchDirectory& scratch;
  DotnetRelease release;
};

SourcePointer json_source(const Json& source, const std::string& name, const Reading& reading) {
  if (auto content = content_of(source)) return json_text(name, std::move(*content), reading.release);
  return json_file(reading.scratch.path() / source.at("file").get<std::string>(),
                   {.presence = presence_of(source), .release = reading.release});
}

SourcePointer ini_source(const Json& source, const std::string& name, const ScratchDirectory& scratch) {
  if (auto content = content_of(source)) return ini_text(name, std::move(*content));
  return ini_file(scratch.path() / source.at("file").get<std::string>(), {presence_of(source)});
}

SourcePointer xml_source(const Json& source, const std::string& name, const ScratchDirectory& scratch) {
  if (auto content = content_of(source)) return xml_text(name, std::move(*content));
  return xml_file(scratch.path() / source.at("file").get<std::string>(), {presence_of(source)});
}

SourcePointer secrets_source(const Json& source, const std::string& name, const Reading& reading) {
  const auto content = content_of(source);
  return user_secrets_file(content ? reading.scratch.file(name, *content)
                                   : reading.scratch.path() / source.at("file").get<std::string>(),
                           {.release = reading.release});
}

SourcePointer environment_source(const Json& source, DotnetRelease release) {
  return environment_variables(environment_of(source.at("variables")),
                               {.prefix = source.value("prefix", ""), .release = release});
}

SourcePointer command_line_source(const Json& source) {
  CommandLineOptions options;
  if (source.contains("switchMappings")) {
    for (const auto& [from, to] : source.at("switchMappings").items()) {
      options.switch_mappings.emplace(from, to.get<std::string>());
    }
  }
  return command_line(strings_of(source.at("args")), std::move(options));
}

// Without files there is no directory.
SourcePointer key_per_file_source(const Json& source, const std::string& name,
                                  const ScratchDirectory& scratch) {
  KeyPerFileOptions options;
  options.presence = presence_of(source);
  if (!source.contains("files")) return key_per_file(scratch.path() / name, std::move(options));
  const auto directory = scratch.directory(name);
  for (const auto& [file, text] : source.at("files").items()) {
    scratch.file(directory / file, text.get<std::string>());
  }
  return key_per_file(directory, std::move(options));
}

void add_pair(OptionalPairs& pairs, const std::string& key, const Json& value) {
  pairs.emplace_back(key, value.is_null() ? std::nullopt : std::optional(value.get<std::string>()));
}

// The pairs are whatever member is no scalar: an object, or an array of pairs.
SourcePointer memory_source(const Json& source) {
  OptionalPairs pairs;
  for (const auto& [member, content] : source.items()) {
    if (content.is_object()) {
      for (const auto& [key, value] : content.items()) add_pair(pairs, key, value);
    } else if (content.is_array()) {
      for (const Json& pair : content) {
        add_pair(pairs, pair.at(0).get<std::string>(), pair.at(1));
      }
    }
  }
  return memory(std::move(pairs));
}

// Sources that form a configuration of their own, which is handed on as one source.
class InnerConfiguration final : public Source {
 public:
  explicit InnerConfiguration(const Configuration& configuration) : configuration_(configuration) {}

  ParsedSource load() const override {
    ParsedSource source(std::make_shared<const Document>("chained", SourceKind::memory, std::string()));
    for (const EnumeratedKey& row : configuration_.enumerate("", EnumerateRows::with_entries)) {
      const Entry& entry = *row.entry;
      const auto value = entry.value ? std::optional(source.store(*entry.value)) : std::nullopt;
      source.entries.push_back({source.store(row.path), value, {source.document(), {}, {}, {}, nullptr}});
    }
    return source;
  }

 private:
  Configuration configuration_;
};

SourcePointer chained_source(const Json& source, const Reading& reading) {
  const auto inner = std::make_shared<const InnerConfiguration>(
      sources_of_line(source.at("sources"), reading.scratch, reading.release).load().value());
  if (reading.release >= DotnetRelease::net11) return inner;
  return hosts::chained(inner, hosts::EmptyValue::let_through);
}

SourcePointer source_of(const Json& source, std::size_t index, const Reading& reading) {
  const auto kind = source.at("kind").get<std::string>();
  const std::string name = "source" + std::to_string(index);
  if (kind == "json") return json_source(source, name + ".json", reading);
  if (kind == "ini") return ini_source(source, name + ".ini", reading.scratch);
  if (kind == "xml") return xml_source(source, name + ".xml", reading.scratch);
  if (kind == "secrets") return secrets_source(source, name + ".json", reading);
  if (kind == "env") return environment_source(source, reading.release);
  if (kind == "commandLine") return command_line_source(source);
  if (kind == "keyPerFile") return key_per_file_source(source, name, reading.scratch);
  if (kind == "memory") return memory_source(source);
  if (kind == "chained") return chained_source(source, reading);
  throw std::runtime_error("no source of kind '" + kind + "' is known");
}

}  // namespace

DotnetRelease release_of(const Json& line) {
  const auto moniker = line.value("framework", "net10.0");
  if (const auto release = parse_dotnet_release(moniker)) return *release;
  throw std::runtime_error("no release '" + moniker + "' is known");
}

std::vector<std::string> strings_of(const Json& array) { return array.get<std::vector<std::string>>(); }

Environment environment_of(const Json& variables) {
  std::vector<std::pair<std::string, std::string>> pairs;
  for (const auto& [name, value] : variables.items()) pairs.emplace_back(name, value.get<std::string>());
  return Environment::from_pairs(pairs);
}

ConfigurationBuilder sources_of_line(const Json& sources, const ScratchDirectory& scratch,
                                     DotnetRelease release) {
  ConfigurationBuilder builder;
  const Reading reading{scratch, release};
  for (std::size_t i = 0; i < sources.size(); ++i) builder.add(source_of(sources.at(i), i, reading));
  return builder;
}

}  // namespace signalr_config::conformance
