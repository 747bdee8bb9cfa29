#include <algorithm>
#include <array>
#include <utility>

#include "dotnet/ordinal_ignore_case.hpp"
#include "hosts/code/expressions.hpp"
#include "hosts/code/strings.hpp"

namespace signalr_config::hosts::code {

namespace {

constexpr int deepest_section = 3;  // of variables that are sections of sections

// Follows what is taken of a configuration, from left to right.
class Access {
 public:
  Access(const NamedCode& source, TokenRange range) : source_(source), code_(source.code), range_(range) {}

  // The key of a value. Nothing: it is none, or computed.
  std::optional<Text> value_key() {
    const bool is_value = begin() && follow() && is_value_ && at_ == range_.end;
    return is_value ? std::optional(text_of(Written::configuration, std::move(key_))) : std::nullopt;
  }

  // The key of a section.
  std::optional<std::vector<Part>> section_key(int depth) {
    depth_ = depth;
    const bool is_section = begin() && follow() && !is_value_ && at_ == range_.end && !key_.empty();
    return is_section ? std::optional(std::move(key_)) : std::nullopt;
  }

 private:
  // What everything is taken of: the configuration, or a variable that is a section of it.
  bool begin() {
    at_ = range_.begin;
    if (!code_.is_word(at_)) return false;
    ++at_;
    while (at_ < range_.end) {
      std::size_t next = at_;
      if (code_.is_mark(next, "?") || code_.is_mark(next, "!")) ++next;
      const bool is_member = code_.is_mark(next, ".") && code_.is_word(next + 1) && !is_accessor(next + 1);
      if (!is_member) break;
      at_ = next + 2;
    }
    const TokenRange path{range_.begin, at_};
    return is_configuration(source_, path) || begin_section(path);
  }

  bool begin_section(TokenRange path) {
    if (path.size() != 1 || depth_ >= deepest_section) return false;
    const auto value = source_.names.value_of(code_.text(path.begin));
    if (!value) return false;
    auto key = Access(source_, *value).section_key(depth_ + 1);
    if (key) key_ = *std::move(key);
    return !key_.empty();
  }

  bool is_accessor(std::size_t at) const {
    static constexpr std::array<std::string_view, 5> names{"GetSection", "GetRequiredSection",
                                                           "GetConnectionString", "GetValue", "Get"};
    return std::ranges::find(names, code_.text(at)) != names.end() && code_.call_at(at).has_value();
  }

  bool follow() {
    while (at_ < range_.end && !is_value_) {
      if (code_.is_mark(at_, "?") || code_.is_mark(at_, "!")) ++at_;
      const bool is_basic = code_.language() == Language::visual_basic;
      if (code_.is_mark(at_, ".") && code_.is_mark(at_ + 1, "[")) ++at_;  // of F#: `configuration.["KEY"]`
      if (code_.is_mark(at_, "[") || (is_basic && code_.is_mark(at_, "("))) {
        is_value_ = true;
        if (!take_key(at_, "key")) return false;
      } else if (!code_.is_mark(at_, ".") || !follow_member(at_ + 1)) {
        return false;
      }
    }
    return true;
  }

  bool follow_member(std::size_t member) {
    const std::string_view name = code_.text(member);
    const bool is_of_section = !key_.empty();
    if (name == "Value" && is_of_section) {
      is_value_ = true;
      at_ = member + 1;
      return true;
    }
    const auto bracket = code_.call_at(member);
    if (!bracket || !is_accessor(member)) return false;
    is_value_ = name != "GetSection" && name != "GetRequiredSection";
    if (name == "Get") {
      at_ = code_.partner(*bracket) + 1;
      return is_of_section && at_ == *bracket + 2 && code_.text(member + 2) == "string";
    }
    if (name == "GetConnectionString") add({{false, "ConnectionStrings"}});
    return take_key(*bracket, name == "GetConnectionString" ? "name" : "key");
  }

  // The only value in the brackets.
  bool take_key(std::size_t bracket, std::string_view parameter) {
    const std::vector<TokenRange> arguments = code_.arguments(bracket);
    if (arguments.size() != 1) return false;
    const auto argument = argument_at(code_, arguments, parameter, 0);
    const auto key = argument ? read_string(code_, *argument) : std::nullopt;
    if (!key || !key->is_literal()) return false;
    add(key->parts.empty() ? std::vector{Part{false, key->value}} : key->parts);
    at_ = code_.partner(bracket) + 1;
    return true;
  }

  void add(std::vector<Part> parts) {
    if (!key_.empty()) key_.push_back({false, ":"});
    std::ranges::move(parts, std::back_inserter(key_));
  }

  const NamedCode& source_;
  const SourceCode& code_;
  TokenRange range_;
  std::size_t at_ = 0;
  bool is_value_ = false;
  int depth_ = 0;
  std::vector<Part> key_ = {};
};

}  // namespace

std::optional<Text> read_configuration_access(const NamedCode& source, TokenRange range) {
  return Access(source, range).value_key();
}

// By its name, since types are not known. A dictionary has the same brackets, and so has a section.
bool is_configuration(const NamedCode& source, TokenRange range) {
  static constexpr std::array<std::string_view, 6> names{
      "configuration", "config", "cfg", "appConfiguration", "appConfig", "configurationRoot"};
  if (!is_path(source.code, range)) return false;
  std::string_view name = source.code.text(range.end - 1);
  if (source.names.is_section(name) || source.names.is_apart(name)) return false;
  while (name.starts_with('_')) name.remove_prefix(1);
  return std::ranges::any_of(names,
                             [name](std::string_view one) { return dotnet::equals_ignore_case(name, one); });
}

bool is_path(const SourceCode& code, TokenRange range) {
  if (range.empty() || !code.is_word(range.begin)) return false;
  for (std::size_t at = range.begin + 1; at < range.end; ++at) {
    if (code.is_mark(at, "?") || code.is_mark(at, "!")) ++at;
    if (!code.is_mark(at, ".") || !code.is_word(at + 1)) return false;
    ++at;
    if (at >= range.end) return false;
  }
  return true;
}

}  // namespace signalr_config::hosts::code
