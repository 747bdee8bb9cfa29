#include "diff/option_differences.hpp"

#include <algorithm>
#include <chrono>
#include <sstream>

#include "signalr/disclosure/display.hpp"
#include "signalr/keys/options.hpp"
#include "signalr/options/option_values.hpp"

namespace signalr_config::diff {

namespace {

struct OptionText {
  std::string name;
  std::string value;  // compared
  std::string shown;
};

std::string text_of(std::int32_t number) { return std::to_string(number); }
std::string text_of(bool is_on) { return is_on ? "true" : "false"; }
std::string text_of(const std::string& text) { return text; }

template <signalr::Enumeration Enum>
std::string text_of(Enum member) {
  return to_string(member);
}

template <typename Period>
std::string text_of(std::chrono::duration<std::int64_t, Period> time) {
  std::ostringstream text;
  text.precision(15);
  text << std::chrono::duration<double>(time).count();
  return text.str();
}

// The options that are set, in the order of their list.
class OptionTexts {
 public:
  explicit OptionTexts(std::vector<OptionText>& texts, std::string prefix = {})
      : texts_(texts), prefix_(std::move(prefix)) {}

  template <typename T>
  void operator()(std::string_view name, const T& value) const {
    add(name, text_of(value));
  }

  template <typename T>
  void operator()(std::string_view name, const std::optional<T>& value) const {
    if (value) (*this)(name, *value);
  }

  void operator()(std::string_view name, const RetryOptions& retry) const {
    signalr::visit_options(retry, OptionTexts(texts_, std::string(name) + "."));
  }

 private:
  void add(std::string_view name, std::string value) const {
    // Only the application's name can be any text, a secret by mistake included.
    std::string shown = name == "applicationName"
                            ? signalr::display_value(signalr::option::application_name.key(), value,
                                                     signalr::Disclosure::masked)
                                  .text
                            : value;
    texts_.push_back({prefix_ + std::string(name), std::move(value), std::move(shown)});
  }

  std::vector<OptionText>& texts_;
  std::string prefix_;
};

std::vector<OptionText> option_texts(const Resolution& resolution) {
  std::vector<OptionText> texts;
  if (resolution.manager_options) {
    signalr::visit_options(*resolution.manager_options, OptionTexts(texts));
  } else {
    signalr::visit_options(resolution.options, OptionTexts(texts));
  }
  return texts;
}

const OptionText* find(const std::vector<OptionText>& texts, std::string_view name) {
  const auto found = std::ranges::find(texts, name, &OptionText::name);
  return found == texts.end() ? nullptr : &*found;
}

std::optional<std::string> shown(const OptionText* option) {
  return option == nullptr ? std::nullopt : std::optional(option->shown);
}

}  // namespace

std::vector<OptionChange> compare_options(const Resolution& before, const Resolution& after) {
  const std::vector<OptionText> old_texts = option_texts(before);
  const std::vector<OptionText> new_texts = option_texts(after);
  std::vector<OptionChange> changes;
  for (const OptionText& option : old_texts) {
    const OptionText* const now = find(new_texts, option.name);
    if (now == nullptr || now->value != option.value)
      changes.push_back({option.name, option.shown, shown(now)});
  }
  for (const OptionText& option : new_texts) {
    if (find(old_texts, option.name) == nullptr) changes.push_back({option.name, std::nullopt, option.shown});
  }
  return changes;
}

}  // namespace signalr_config::diff
