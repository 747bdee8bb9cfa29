#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "signalr_config/export.hpp"
#include "signalr_config/parsed_source.hpp"
#include "signalr_config/result.hpp"
#include "signalr_config/source.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// A length of time in .NET's ticks of 100 nanoseconds.
using TimeSpan = std::chrono::duration<std::int64_t, std::ratio<1, 10'000'000>>;

/// The four ways of not having a value, and having one.
enum class ValueState {
  absent,     ///< no source has the key
  null,       ///< the winning source says null
  empty,      ///< the winning source has an empty value
  malformed,  ///< a value that .NET's binder cannot convert
  present,    ///< there is a value of the type
};

/// The outcome of a typed look-up: which of the five cases it is, the value, and the entry that decided.
template <typename T>
struct TypedValue {
  ValueState state = ValueState::absent;  ///< which of the five cases it is
  std::optional<T> value;                 ///< set only when `state` is `present`
  const Entry* entry = nullptr;           ///< the deciding entry, unless `state` is `absent`

  /// Whether there is a value.
  explicit operator bool() const { return value.has_value(); }
  /// The value, or another where there is none.
  T value_or(T fallback) const { return value.value_or(std::move(fallback)); }
};

/// A row of an enumeration: a section, with its entry if it has a value or an explicit null.
struct EnumeratedKey {
  std::string path;              ///< with the spelling that .NET would show
  const Entry* entry = nullptr;  ///< null pointer: a section that only has children
  bool overrides = false;        ///< whether the entry shadows others (`find_all` has them)

  /// The entry's value; nothing where that is null or missing.
  std::optional<std::string_view> value() const { return entry != nullptr ? entry->value : std::nullopt; }
};

/// Which rows an enumeration yields.
enum class EnumerateRows {
  all,          ///< sections without a value included, as IConfiguration.AsEnumerable()
  with_entries  ///< only keys that some source set
};

/// An immutable, layered configuration: later layers override earlier ones, key by key. A null and an empty
/// value override too. Keys are compared as .NET's OrdinalIgnoreCase does. Cheap to copy, safe to share
/// between threads.
class Configuration {
 public:
  Configuration();

  /// Builds a configuration from layers, lowest first. Layers that .NET would refuse must not be passed;
  /// `from_layers` looks.
  explicit Configuration(std::vector<std::shared_ptr<const ParsedSource>> layers);

  /// The same; where .NET would refuse one of the layers, all errors of all layers.
  [[nodiscard]] static Result<Configuration> from_layers(
      std::vector<std::shared_ptr<const ParsedSource>> layers);

  /// The winning entry for a key; null pointer if no layer has the key.
  const Entry* find(std::string_view key) const;

  /// Every entry for a key, the winner first, then what it shadows from high to low.
  std::vector<const Entry*> find_all(std::string_view key) const;

  /// The value, or nothing if the key is absent or null (`IConfiguration[key]`).
  std::optional<std::string_view> get(std::string_view key) const;

  /// Typed look-ups, with the conversions of .NET's configuration binder: `0x10` is a number, `1.02:00:00` a
  /// time span, and `True` a truth.
  ///@{
  TypedValue<std::string> get_string(std::string_view key) const;
  TypedValue<std::int32_t> get_int32(std::string_view key) const;
  TypedValue<bool> get_bool(std::string_view key) const;
  TypedValue<TimeSpan> get_time_span(std::string_view key) const;
  ///@}

  /// Whether the key has a value or children (`IConfigurationSection.Exists()`).
  bool exists(std::string_view key) const;

  /// The direct children of a section ("" for the root) in .NET's order, as last segments.
  std::vector<std::string> children(std::string_view section) const;

  /// All descendants of a section ("" for the root) in the order of `IConfiguration.AsEnumerable()`: depth
  /// first, a section before its children, siblings from last to first. The section itself is not included.
  std::vector<EnumeratedKey> enumerate(std::string_view section,
                                       EnumerateRows rows = EnumerateRows::all) const;

  /// What it was made of, lowest first.
  const std::vector<std::shared_ptr<const ParsedSource>>& layers() const;

  /// What the layers hold, by key; internal.
  struct Index;

 private:
  std::shared_ptr<const Index> index_;
};

/// All problems that sources have, in their order; of one that stands in two places once.
[[nodiscard]] std::vector<Diagnostic> all_diagnostics(
    const std::vector<std::shared_ptr<const ParsedSource>>& sources);

/// Collects sources, lowest first, and loads them into a `Configuration`.
class ConfigurationBuilder {
 public:
  /// Adds a source above those that are there. The same one may stand in several places.
  ConfigurationBuilder& add(std::shared_ptr<const Source> source);

  /// Adds what a source gave when it was read: it is not read again.
  ConfigurationBuilder& add(std::shared_ptr<const ParsedSource> layer);

  /// Adds all that another one has, in its order.
  ConfigurationBuilder& add(const ConfigurationBuilder& other);

  /// Reads every source, also after one has failed, so that all problems are known at once.
  [[nodiscard]] Result<Configuration> load() const;

  /// What `load` reads, the refused ones included, in the order of the sources: for whoever looks at these,
  /// too. One that stands in two places is read once. `Configuration::from_layers` is the rest of the way.
  [[nodiscard]] std::vector<std::shared_ptr<const ParsedSource>> read() const;

  /// Everything whose change can change the result: `Source::paths` of all.
  [[nodiscard]] std::vector<std::filesystem::path> paths() const;

 private:
  // One of the two is set.
  struct Part {
    std::shared_ptr<const Source> source;
    std::shared_ptr<const ParsedSource> layer;
  };
  std::vector<Part> parts_;
};

}  // namespace v0
}  // namespace signalr_config
