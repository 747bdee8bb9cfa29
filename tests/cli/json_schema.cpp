#include "cli/json_schema.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <stdexcept>

namespace signalr_config::test {

namespace {

using nlohmann::json;

bool has_type(const json& instance, const std::string& type) {
  if (type == "object") return instance.is_object();
  if (type == "array") return instance.is_array();
  if (type == "string") return instance.is_string();
  if (type == "boolean") return instance.is_boolean();
  if (type == "integer") return instance.is_number_integer();
  if (type == "number") return instance.is_number();
  return type == "null" && instance.is_null();
}

// Read once: an output refers to it for each of its places.
const json& shared_schema(const std::string& name) {
  static std::map<std::string, json> known;
  const auto [position, is_new] = known.try_emplace(name);
  if (is_new) position->second = read_schema(name);
  return position->second;
}

class Validator {
 public:
  explicit Validator(const json& root) : root_(root) {}

  void check(const json& schema, const json& instance, const std::string& path) {
    for (const auto& [keyword, argument] : schema.items()) {
      if (!holds(keyword, argument, schema, instance, path)) violations_.push_back(path + ": " + keyword);
    }
  }

  std::vector<std::string> take() { return std::move(violations_); }

 private:
  bool holds(const std::string& keyword, const json& argument, const json& schema, const json& instance,
             const std::string& path) {
    static const std::set<std::string> annotations{
        "$schema", "$id", "id", "$defs", "definitions", "title", "description", "default", "format"};
    if (annotations.contains(keyword)) return true;
    if (keyword == "type") return type_holds(argument, instance);
    if (keyword == "const") return instance == argument;
    if (keyword == "enum") return std::find(argument.begin(), argument.end(), instance) != argument.end();
    if (keyword == "minimum") return !instance.is_number() || instance >= argument;
    if (keyword == "pattern") {
      return !instance.is_string() ||
             std::regex_search(instance.get<std::string>(), std::regex(argument.get<std::string>()));
    }
    if (keyword == "maximum") return !instance.is_number() || instance <= argument;
    if (keyword == "minItems") return !instance.is_array() || instance.size() >= argument;
    if (keyword == "uniqueItems") return !instance.is_array() || !argument.get<bool>() || is_unique(instance);
    if (keyword == "anyOf") return count_holding(argument, instance) > 0;
    if (keyword == "oneOf") return count_holding(argument, instance) == 1;
    if (keyword == "$ref") return check_reference(argument, instance, path);
    if (keyword == "items") return check_items(argument, instance, path);
    if (keyword == "properties") return check_properties(argument, instance, path);
    if (keyword == "required") return required_hold(argument, instance);
    if (keyword == "additionalProperties") return check_others(argument, schema, instance, path);
    throw std::runtime_error("schema keyword not known to the test: " + keyword);
  }

  static bool type_holds(const json& argument, const json& instance) {
    if (argument.is_string()) return has_type(instance, argument);
    return std::any_of(argument.begin(), argument.end(),
                       [&](const json& type) { return has_type(instance, type); });
  }

  static bool is_unique(const json& items) {
    return std::set<json>(items.begin(), items.end()).size() == items.size();
  }

  std::ptrdiff_t count_holding(const json& alternatives, const json& instance) const {
    return std::count_if(alternatives.begin(), alternatives.end(), [&](const json& alternative) {
      Validator validator(root_);
      validator.check(alternative, instance, "");
      return validator.violations_.empty();
    });
  }

  // `#/pointer` into the same schema, or `file#/pointer` into one beside it.
  bool check_reference(const std::string& reference, const json& instance, const std::string& path) {
    const std::size_t hash = reference.find('#');
    const json::json_pointer pointer(reference.substr(hash + 1));
    if (hash == 0) {
      check(root_.at(pointer), instance, path);
      return true;
    }
    const json& other = shared_schema(reference.substr(0, hash));
    Validator validator(other);
    validator.check(other.at(pointer), instance, path);
    std::ranges::move(validator.violations_, std::back_inserter(violations_));
    return true;
  }

  bool check_items(const json& items, const json& instance, const std::string& path) {
    if (!instance.is_array()) return true;
    for (std::size_t i = 0; i < instance.size(); ++i)
      check(items, instance[i], path + "/" + std::to_string(i));
    return true;
  }

  bool check_properties(const json& properties, const json& instance, const std::string& path) {
    for (const auto& [name, schema] : properties.items()) {
      if (instance.contains(name)) check(schema, instance[name], path + "/" + name);
    }
    return true;
  }

  static bool required_hold(const json& names, const json& instance) {
    return std::all_of(names.begin(), names.end(),
                       [&](const json& name) { return instance.contains(name.get<std::string>()); });
  }

  // `argument`: false, or the schema of those that have none of their own.
  bool check_others(const json& argument, const json& schema, const json& instance, const std::string& path) {
    if (!instance.is_object()) return true;
    const json known = schema.value("properties", json::object());
    bool all_known = true;
    for (const auto& [name, value] : instance.items()) {
      if (known.contains(name)) continue;
      if (argument.is_object()) {
        check(argument, value, path + "/" + name);
      } else {
        all_known = all_known && argument.get<bool>();
      }
    }
    return all_known;
  }

  const json& root_;
  std::vector<std::string> violations_;
};

}  // namespace

std::vector<std::string> schema_violations(const json& schema, const json& instance) {
  Validator validator(schema);
  validator.check(schema, instance, "");
  return validator.take();
}

json read_schema(const std::string& name) {
  std::ifstream file(std::string(SIGNALR_CONFIG_SCHEMAS) + "/" + name);
  return json::parse(file);
}

}  // namespace signalr_config::test
