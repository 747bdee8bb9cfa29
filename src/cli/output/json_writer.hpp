#pragma once

#include <concepts>
#include <cstddef>
#include <functional>
#include <iosfwd>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace signalr_config::cli {

using Json = nlohmann::ordered_json;

/// A text; what is a value of JSON already is none.
template <typename T>
concept JsonText = !std::same_as<T, Json> && !std::same_as<T, std::nullptr_t> &&
                   std::convertible_to<const T&, std::string_view>;

/// Writes one JSON object, member by member, so that a report of 100,000 endpoints needs the memory of one.
/// Indented, with nothing in it that drives a terminal. Names of members stand for themselves in JSON.
class JsonWriter {
 public:
  explicit JsonWriter(std::ostream& out) : out_(out) { begin('{'); }

  void member(std::string_view name, const Json& value);
  template <JsonText Text>
  void member(std::string_view name, const Text& text) {
    begin_member(name);
    put(std::string_view(text));
  }
  template <JsonText Text>
  void member(std::string_view name, const std::optional<Text>& text) {
    begin_member(name);
    text ? put(std::string_view(*text)) : put(Json());
  }

  void begin_array(std::string_view name);
  void element(const Json& value);
  void end_array() { end(']'); }

  /// An object as a member, or as an element of an array.
  ///@{
  void begin_object(std::string_view name);
  void begin_object();
  void end_object() { end('}'); }
  ///@}

  /// Ends the whole object.
  void finish();

 private:
  void begin_member(std::string_view name);
  void begin_item();
  void begin(char bracket);
  void end(char bracket);
  void break_line();
  void put(std::string_view text);
  void put(const Json& value);

  std::ostream& out_;
  std::string text_;  // what is not yet in `out_`
  std::size_t depth_ = 0;
  bool is_first_ = true;  // of what is begun
};

/// The object that `write` writes with the writer that it is given.
Json json_of(const std::function<void(JsonWriter&)>& write);

/// A whole object, which ends in a line break, as an item of an array in another.
std::string indented_item(std::string_view json);

}  // namespace signalr_config::cli
