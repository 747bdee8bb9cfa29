#include "signalr/keys/similar_key.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/key_path.hpp"
#include "dotnet/ascii.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "signalr/connection_string/properties.hpp"
#include "signalr/keys/separators.hpp"
#include "text/edit_distance.hpp"

namespace signalr_config::signalr {

namespace {

constexpr std::size_t longest_key = 256;  // nobody mistypes what is longer

// The first segments of a key, with the ':' between them; nothing if it has fewer.
std::optional<std::string_view> first_segments(std::string_view key, std::size_t count) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) ++end;
    if (end > key.size()) return std::nullopt;
    end = std::min(key.find(':', end), key.size());
    if (i + 1 < count && end == key.size()) return std::nullopt;
  }
  return key.substr(0, end);
}

bool names_endpoint(const std::optional<std::string_view>& value) { return value && is_for_service(*value); }

// Names of categories and hubs, for which `signalr` in a key means nothing.
bool is_about_something_else(std::string_view key) {
  static constexpr std::array<std::string_view, 3> sections{"Logging", "Serilog", "ReverseProxy"};
  return std::ranges::any_of(sections, [key](std::string_view of) { return core::is_in_section(key, of); });
}

// An option's section has no endpoint in it, whatever stands there.
bool is_below_option(std::string_view key, const KeyReader& reader) {
  const bool is_registered = reader.host == HostKind::aspnetcore && reader.registration;
  const std::string of_registration = keys::section_of(reader.registration);
  return std::ranges::any_of(all_options(), [&](const OptionKey* option) {
    if (!belongs_to(*option, reader.host)) return false;
    const std::string_view section = is_registered ? std::string_view(of_registration) : option->section;
    const auto rest = section.empty() ? std::optional(key) : keys::rest_below(key, section);
    return rest && core::is_in_section(*rest, option->name.substr(0, option->name.find(':')));
  });
}

// The resolution says of these what becomes of them.
bool is_reported(std::string_view key, const KeyReader& reader) {
  if (reader.replaces_default() && dotnet::equals_ignore_case(key, reader.sdk_key())) return true;
  if (reader.host == HostKind::aspnetcore)
    return core::is_in_section(key, keys::below(keys::section_of(reader.registration), keys::endpoints));
  const auto listed = keys::rest_below(key, keys::connection_strings);
  const bool lists = reader.host == HostKind::management || reader.host == HostKind::aspnet;
  if (core::is_in_section(listed && lists ? *listed : key, keys::main)) return true;
  return reader.host != HostKind::aspnet && core::is_in_section(key, keys::endpoints_section);
}

// Looks at one key of ASP.NET Core from every side, the most telling first.
class Comparison {
 public:
  Comparison(const KeyAndPlace& entry, const KeyReader& reader)
      : entry_(entry),
        reader_(reader),
        key_(entry.key),
        is_named_(reader.registration.has_value()),
        wanted_(reader.wanted_key()),
        section_(reader.sdk_key()),
        fallback_(keys::below(keys::connection_strings, section_)) {}

  std::optional<SimilarKey> compare() const {
    using Check = std::optional<SimilarKey> (Comparison::*)() const;
    static constexpr std::array<Check, 8> checks{&Comparison::service_connector,
                                                 &Comparison::functions,
                                                 &Comparison::registration,
                                                 &Comparison::separator,
                                                 &Comparison::spelling,
                                                 &Comparison::shortened,
                                                 &Comparison::value,
                                                 &Comparison::words};
    for (const Check check : checks) {
      if (auto found = (this->*check)()) return found;
    }
    return std::nullopt;
  }

 private:
  std::optional<SimilarKey> service_connector() const {
    if (!is_service_connector_key(key_)) return std::nullopt;
    return SimilarKey{Similarity::service_connector, {}};
  }

  std::optional<SimilarKey> functions() const {
    const std::string_view rest = keys::rest_below(key_, keys::connection_strings).value_or(key_);
    if (!core::is_in_section(rest, keys::default_connection)) return std::nullopt;
    return SimilarKey{Similarity::functions_key, {}};
  }

  // `Azure:SignalR:{name}:ConnectionString` of another name, or of none.
  std::optional<SimilarKey> registration() const {
    if (is_named_ && core::is_in_section(key_, keys::main)) return SimilarKey{Similarity::unnamed_key, {}};
    const auto rest = keys::rest_below(key_, keys::section);
    const auto segments = rest ? first_segments(*rest, 2) : std::nullopt;
    const std::string end = keys::below("", keys::connection_string);
    if (!segments || !segments->ends_with(end)) return std::nullopt;
    return SimilarKey{Similarity::other_registration,
                      std::string(segments->substr(0, segments->size() - end.size()))};
  }

  std::optional<SimilarKey> separator() const {
    auto meant = with_right_separators({key_, entry_.is_variable}, reader_);
    return meant ? std::optional(SimilarKey{Similarity::separator, *std::move(meant)}) : std::nullopt;
  }

  // Of the SDK's own key only what stands below it, where code hands over another.
  bool is_wanted(const std::string& meant, std::string_view rest) const {
    return meant == wanted_ || wanted_ == section_ || !rest.empty();
  }

  std::optional<SimilarKey> spelling() const {
    for (const std::string* const text : {&wanted_, &section_, &fallback_}) {
      const std::string& meant = *text;
      const auto count = static_cast<std::size_t>(std::ranges::count(meant, ':')) + 1;
      const auto begin = first_segments(key_, count);
      const std::size_t most_typos = std::min<std::size_t>(4, meant.size() / 4);
      if (!begin || text::edit_distance(*begin, meant, most_typos) > most_typos ||
          core::is_in_section(*begin, meant) || !is_wanted(meant, key_.substr(begin->size())))
        continue;
      return SimilarKey{Similarity::spelling, meant + std::string(key_.substr(begin->size()))};
    }
    return std::nullopt;
  }

  // `Azure:SignalR:Connection:east:primary`, which documentation once had.
  std::optional<SimilarKey> shortened() const {
    static constexpr std::array<std::string_view, 4> names{"Connection", "Connections", "ConnString",
                                                           "ConnStr"};
    if (!names_endpoint(entry_.value)) return std::nullopt;
    const std::string section = section_.substr(0, section_.rfind(':'));
    for (const std::string_view name : names) {
      const std::string begin = keys::below(section, name);
      if (core::is_in_section(key_, begin) && is_wanted(section_, key_.substr(begin.size())))
        return SimilarKey{Similarity::spelling, section_ + std::string(key_.substr(begin.size()))};
    }
    return std::nullopt;
  }

  // Of a connection string below ConnectionStrings, any registration of that name is one.
  std::optional<SimilarKey> value() const {
    const auto listed = keys::rest_below(key_, keys::connection_strings);
    const bool is_listed = listed && !listed->empty();
    if (is_listed && (names_endpoint(entry_.value) || is_of_emulator()))
      return SimilarKey{Similarity::other_registration, std::string(*listed)};
    return names_endpoint(entry_.value) ? std::optional(SimilarKey{Similarity::value, {}}) : std::nullopt;
  }

  // On a host of its own, so that only the words tell what it is.
  bool is_of_emulator() const {
    return mentions_signalr(key_) && entry_.value &&
           dotnet::starts_with_ignore_case(*entry_.value, "Endpoint=http");
  }

  std::optional<SimilarKey> words() const {
    if (!mentions_signalr(key_)) return std::nullopt;
    const bool is_section = dotnet::equals_ignore_case(key_, keys::section);
    return SimilarKey{is_section ? Similarity::section : Similarity::words, {}};
  }

  const KeyAndPlace& entry_;
  const KeyReader& reader_;
  std::string_view key_;
  bool is_named_;
  std::string wanted_;
  std::string section_;
  std::string fallback_;
};

}  // namespace

std::optional<SimilarKey> similar_key(const KeyAndPlace& entry, const KeyReader& reader) {
  if (is_read(entry.key, reader) || is_reported(entry.key, reader) || is_below_option(entry.key, reader))
    return std::nullopt;
  if (reader.host == HostKind::aspnetcore) {
    const bool is_other = entry.key.size() > longest_key || is_about_something_else(entry.key);
    return is_other ? std::nullopt : Comparison(entry, reader).compare();
  }
  if (!names_endpoint(entry.value) && !mentions_signalr(entry.key)) return std::nullopt;
  if (entry.key.size() <= longest_key) {
    if (auto meant = with_right_separators({entry.key, entry.is_variable}, reader))
      return SimilarKey{Similarity::separator, *std::move(meant)};
  }
  return SimilarKey{is_service_connector_key(entry.key) ? Similarity::service_connector : Similarity::words,
                    {}};
}

bool is_service_connector_key(std::string_view key) {
  return std::ranges::find(keys::of_service_connector, key) != keys::of_service_connector.end();
}

bool mentions_signalr(std::string_view text) { return dotnet::ascii_contains_ignore_case(text, "signalr"); }

}  // namespace signalr_config::signalr
