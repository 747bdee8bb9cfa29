#include "conformance/expectation.hpp"

#include <algorithm>
#include <cstddef>

namespace signalr_config::conformance {

namespace {

constexpr std::size_t most_differences = 6;
constexpr std::size_t longest_value = 300;

std::string shown(const Json& value) {
  std::string text = compact(value);
  if (text.size() > longest_value) text = text.substr(0, longest_value) + "...";
  return text;
}

class Comparison {
 public:
  Differences take() { return std::move(differences_); }

  void compare(const std::string& path, const Json& expected, const Json& got) {
    if (expected.is_object() && got.is_object()) {
      compare_objects(path, expected, got);
    } else if (expected.is_array() && got.is_array()) {
      compare_arrays(path, expected, got);
    } else if (expected != got) {
      add(path, "expected " + shown(expected) + "\n" + "got      " + shown(got));
    }
  }

 private:
  void compare_objects(const std::string& path, const Json& expected, const Json& got) {
    for (const auto& [name, value] : expected.items()) {
      const auto found = got.find(name);
      if (found == got.end()) {
        add(member(path, name), "expected " + shown(value) + "\n" + "got none; " + shown(got));
      } else {
        compare(member(path, name), value, *found);
      }
    }
    for (const auto& [name, value] : got.items()) {
      if (!expected.contains(name)) {
        add(member(path, name), "expected none; " + shown(expected) + "\n" + "got      " + shown(value));
      }
    }
  }

  // One item too many or too few shifts all that follow: the first difference says it.
  void compare_arrays(const std::string& path, const Json& expected, const Json& got) {
    const std::size_t common = std::min(expected.size(), got.size());
    const bool same_size = expected.size() == got.size();
    for (std::size_t i = 0; i < common; ++i) {
      const std::size_t before = differences_.size();
      compare(path + "[" + std::to_string(i) + "]", expected[i], got[i]);
      if (!same_size && differences_.size() > before) break;
    }
    if (same_size) return;
    add(path, "expected " + std::to_string(expected.size()) + " items: " + shown(expected) + "\n" +
                  "got      " + std::to_string(got.size()) + " items: " + shown(got));
  }

  static std::string member(const std::string& path, const std::string& name) {
    return path.empty() ? name : path + "." + name;
  }

  void add(const std::string& path, const std::string& text) {
    if (differences_.size() > most_differences) return;
    if (differences_.size() == most_differences) {
      differences_.emplace_back("...");
    } else {
      differences_.push_back((path.empty() ? "answer" : path) + ":\n" + text);
    }
  }

  Differences differences_;
};

}  // namespace

Differences compare(const Json& expected, const Json& got) {
  Comparison comparison;
  comparison.compare("", expected, got);
  return comparison.take();
}

}  // namespace signalr_config::conformance
